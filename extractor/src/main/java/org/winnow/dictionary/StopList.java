package org.winnow.dictionary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Names that are never matched from the base vocabularies, each with its reason. A line with a capital
/// stops exactly that spelling; a line in small letters stops the word as sentences have it, small or
/// with its first letter capital, but not in capitals ("cat" leaves CAT alone). The project's own entries
/// are stopped only where the text spells them otherwise. Immutable, thread-safe.
final class StopList {
  private final Map<EntityType, Map<String, String>> reasons;

  private StopList(Map<EntityType, Map<String, String>> reasons) {
    this.reasons = reasons;
  }

  /// @param types the types it is stopped for, all if empty
  static void put(
      Map<EntityType, Map<String, String>> into,
      String name,
      Set<EntityType> types,
      String reason) {
    for (EntityType type : types.isEmpty() ? Set.of(EntityType.values()) : types) {
      into.computeIfAbsent(type, _ -> new HashMap<>()).putIfAbsent(name, reason);
    }
  }

  static StopList of(Map<EntityType, Map<String, String>> reasons) {
    return new StopList(new EnumMap<>(reasons));
  }

  /// Why this spelling is not read as that type, null where it may be.
  @Nullable String reason(String text, EntityType type) {
    Map<String, String> ofType = reasons.get(type);
    if (ofType == null) {
      return null;
    }
    String exact = ofType.get(text);
    if (exact != null) {
      return exact;
    }
    boolean title =
        !text.isEmpty()
            && Character.isUpperCase(text.charAt(0))
            && text.substring(1).chars().noneMatch(Character::isUpperCase)
            && text.length() > 1;
    return title ? ofType.get(text.toLowerCase(Locale.ROOT)) : null;
  }
}
