package org.winnow.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which evidence goes into an export, by the decisions on it.
public enum DecisionFilter {
  ACCEPTED,
  NOT_REJECTED,
  ALL;

  /// The name on the command line: `not-rejected`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether evidence of this standing goes in.
  public boolean takes(Standing standing) {
    return switch (this) {
      case ACCEPTED -> standing == Standing.ACCEPTED;
      case NOT_REJECTED -> standing != Standing.REJECTED;
      case ALL -> true;
    };
  }

  public static Optional<DecisionFilter> of(String label) {
    return Arrays.stream(values()).filter(filter -> filter.label().equals(label)).findFirst();
  }
}
