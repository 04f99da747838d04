package org.winnow.pattern;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.winnow.text.EntityType;

/// What there is somewhere in a sentence. Belongs to one thread.
///
/// @param words  numbers of words and lemmas
/// @param lists  numbers of the word lists that have a phrase in it
/// @param types  of its mentions
/// @param labels numbers of those of its nodes, or of the nodes that rules may yet make
record Presence(BitSet words, BitSet lists, Set<EntityType> types, BitSet labels) {
  Presence(BitSet words, BitSet lists) {
    this(words, lists, EnumSet.noneOf(EntityType.class), new BitSet());
  }

  /// The same with other labels; they are not copied.
  Presence with(BitSet others) {
    return new Presence(words, lists, types, others);
  }
}
