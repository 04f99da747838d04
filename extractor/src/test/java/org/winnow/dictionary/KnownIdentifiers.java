package org.winnow.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What public vocabularies say: for each identifier the folded names they give it. Those of the registry are
/// always there, the official files of `../shared/vocabularies` where that folder is.
final class KnownIdentifiers {
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  static KnownIdentifiers read(Path root) throws IOException {
    KnownIdentifiers known = new KnownIdentifiers();
    known.readRegistry(new RegistryFiles(root.resolve("extractor/target/vocabularies")));
    known.readOfficial(root.resolveSibling("shared").resolve("vocabularies"));
    return known;
  }

  private void readRegistry(RegistryFiles files) throws IOException {
    for (String[] row : files.geneNames()) {
      add(row[0], row[1]);
      List.of(row[2].split(",", -1)).forEach(previous -> add(row[0], previous.strip()));
    }
    addAll(files, "hgnc", "HGNC:");
    addAll(files, "chebi", "");
    addAll(files, "PubChem", "PUBCHEM.COMPOUND:");
    addAll(files, "hms-drugs", "PUBCHEM.COMPOUND:");
    addAll(files, "Cellosaurus", "cellosaurus:");
    addAll(files, "BEfamilies", "FPLX:");
    addAll(files, "BEcomplexes", "FPLX:");
    addAll(files, "CellOntology", "");
    addAll(files, "bio_process", "");
    addAll(files, "GO-subcellular-locations", "");
    addAll(files, "Species", "NCBITaxon:");
    for (String[] row : files.reach("NER-Grounding-Override")) {
      if (row.length > 3) {
        String prefix =
            Map.of("be", "FPLX:", "pubchem", "PUBCHEM.COMPOUND:").getOrDefault(row[3], "");
        add(prefix + row[1], row[0]);
      }
    }
  }

  private void addAll(RegistryFiles files, String list, String prefix) throws IOException {
    for (String[] row : files.reach(list)) {
      add(prefix + row[1], row[0]);
    }
  }

  private void readOfficial(Path folder) {
    if (!Files.exists(folder.resolve("famplex_grounding_map.csv"))) {
      System.out.println("FamPlex identifiers are not re-checked: no " + folder);
      prefixes.remove("FPLX"); // the registry's families are those of 2016
    }
    addAll(folder.resolve("drugbank_vocabulary.csv"), ImportFormat.DRUGBANK);
    addAll(folder.resolve("famplex_grounding_map.csv"), ImportFormat.FAMPLEX);
    addAll(folder.resolve("DO_cancer_slim.obo"), ImportFormat.DOID);
    addAll(folder.resolve("hgnc_extract.tsv"), ImportFormat.HGNC);
  }

  private void addAll(Path file, ImportFormat format) {
    if (Files.exists(file)) {
      VocabularyBuilder builder = new VocabularyBuilder("check");
      format.read(new ImportFile(file), builder);
      for (NamedEntity entity : builder.build()) {
        add(String.valueOf(entity.id()), entity.name());
        entity.names().forEach(name -> add(String.valueOf(entity.id()), name.text()));
      }
    }
  }

  private void add(String id, String name) {
    if (id.indexOf(':') > 0) {
      prefixes.add(prefix(id));
      names.computeIfAbsent(id, _ -> new HashSet<>()).add(new FoldedText(name).key());
    }
  }

  static String prefix(String id) {
    return id.substring(0, id.indexOf(':'));
  }

  /// Whether a vocabulary with such identifiers is at hand.
  boolean covers(String id) {
    return prefixes.contains(prefix(id));
  }

  boolean has(String id) {
    return names.containsKey(id);
  }

  /// Whether a vocabulary gives the identifier one of these names, or nearly: with or without a plural s.
  boolean confirms(String id, List<String> ownNames) {
    Set<String> theirs = names.getOrDefault(id, Set.of());
    return ownNames.stream()
        .map(name -> new FoldedText(name).key())
        .anyMatch(key ->
            theirs.contains(key)
                || theirs.contains(key + "s")
                || (key.endsWith("s") && theirs.contains(key.substring(0, key.length() - 1))));
  }
}
