package org.winnow.dictionary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The dictionary's lists of members the other way round: for an entity, the families, complexes and
/// therapy classes that hold it. Made once from a dictionary. Immutable, thread-safe.
public final class Families {
  private final Dictionary dictionary;

  /// For each member the families that list it, by their identifiers.
  private final Map<String, Map<String, Entry>> families = new HashMap<>();

  /// Turns a dictionary's lists round.
  public Families(Dictionary dictionary) {
    this.dictionary = dictionary;
    Map<String, Entry> listed = new LinkedHashMap<>();
    for (Dictionary.Layer layer : dictionary.layers()) {
      layer
          .table()
          .entitiesWithMembers()
          .forEach(family -> {
            if (family.id() != null) {
              listed.putIfAbsent(family.id(), family);
            }
          });
    }
    listed.forEach(this::add);
  }

  private void add(String id, Entry family) {
    for (String member : dictionary.members(id)) {
      String memberId = idOf(member);
      if (memberId != null && !memberId.equals(id)) {
        families.computeIfAbsent(memberId, key -> new LinkedHashMap<>()).put(id, family);
      }
    }
  }

  private @Nullable String idOf(String member) {
    List<Entry> candidates = dictionary.lookup(member);
    return candidates.isEmpty() ? null : candidates.getFirst().id();
  }

  /// The families and classes that hold the entity with this identifier, and those that hold them, near
  /// ones first; none where none are known.
  public Collection<Entry> of(String id) {
    Map<String, Entry> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      families
          .getOrDefault(open.remove(), Map.of())
          .forEach((familyId, family) -> {
            if (!familyId.equals(id) && found.putIfAbsent(familyId, family) == null) {
              open.add(familyId);
            }
          });
    }
    return Collections.unmodifiableCollection(found.values());
  }
}
