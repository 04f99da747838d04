package org.winnow.dictionary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// All names that Winnow knows and the matcher over them: the registry vocabularies, compiled when the
/// program was built, what the user imported, and over them the project's own files, read when it starts. Immutable, thread-safe,
/// meant to be loaded once and shared.
public final class Dictionary {
  /// Folded characters that a name has at least.
  private static final int SHORTEST = 2;

  /// Of two or three letters and an s ("HCs", "SCs") the dictionary knows nothing.
  private static final int SHORTEST_PLURAL = 4;

  /// Longest text for which each thread keeps memory to fold it in: longer than passages are.
  private static final int FOLDED_ROOM = 1 << 14;

  // Twenty bytes a character, had anew for each text, drive the filter out of the processor's
  // cache.
  private static final ThreadLocal<FoldedText> FOLDED =
      ThreadLocal.withInitial(() -> new FoldedText(FOLDED_ROOM));

  private final List<Layer> layers;
  private final long[] filter = new long[PrefixFilter.WORDS];
  private final RecentReadings readings = new RecentReadings();

  private Dictionary(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    layers.forEach(layer -> layer.table().addFilterTo(filter));
  }

  /// The compiled vocabulary with the files of a folder over it.
  ///
  /// @param dictionariesDir holds `*.tsv` name lists and `stoplist*.tsv`
  /// @throws UnreadableDictionary naming file and line of the first thing wrong
  public static Dictionary load(Path dictionariesDir) {
    OwnFiles own = OwnFiles.read(dictionariesDir);
    List<Layer> base = new ArrayList<>();
    for (NameTable imported : ImportedVocabulary.tables(dictionariesDir)) {
      base.add(new Layer(imported, own.stops()));
    }
    base.add(new Layer(CompiledVocabulary.load(), own.stops()));
    return of(own, base);
  }

  /// Only the files of a folder, for tests and for checking files.
  static Dictionary ofOwn(Path dictionariesDir) {
    OwnFiles own = OwnFiles.read(dictionariesDir);
    return of(own, List.of());
  }

