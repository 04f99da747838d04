package org.winnow.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Human genes: symbols, previous symbols and NCBI Gene numbers, with the aliases and full names that
/// Reach's list has of them.
final class GeneVocabulary {
  private static final Pattern MIRNA = Pattern.compile("MIR(LET)?\\d\\w*(-\\d+)?");
  private static final Pattern NCRNA =
      Pattern.compile(
          ".*-(AS|IT|OT|DT)\\d*|.*HG\\d*|LINC\\d+|LINC-.*|LNC.*|SNHG\\d+|SNOR[AD]\\d.*|SCARNA\\d.*"
              + "|HOTAIR|HOTAIRM1|HOTTIP|MALAT1|NEAT1|XIST|TSIX|H19|MEG3|GAS5|TUG1|UCA1|PVT1|CCAT\\d"
              + "|KCNQ1OT1|BANCR|CRNDE|PANDAR|PCAT\\d+|DANCR|CASC\\d+|NORAD|PCGEM1|DRAIC|TINCR|EGOT");
  private static final int MOST_MEANINGS_OF_A_SYMBOL = 4;
  private static final int MOST_MEANINGS_OF_A_NAME = 2;

  private final Map<Integer, Gene> genes = new TreeMap<>();

  private GeneVocabulary() {}

  static List<NamedEntity> read(RegistryFiles files) throws IOException {
    GeneVocabulary vocabulary = new GeneVocabulary();
    files.geneNames().forEach(vocabulary::addSymbols);
    files.reach("hgnc").forEach(vocabulary::addAlias);
    vocabulary.dropVagueAliases();
    return vocabulary.genes.entrySet().stream()
        .map(entry -> entity(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void addSymbols(String[] row) {
    if (!row[0].startsWith("HGNC:")) {
      return;
    }
    Gene gene = new Gene(row[1], row.length > 3 && !row[3].isBlank() ? row[3].strip() : null);
    if (row.length > 2) {
      for (String previous : row[2].split(",", -1)) {
        gene.addPrevious(previous.strip());
      }
    }
    genes.put(Integer.parseInt(row[0].substring("HGNC:".length())), gene);
  }

  private void addAlias(String[] row) {
    Gene gene = genes.get(Integer.parseInt(row[1]));
    if (gene != null) {
      gene.addAlias(row[0]);
    }
  }

  /// Full names were split at their commas ("…, subunit 1"), so that what many genes share is no name.
  private void dropVagueAliases() {
    Map<String, Integer> meanings = new HashMap<>();
    genes
        .values()
        .forEach(gene -> {
          Set<String> keys = new LinkedHashSet<>();
          gene.aliases.forEach(alias -> keys.add(new FoldedText(alias).key()));
          keys.forEach(key -> meanings.merge(key, 1, Integer::sum));
        });
    for (Gene gene : genes.values()) {
      gene.aliases.removeIf(alias -> {
        int most =
            Surface.of(alias).isSymbol() ? MOST_MEANINGS_OF_A_SYMBOL : MOST_MEANINGS_OF_A_NAME;
        return meanings.getOrDefault(new FoldedText(alias).key(), 0) > most;
      });
    }
  }

  private static NamedEntity entity(int id, Gene gene) {
    List<NamedEntity.Name> names = new ArrayList<>();
    if (NameFilter.isSymbolWorthIt(gene.symbol)) {
      names.add(new NamedEntity.Name(gene.symbol, Rank.APPROVED));
    }
    gene.previous.forEach(symbol -> names.add(new NamedEntity.Name(symbol, Rank.PREVIOUS)));
    gene.aliases.forEach(alias -> names.add(new NamedEntity.Name(alias, Rank.ALIAS)));
    List<String> references = gene.ncbi == null ? List.of() : List.of("NCBIGene:" + gene.ncbi);
    return new NamedEntity(
        "HGNC:" + id, gene.symbol, type(gene.symbol), "hgnc", references, List.of(), names);
  }

  static EntityType type(String symbol) {
    if (MIRNA.matcher(symbol).matches()) {
      return EntityType.MIRNA;
    }
    return NCRNA.matcher(symbol).matches() ? EntityType.NCRNA : EntityType.GENE;
  }

  private static final class Gene {
    final String symbol;
    final @Nullable String ncbi;
    final Set<String> previous = new LinkedHashSet<>();
    final Set<String> aliases = new LinkedHashSet<>();

    Gene(String symbol, @Nullable String ncbi) {
      this.symbol = symbol;
      this.ncbi = ncbi;
    }

    void addPrevious(String name) {
      if (NameFilter.isPreviousSymbolWorthIt(name) && !name.equals(symbol)) {
        previous.add(name);
      }
    }

    void addAlias(String name) {
      if (NameFilter.isGeneNameWorthIt(name) && !name.equals(symbol) && !previous.contains(name)) {
        aliases.add(name);
      }
    }
  }
}
