package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.text.EntityType;

/// The entities of the project's dictionaries as made-up claims use them, with all their names: subjects are
/// genes, miRNAs, other RNAs, cells, pathways and processes; objects drugs and therapies, some genes and
/// processes. The names of the project's own files come first, those that only a registry has after them,
/// each part shuffled; the same every time.
final class SyntheticNames implements Synonyms {
  private static final int HGNC_IDS = 60_000;

  private final Map<String, SortedSet<String>> names;
  private final List<Entry> subjects;
  private final List<Entry> objects;

  private SyntheticNames(
      Map<String, SortedSet<String>> names, List<Entry> subjects, List<Entry> objects) {
    this.names = names;
    this.subjects = List.copyOf(subjects);
    this.objects = List.copyOf(objects);
  }

  static SyntheticNames load(Path dictionaries) {
    Dictionary dictionary = Dictionary.load(dictionaries);
    List<String> own = ownIds(dictionaries);
    List<String> registry = IntStream.range(1, HGNC_IDS).mapToObj(i -> "HGNC:" + i).toList();
    Set<String> all = new LinkedHashSet<>(shuffled(own));
    all.addAll(shuffled(registry));
    Map<String, SortedSet<String>> names = dictionary.names(all);
    List<Entry> entities =
        all.stream()
            .flatMap(id -> entry(id, names.getOrDefault(id, none()), dictionary).stream())
            .toList();
    return new SyntheticNames(
        names,
        entities.stream().filter(e -> isSubject(e.type())).toList(),
        entities.stream().filter(e -> isObject(e)).toList());
  }

  private static SortedSet<String> none() {
    return Collections.emptySortedSet();
  }

  /// The entity of an identifier, found by one of its names.
  private static Optional<Entry> entry(String id, SortedSet<String> names, Dictionary dictionary) {
    return names.stream()
        .flatMap(name -> dictionary.lookup(name).stream())
        .filter(entry -> id.equals(entry.id()))
        .findFirst();
  }

  private static boolean isSubject(EntityType type) {
    return switch (type) {
      case GENE, MIRNA, NCRNA, VARIANT, CELL, PATHWAY, PROCESS -> true;
      case DRUG, THERAPY, DISEASE, CELL_LINE, SPECIES -> false;
    };
  }

  /// Drugs and therapies, and what a few claims are on besides: one gene in eight, processes, pathways.
  private static boolean isObject(Entry entity) {
    return switch (entity.type()) {
      case DRUG, THERAPY, PATHWAY, PROCESS -> true;
      case GENE -> String.valueOf(entity.id()).hashCode() % 8 == 0;
      case MIRNA, NCRNA, VARIANT, CELL, DISEASE, CELL_LINE, SPECIES -> false;
    };
  }

  private static List<String> ownIds(Path dictionaries) {
    try (Stream<Path> files = Files.list(dictionaries)) {
      List<Path> lists =
          files
              .filter(f -> f.toString().endsWith(".tsv"))
              .filter(f -> !f.getFileName().toString().startsWith("stoplist"))
              .sorted()
              .toList();
      List<String> ids = new ArrayList<>();
      for (Path list : lists) {
        for (String line : Files.readAllLines(list)) {
          int tab = line.indexOf('\t');
          if (tab > 0 && !line.startsWith("#") && line.indexOf(':') < tab) {
            ids.add(line.substring(0, tab));
          }
        }
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> shuffled(List<String> ids) {
    List<String> copy = new ArrayList<>(ids);
    Collections.shuffle(copy, new Random(5));
    return copy;
  }

  /// Commonest first.
  List<Entry> subjects() {
    return subjects;
  }

  /// Commonest first.
  List<Entry> objects() {
    return objects;
  }

  @Override
  public Collection<String> namesOf(String id) {
    return names.getOrDefault(id, none());
  }
}
