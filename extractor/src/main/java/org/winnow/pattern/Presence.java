package org.winnow.pattern;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.winnow.text.EntityType;

/// What there is somewhere in a sentence. Belongs to one thread.
///
/// @param words  numbers of words and lemmas
/// @param lists  numbers of the word lists that have a phrase in it
/// @param types  of its mentions
/// @param labels of its nodes, or of those that rules may yet make
record Presence(BitSet words, BitSet lists, Set<EntityType> types, Set<String> labels) {
  Presence(BitSet words, BitSet lists) {
    this(words, lists, EnumSet.noneOf(EntityType.class), new HashSet<>());
  }

  /// The same with other labels; they are not copied.
  Presence with(Set<String> others) {
    return new Presence(words, lists, types, others);
  }
}
