package org.winnow.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;

/// Chemicals: kinase inhibitors of the HMS LINCS list, ChEBI, and of PubChem what ChEBI does not have. A
/// name leads to one chemical only, since these lists repeat each other.
final class ChemicalVocabulary {
  private final Map<String, Compound> compounds = new LinkedHashMap<>();
  private final Map<String, String> owner = new HashMap<>();

  private ChemicalVocabulary() {}

  static List<NamedEntity> read(RegistryFiles files) throws IOException {
    ChemicalVocabulary vocabulary = new ChemicalVocabulary();
    for (String[] row : files.reach("NER-Grounding-Override")) {
      if (row.length > 4 && row[3].equals("pubchem")) {
        vocabulary.add(row[0], "PUBCHEM.COMPOUND:" + row[1], "reach", Rank.OVERRIDE);
      }
    }
    for (String[] row : files.reach("hms-drugs")) {
      vocabulary.add(row[0], "PUBCHEM.COMPOUND:" + row[1], "hms", Rank.ALIAS);
    }
    for (String[] row : sorted(files.reach("chebi"))) {
      vocabulary.add(row[0], row[1], "chebi", Rank.ALIAS);
    }
    for (String[] row : sorted(files.reach("PubChem"))) {
      vocabulary.add(row[0], "PUBCHEM.COMPOUND:" + row[1], "pubchem", Rank.WEAK);
    }
    return vocabulary.entities();
  }

  /// Names in small letters first and older identifiers first: where a name has several, that is the plain
  /// compound and not a salt or an ion of it.
  private static List<String[]> sorted(List<String[]> rows) {
    List<String[]> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((String[] row) -> !row[0].equals(row[0].toLowerCase(Locale.ROOT)))
            .thenComparingInt(row -> number(row[1]))
            .thenComparing(row -> row[0]));
    return sorted;
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.indexOf(':') + 1));
  }

  private void add(String name, String id, String source, int rank) {
    boolean drugClass = NameFilter.isDrugClass(name);
    if (!drugClass && !NameFilter.isChemicalNameWorthIt(name)) {
      return;
    }
    String key = new FoldedText(name).key();
    String first = owner.putIfAbsent(key, id);
    if (first == null || first.equals(id)) {
      compounds
          .computeIfAbsent(drugClass + id, _ -> new Compound(id, source, drugClass))
          .add(name, rank);
    }
  }

  private List<NamedEntity> entities() {
    List<NamedEntity> entities = new ArrayList<>();
    for (Compound compound : compounds.values()) {
      entities.add(
          new NamedEntity(
              compound.id,
              compound.preferred(),
              compound.drugClass ? EntityType.THERAPY : EntityType.DRUG,
              compound.source,
              List.of(),
              List.of(),
              compound.names()));
    }
    return entities;
  }

  private static final class Compound {
    /// Below this, names that differ in case only may be different names ("Co", "CO").
    private static final int CASE_MATTERS = 5;

    private static final Pattern WORDS = Pattern.compile("[A-Za-z]?[a-z]+([ -][a-z]+)*");

    final String id;
    final String source;
    final boolean drugClass;
    final Map<String, NamedEntity.Name> names = new TreeMap<>();

    Compound(String id, String source, boolean drugClass) {
      this.id = id;
      this.source = source;
      this.drugClass = drugClass;
    }

    void add(String name, int rank) {
      String key = name.length() <= CASE_MATTERS ? name : name.toLowerCase(Locale.ROOT);
      names.merge(key, new NamedEntity.Name(name, rank), Compound::plainer);
    }

    private static NamedEntity.Name plainer(NamedEntity.Name one, NamedEntity.Name other) {
      int byCase = Integer.compare(capitals(one.text()), capitals(other.text()));
      return byCase < 0 || (byCase == 0 && one.text().compareTo(other.text()) <= 0) ? one : other;
    }

    private static int capitals(String text) {
      return (int) text.chars().filter(Character::isUpperCase).count();
    }

    List<NamedEntity.Name> names() {
      return List.copyOf(names.values());
    }

    /// The shortest name in words: small letters, spaces and dashes, no formula; else the shortest.
    String preferred() {
      Comparator<String> plainFirst =
          Comparator.comparing(
                  (String name) -> name.length() < CASE_MATTERS || !WORDS.matcher(name).matches())
              .thenComparingInt(String::length)
              .thenComparing(Comparator.naturalOrder());
      return names.values().stream().map(NamedEntity.Name::text).min(plainFirst).orElseThrow();
    }
  }
}