  static Dictionary of(OwnFiles own, List<Layer> base) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(new NameTable(NameTableWriter.compile(own.entities())), own.stops()));
    layers.addAll(base);
    return new Dictionary(layers);
  }

  /// The names in a text: at each place the longest, none inside another, by start. Spans count in `text`.
  public List<NameMatch> match(String text) {
    if (text.length() > FOLDED_ROOM) {
      return match(new FoldedText(text));
    }
    FoldedText folded = FOLDED.get();
    folded.read(text);
    return match(folded);
  }

  private List<NameMatch> match(FoldedText folded) {
    List<NameMatch> matches = new ArrayList<>();
    int reached = 0;
    int nearest = 0;
    for (int at = 0; at < folded.startCount(); at++) {
      int start = folded.start(at);
      while (nearest < folded.endCount() && folded.end(nearest) < start + SHORTEST) {
        nearest++;
      }
      int farthest = farthest(folded, start, nearest);
      for (int i = farthest - 1; i >= nearest && folded.to[folded.end(i) - 1] > reached; i--) {
        int end = folded.end(i);
        List<Entry> candidates = candidates(folded, start, end);
        if (!candidates.isEmpty()) {
          reached = folded.to[end - 1];
          matches.add(new NameMatch(new Span(folded.from[start], reached), candidates));
          break;
        }
      }
    }
    return matches;
  }

  /// One past the last of the ends, from the nearest on, at which a name from `start` on may end.
  private int farthest(FoldedText folded, int start, int nearest) {
    int limit = Math.min(folded.length(), start + FoldedText.MAX_KEY);
    // One more for the s of a plural, which no name needs to have.
    int last = Math.min(start + PrefixFilter.reach(filter, folded, start, limit) + 1, limit);
    int farthest = nearest;
    while (farthest < folded.endCount() && folded.end(farthest) <= last) {
      farthest++;
    }
    return farthest;
  }

  private List<Entry> candidates(FoldedText folded, int start, int end) {
    long hash = folded.hash(start, end);
    boolean whole = PrefixFilter.mayBeName(filter, hash, end - start);
    boolean plural =
        isPlural(folded, start, end)
            && PrefixFilter.mayBeName(filter, folded.hash(start, end - 1), end - 1 - start);
    if ((!whole && !plural) || Border.cuts(folded, start, end)) {
      return List.of();
    }
    int from = folded.from[start];
    int to = folded.to[end - 1];
    long key = RecentReadings.key(folded.text, from, to, hash);
    List<Entry> known = readings.get(key);
    if (known == null) {
      known = whole ? candidatesAt(folded, start, end, false) : List.of();
      if (known.isEmpty() && plural) {
        known = candidatesAt(folded, start, end - 1, true);
      }
      readings.put(key, known);
    }
    return known;
  }

  private static boolean isPlural(FoldedText folded, int start, int end) {
    return end - start >= SHORTEST_PLURAL
        && folded.rawAt(end - 1) == 's'
        && folded.to[end - 2] == folded.from[end - 1];
  }

  private List<Entry> candidatesAt(FoldedText folded, int start, int end, boolean plural) {
    List<Ranked> ranked = new ArrayList<>();
    long hash = folded.hash(start, end);
    for (Layer layer : layers) {
      int group = layer.table().find(hash);
      if (group >= 0) {
        layer.collect(Surface.of(folded, start, end), group, true, plural, ranked);
      }
    }
    return inOrder(ranked);
  }

  /// What a name may mean, best first; where no entry agrees with the name's spelling, those that agree
  /// when case and spaces are left aside. The stop list does not apply.
  public List<Entry> lookup(String name) {
    FoldedText folded = new FoldedText(name);
    if (folded.length() == 0 || folded.length() > FoldedText.MAX_KEY) {
      return List.of();
    }
    Surface surface = Surface.of(folded, 0, folded.length());
    List<Ranked> agreeing = new ArrayList<>();
    List<Ranked> all = new ArrayList<>();
    for (Layer layer : layers) {
      int group = layer.table().find(folded.hash(0, folded.length()));
      if (group >= 0) {
        layer.collect(surface, group, false, false, agreeing);
        layer.collectAll(surface, group, all);
      }
    }
    return inOrder(agreeing.isEmpty() ? all : agreeing);
  }

  /// As [#lookup(String)], with the reasons: first what is read in texts, then the rest.
  public List<Explained> explain(String name) {
    return Explanation.of(name, layers);
  }

  /// CURIEs of the same entity in other databases ("NCBIGene:672"), none where none are known.
  public List<String> references(String id) {
    return ofEntity(id, NameTable::references);
  }

  /// What a family or complex consists of, as its list writes it, none where it is not known.
  public List<String> members(String id) {
    return ofEntity(id, NameTable::members);
  }

  /// Every name that leads to one of these identifiers, for search by synonyms: one pass over all names.
  ///
  /// @return names by identifier, sorted, without those that have none
  public Map<String, SortedSet<String>> names(Collection<String> ids) {
    Map<String, SortedSet<String>> names = new HashMap<>();
    for (Layer layer : layers) {
      Map<Integer, String> wanted = new HashMap<>();
      for (String id : ids) {
        int entity = layer.table().withId(id);
        if (entity >= 0) {
          wanted.put(entity, id);
        }
      }
      layer
          .table()
          .names(wanted.keySet())
          .forEach((entity, found) ->
              names.computeIfAbsent(wanted.get(entity), id -> new TreeSet<>()).addAll(found));
    }
    return names;
  }

  /// The tables of names, the first before the others.
  List<Layer> layers() {
    return layers;
  }

  private List<String> ofEntity(String id, BiFunction<NameTable, Integer, List<String>> get) {
    for (Layer layer : layers) {
      int entity = layer.table().withId(id);
      List<String> found = entity < 0 ? List.of() : get.apply(layer.table(), entity);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Entry> inOrder(List<Ranked> ranked) {
    ranked.sort(Ranked.BEST_FIRST);
    Set<String> seen = new LinkedHashSet<>();
    List<Entry> entries = new ArrayList<>(ranked.size());
    for (Ranked candidate : ranked) {
      Entry entry = candidate.entry();
      if (seen.add(Objects.requireNonNullElse(entry.id(), entry.name()))) {
        entries.add(entry);
      }
    }
    return List.copyOf(entries);
  }

  /// An entry and how it was reached.
  record Ranked(Entry entry, int agreement) {
    /// A better list outweighs a better spelling unless the two lists are neighbours.
    private static final int STEP = 4;

    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingInt((Ranked candidate) -> Math.min(candidate.entry.rank(), 1))
            .thenComparingInt(candidate -> candidate.entry.rank() * STEP + candidate.agreement)
            .thenComparing(candidate -> candidate.entry.type())
            .thenComparing(candidate -> Objects.requireNonNullElse(candidate.entry.id(), ""));
  }

  /// A table of names and what is never to be matched from it.
  record Layer(NameTable table, StopList stops) {
    void collect(Surface surface, int group, boolean stopping, boolean plural, List<Ranked> into) {
      for (NameTable.Named named : table.group(group)) {
        EntityType type = table.type(named.entity());
        Surface name = Surface.of(named.text());
        if (!surface.folded().regionEquals(surface.start(), surface.end(), name.folded())) {
          return;
        }
        int agreement = Agreement.of(surface, name, type);
        if (agreement != Agreement.NONE
            && Trust.allows(surface, named.rank(), agreement, plural)
            && !(stopping && isStopped(surface, type, named.rank(), agreement))) {
          into.add(new Ranked(table.entry(named.entity(), named.rank()), agreement));
        }
      }
    }

    /// The project's own names are stopped only where the text writes them otherwise ("Set" for SET).
    boolean isStopped(Surface surface, EntityType type, int rank, int agreement) {
      boolean ownSpelling = rank == Rank.OWN && agreement == 0;
      return !ownSpelling && stops.reason(surface.text(), type) != null;
    }

    void collectAll(Surface surface, int group, List<Ranked> into) {
      for (NameTable.Named named : table.group(group)) {
        FoldedText name = new FoldedText(named.text());
        if (surface.folded().regionEquals(surface.start(), surface.end(), name)) {
          into.add(new Ranked(table.entry(named.entity(), named.rank()), 0));
        }
      }
    }
  }
}
