package org.winnow.export;

import java.util.Locale;

/// What curators have said of an evidence, as far as an export shows it.
public enum Standing {
  UNDECIDED,
  ACCEPTED,
  REJECTED;

  /// The name in files: `accepted`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
