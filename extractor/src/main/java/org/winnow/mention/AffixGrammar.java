package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Genes with a prefix glued on that says what was done to them: "siSTAT3", "shERK2", "pAKT". The prefix
/// stays outside of the mention.
final class AffixGrammar implements Grammar {
  private static final String SYMBOL = "[A-Z][A-Za-z0-9α-ω]*[A-Z0-9α-ω][A-Za-z0-9α-ω]*|[A-Z][a-z]{2}";

  /// Own names, overrides, approved symbols: what is left of any word is some gene's alias.
  private static final int TRUSTED = 2;

  private final Dictionary dictionary;
  private final Pattern glued;

  AffixGrammar(Dictionary dictionary, Affixes affixes) {
    this.dictionary = dictionary;
    String prefixes = affixes.glued().isEmpty() ? "(?!)" : WordList.alternatives(affixes.glued());
    this.glued =
        Pattern.compile("(?<![A-Za-z0-9])" + prefixes + "(?<gene>" + SYMBOL + ")(?![A-Za-z0-9])");
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    Matcher m = glued.matcher(text);
    while (m.find()) {
      Span span = new Span(m.start("gene"), m.end("gene"));
      if (taken.isFree(span)) {
        List<Entry> genes =
            dictionary.lookup(m.group("gene")).stream().filter(e -> e.type() == EntityType.GENE && e.rank() <= TRUSTED).toList();
        if (!genes.isEmpty()) {
          found.add(Reading.ofEntries(span, m.group("gene"), genes, How.GRAMMAR));
        }
      }
    }
    return found;
  }
}
