package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.text.EntityType;

/// Which families and classes hold an entity.
class FamiliesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("winnow.root", "..")).resolve("dictionaries");
  private static final Dictionary DICTIONARY = Dictionary.load(FOLDER);
  private static final Families FAMILIES = new Families(DICTIONARY);

  @Test
  void aGeneKnowsItsFamilies() {
    assertThat(FAMILIES.of("HGNC:391")).extracting(Entry::name).contains("AKT");
  }

  @Test
  void aDrugKnowsItsClass() {
    assertThat(DICTIONARY.lookup("gefitinib"))
        .first()
        .satisfies(drug ->
            assertThat(FAMILIES.of(String.valueOf(drug.id())))
                .extracting(Entry::name)
                .contains("EGFR inhibitor", "tyrosine kinase inhibitor"));
  }

  @Test
  void everyMemberOfATherapyClassIsADrugOfTheDictionary() throws IOException {
    List<String> strangers = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("therapies.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (columns.length > 4 && !line.startsWith("id\t") && !columns[4].isEmpty()) {
        for (String member : columns[4].split("\\|", -1)) {
          List<Entry> found = DICTIONARY.lookup(member);
          if (found.isEmpty() || found.getFirst().type() != EntityType.DRUG) {
            strangers.add(columns[1] + ": " + member);
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void nothingIsKnownOfTheUnknown() {
    assertThat(FAMILIES.of("X:1")).isEmpty();
  }
}
