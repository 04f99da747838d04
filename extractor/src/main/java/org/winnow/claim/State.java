package org.winnow.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The state of the subject that a claim is about.
public enum State {
  NONE(1),
  INCREASED(1),
  DECREASED(-1),
  /// May be a gain or a loss: its sign cannot be told from the word.
  MUTATED(0),
  HYPERMETHYLATED(-1),
  HYPOMETHYLATED(1),
  /// Phosphorylated, acetylated, m6A …: its sign cannot be told from the word.
  MODIFIED(0);

  private final int sign;

  State(int sign) {
    this.sign = sign;
  }

  /// +1 the entity acts, -1 its action is taken away, 0 unknown.
  public int sign() {
    return sign;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<State> of(String label) {
    return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
  }
}
