package org.winnow.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Subject or object of a claim as one piece of evidence names it. Immutable.
///
/// @param type      what it is
/// @param text      the name as a reader would say it
/// @param source    where it stands in the document's source
/// @param id        CURIE, null where none is known
/// @param name      preferred name
/// @param aliases   other names of it in the document
/// @param state     of the subject; `NONE` for an object
/// @param stateText the words that show the state, null without one
/// @param gene      for a variant, its gene
public record Argument(
    EntityType type,
    String text,
    Span source,
    @Nullable String id,
    String name,
    List<String> aliases,
    State state,
    @Nullable String stateText,
    @Nullable Entity gene) {
  public Argument {
    aliases = List.copyOf(aliases);
  }

  /// The part of an argument that decides whether two are the same: its id, else its folded name.
  public String identity() {
    return id != null ? id : ClaimKey.fold(name);
  }
}
