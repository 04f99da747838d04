package org.winnow.curation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a curator says of a claim or an evidence.
public enum Verdict {
  ACCEPT,
  REJECT,
  /// Right once it is put right as the decision says.
  EDIT,
  /// Takes back what was said before.
  UNDO;

  /// The name in files: `accept`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> of(String label) {
    return Arrays.stream(values()).filter(verdict -> verdict.label().equals(label)).findFirst();
  }
}
