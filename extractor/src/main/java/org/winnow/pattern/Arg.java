package org.winnow.pattern;

import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.Span;

/// A mention as it takes part in a match: with the state that the words around it give it. Immutable.
///
/// @param mention what is named
/// @param state   "increased", "decreased", …; empty where none is shown
/// @param shown   tokens that show the state, null without one
public record Arg(Mention mention, String state, @Nullable Span shown) {
  /// With the state that its own prefix gives it, if any.
  public static Arg of(Mention mention) {
    return new Arg(mention, mention.state(), null);
  }

  Arg withState(String newState, @Nullable Span newShown) {
    return new Arg(mention, newState, newShown);
  }
}
