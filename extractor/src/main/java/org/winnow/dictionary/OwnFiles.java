package org.winnow.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// The project's own dictionary files, read whole or not at all.
///
/// @param entities of all `*.tsv` files but the stop list, by file name and line
/// @param stops    of the files whose names begin with `stoplist`
record OwnFiles(List<NamedEntity> entities, StopList stops) {
  private static final String STOP_LIST = "stoplist";
  private static final String COLUMNS = "id\tname\ttype\tsynonyms\tmembers\tnote";
  private static final String STOP_COLUMNS = "name\ttype\treason";
  private static final Pattern CURIE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*:[A-Za-z0-9_.~+-]+");

  /// Each database is written one way, so that identifiers can be compared.
  private static final List<String> PREFIXES =
      List.of(
          "CHEBI",
          "CL",
          "DOID",
          "DRUGBANK",
          "FPLX",
          "GO",
          "HGNC",
          "MONDO",
          "NCBIGene",
          "NCBITaxon",
          "PUBCHEM.COMPOUND",
          "UNII",
          "cellosaurus",
          "miRBase",
          "winnow");

  private static final Map<String, EntityType> TYPES =
      Arrays.stream(EntityType.values())
          .collect(Collectors.toUnmodifiableMap(EntityType::name, type -> type));

  private static final Pattern BAR = Pattern.compile("\\|");

  /// @throws UnreadableDictionary naming file and line
  static OwnFiles read(Path folder) {
    List<NamedEntity> entities = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    Map<EntityType, Map<String, String>> stops = new EnumMap<>(EntityType.class);
    for (Path file : files(folder)) {
      if (String.valueOf(file.getFileName()).startsWith(STOP_LIST)) {
        readStops(file, stops);
      } else {
        TsvFile.read(file, COLUMNS).forEach(row -> entities.add(entity(row, seen)));
      }
    }
    return new OwnFiles(List.copyOf(entities), StopList.of(stops));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableDictionary(folder, "the folder of dictionaries cannot be read", e);
    }
  }

  private static NamedEntity entity(TsvFile.Row row, Map<String, String> seen) {
    @Nullable String id = row.get(0).isEmpty() ? null : row.get(0);
    if (id != null) {
      if (!CURIE.matcher(id).matches()) {
        throw row.error("\"" + id + "\" is not a CURIE (prefix:identifier)");
      }
      String prefix = id.substring(0, id.indexOf(':'));
      PREFIXES.stream()
          .filter(known -> known.equalsIgnoreCase(prefix) && !known.equals(prefix))
          .findFirst()
          .ifPresent(known -> {
            throw row.error("the prefix " + prefix + " is written " + known);
          });
      String before = seen.putIfAbsent(id, row.place());
      if (before != null) {
        throw row.error("the id " + id + " stands at " + before + " too");
      }
    }
    List<NamedEntity.Name> names = new ArrayList<>();
    names.add(name(row, row.get(1)));
    parts(row.get(3)).forEach(synonym -> names.add(name(row, synonym)));
    return new NamedEntity(
        id, row.get(1), type(row, row.get(2)), "own", List.of(), parts(row.get(4)), names);
  }

  private static NamedEntity.Name name(TsvFile.Row row, String name) {
    FoldedText folded = new FoldedText(name);
    if (folded.length() < 2 && name.length() < 2) {
      throw row.error("the name \"" + name + "\" is too short to be matched");
    }
    if (folded.length() > FoldedText.MAX_KEY) {
      throw row.error("a name has more than " + FoldedText.MAX_KEY + " characters");
    }
    return new NamedEntity.Name(name, Rank.OWN);
  }

  private static EntityType type(TsvFile.Row row, String type) {
    EntityType known = TYPES.get(type);
    if (known == null) {
      throw row.error("\"" + type + "\" is not a type: " + Arrays.toString(EntityType.values()));
    }
    return known;
  }

  private static List<String> parts(String joined) {
    return joined.isEmpty()
        ? List.of()
        : BAR.splitAsStream(joined).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static void readStops(Path file, Map<EntityType, Map<String, String>> reasons) {
    for (TsvFile.Row row : TsvFile.read(file, STOP_COLUMNS)) {
      if (row.get(0).isEmpty() || row.get(2).isEmpty()) {
        throw row.error("a stopped name needs a name and a reason");
      }
      Set<EntityType> types = EnumSet.noneOf(EntityType.class);
      parts(row.get(1)).forEach(type -> types.add(type(row, type)));
      StopList.put(reasons, row.get(0), types, row.get(2));
    }
  }
}
