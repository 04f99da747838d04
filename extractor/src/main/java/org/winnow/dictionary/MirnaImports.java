package org.winnow.dictionary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// miRBase: hairpins (MI) and mature miRNAs (MIMAT) of all species.
final class MirnaImports {
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern ACCESSION = Pattern.compile("MI(MAT)?\\d{7}");
  private static final Pattern QUALIFIER = Pattern.compile("FT +/(accession|product)=\"([^\"]+)\"");

  private MirnaImports() {}

  private static VocabularyBuilder.Gathered mirna(
      VocabularyBuilder into, String accession, String name) {
    String prefix = accession.startsWith("MIMAT") ? "mirbase.mature:" : "mirbase:";
    return into.entity(prefix + accession, name, EntityType.MIRNA);
  }

  /// aliases.txt: accession, then every name it ever had, the present one last.
  static void aliases(ImportFile file, VocabularyBuilder into) {
    file.lines(line -> {
      List<String> cells = TAB.splitAsStream(line).toList();
      if (cells.size() != 2 || !ACCESSION.matcher(cells.getFirst()).matches()) {
        into.skip();
        return;
      }
      List<String> names = SEMICOLON.splitAsStream(cells.get(1)).toList();
      var mirna = mirna(into, cells.getFirst(), names.getLast());
      names.forEach(name -> mirna.name(name, Rank.PREVIOUS));
      mirna.name(names.getLast(), Rank.APPROVED);
    });
  }

  /// mirna_mature.txt: key, name, previous names, accession.
  static void mature(ImportFile file, VocabularyBuilder into) {
    file.lines(line -> {
      List<String> cells = TAB.splitAsStream(line).toList();
      if (cells.size() < 4 || !ACCESSION.matcher(cells.get(3)).matches()) {
        into.skip();
        return;
      }
      var mirna = mirna(into, cells.get(3), cells.get(1));
      mirna.name(cells.get(1), Rank.APPROVED);
      SEMICOLON.splitAsStream(cells.get(2)).forEach(name -> mirna.name(name, Rank.PREVIOUS));
    });
  }

  /// miRNA.dat: records in EMBL style, a hairpin each with its mature products.
  static void dat(ImportFile file, VocabularyBuilder into) {
    Dat dat = new Dat(into);
    file.lines(dat::line);
  }

  private static final class Dat {
    private final VocabularyBuilder into;
    private String name = "";
    private @Nullable String accession;

    Dat(VocabularyBuilder into) {
      this.into = into;
    }

    void line(String line) {
      if (line.startsWith("ID   ")) {
        name = line.substring(5).split(" ", 2)[0];
      } else if (line.startsWith("AC   ")) {
        String hairpin = line.substring(5).replace(";", "").strip();
        mirna(into, hairpin, name).name(name, Rank.APPROVED);
      } else if (line.startsWith("FT ")) {
        Matcher qualifier = QUALIFIER.matcher(line);
        if (qualifier.matches()) {
          qualifier(qualifier.group(1), qualifier.group(2));
        }
      }
    }

    private void qualifier(String key, String value) {
      if (key.equals("accession")) {
        accession = value;
      } else if (accession != null) {
        mirna(into, accession, value).name(value, Rank.APPROVED);
        accession = null;
      }
    }
  }
}
