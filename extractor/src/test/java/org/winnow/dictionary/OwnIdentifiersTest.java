package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Re-checks every public identifier in the project's own dictionary files: a vocabulary has it, and has it
/// under one of the names that the entry gives. Identifiers that begin with `winnow:` are local. What no
/// vocabulary at hand covers (the official files may be absent) is left out; what a person judged to be right
/// stands in a table.
class OwnIdentifiersTest {
  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("winnow.root")));

  @Test
  void everyPublicIdentifierIsConfirmedByName() throws IOException {
    KnownIdentifiers known = KnownIdentifiers.read(ROOT);
    Set<String> judged = judged();
    List<String> wrong =
        OwnFiles.read(ROOT.resolve("dictionaries")).entities().stream()
            .filter(entity -> entity.id() != null && !entity.id().startsWith("winnow:"))
            .filter(entity -> known.covers(String.valueOf(entity.id())))
            .filter(entity -> !judged.contains(entity.id()))
            .map(entity -> finding(known, entity))
            .filter(finding -> !finding.isEmpty())
            .toList();
    assertThat(wrong).isEmpty();
  }

  /// Those that a person judged to be right, each with the reason.
  private static Set<String> judged() {
    Path file =
        ROOT.resolve("extractor/src/test/resources/dictionary/identifiers-under-other-names.tsv");
    return TsvFile.read(file, "id\tname there\twhy it is the same").stream()
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String finding(KnownIdentifiers known, NamedEntity entity) {
    String id = String.valueOf(entity.id());
    if (!known.has(id)) {
      return id + " (" + entity.name() + "): no vocabulary has it";
    }
    List<String> names = entity.names().stream().map(NamedEntity.Name::text).toList();
    return known.confirms(id, names) ? "" : id + " (" + entity.name() + "): under other names only";
  }
}
