package org.winnow.dictionary;

import org.jspecify.annotations.Nullable;

/// An entity that a name may mean, and why it stands where it does among the others. Immutable.
///
/// @param entry     the entity
/// @param listedAs  the name as the list writes it
/// @param agrees    whether the name is spelled as texts write that listed name; one that only agrees when
///                  case and spaces are left aside is not read in a text
/// @param stopped   why the name is not read as this entity in a text, null where it is
public record Explained(Entry entry, String listedAs, boolean agrees, @Nullable String stopped) {
  /// In words: which list, how it writes the name, and what keeps it out of texts.
  public String why() {
    StringBuilder why = new StringBuilder(Rank.label(entry.rank()));
    why.append(", listed as ").append(listedAs);
    if (stopped != null) {
      why.append("; not read in texts: ").append(stopped);
    } else if (!agrees) {
      why.append("; not read in texts: spelled otherwise there");
    }
    return why.toString();
  }
}
