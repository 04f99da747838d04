package org.winnow.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Everything that the layers of a dictionary know of one name, in the order in which it is believed.
final class Explanation {
  private static final String TOO_VAGUE = "a registry's alias is not trusted in this spelling";

  private Explanation() {}

  /// A name in a layer, and how it agrees.
  private record Found(Dictionary.Ranked ranked, String listedAs, @Nullable String stopped) {
    boolean agrees() {
      return ranked.agreement() != Agreement.NONE;
    }

    boolean isRead() {
      return agrees() && stopped == null;
    }
  }

  static List<Explained> of(String name, List<Dictionary.Layer> layers) {
    FoldedText folded = new FoldedText(name);
    if (folded.length() == 0 || folded.length() > FoldedText.MAX_KEY) {
      return List.of();
    }
    Surface surface = Surface.of(folded, 0, folded.length());
    List<Found> found = new ArrayList<>();
    for (Dictionary.Layer layer : layers) {
      int group = layer.table().find(folded.hash(0, folded.length()));
      if (group >= 0) {
        collect(surface, layer, group, found);
      }
    }
    found.sort(
        Comparator.comparing((Found f) -> !f.isRead())
            .thenComparing(Found::ranked, Dictionary.Ranked.BEST_FIRST)
            .thenComparing(f -> !f.listedAs().equals(name)));
    Set<String> seen = new HashSet<>();
    return found.stream()
        .filter(f -> seen.add(key(f.ranked().entry())))
        .map(f -> new Explained(f.ranked().entry(), f.listedAs(), f.agrees(), f.stopped()))
        .toList();
  }

  private static String key(Entry entry) {
    return Objects.requireNonNullElse(entry.id(), entry.name());
  }

  private static void collect(
      Surface surface, Dictionary.Layer layer, int group, List<Found> into) {
    NameTable table = layer.table();
    for (NameTable.Named named : table.group(group)) {
      EntityType type = table.type(named.entity());
      Surface listed = Surface.of(named.text());
      if (!surface.folded().regionEquals(surface.start(), surface.end(), listed.folded())) {
        continue;
      }
      int agreement = Agreement.of(surface, listed, type);
      String stopped = null;
      if (agreement != Agreement.NONE) {
        stopped = stopped(surface, layer, type, named.rank(), agreement);
      }
      Entry entry = table.entry(named.entity(), named.rank());
      into.add(new Found(new Dictionary.Ranked(entry, agreement), named.text(), stopped));
    }
  }

  private static @Nullable String stopped(
      Surface surface, Dictionary.Layer layer, EntityType type, int rank, int agreement) {
    if (!Trust.allows(surface, rank, agreement, false)) {
      return TOO_VAGUE;
    }
    return layer.isStopped(surface, type, rank, agreement)
        ? layer.stops().reason(surface.text(), type)
        : null;
  }
}
