package org.winnow.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Genes with a prefix glued on that says what was done to them ("siSTAT3", "shERK2", "pAKT"), and names
/// whose dash was lost ("cisplatininduced"). The affix stays outside of the mention.
final class AffixGrammar implements Grammar {
  private static final String SYMBOL =
      "[A-Z][A-Za-z0-9α-ω]*[A-Z0-9α-ω][A-Za-z0-9α-ω]*|[A-Z][a-z]{2}";

  /// Own names, overrides, approved symbols: what is left of any word is some gene's alias.
  private static final int TRUSTED = 2;

  private static final int OWN = 0;
  private static final int SHORTEST_NAME = 3;
  private static final Set<EntityType> JOINED =
      EnumSet.of(EntityType.GENE, EntityType.DRUG, EntityType.THERAPY, EntityType.PROCESS);

  private final Dictionary dictionary;
  private final WordPattern glued;
  private final WordPattern tailed;
  private final int shortestTailed;

  AffixGrammar(Dictionary dictionary, Affixes affixes) {
    this.dictionary = dictionary;
    this.glued =
        new WordPattern("", words(affixes.glued()) + "(?<name>" + SYMBOL + ")(?![A-Za-z0-9])");
    this.tailed =
        new WordPattern(
            "",
            "(?<name>[A-Za-z0-9α-ω-]{"
                + SHORTEST_NAME
                + ",30}?)"
                + words(affixes.tails())
                + "(?![A-Za-z0-9])");
    this.shortestTailed =
        SHORTEST_NAME
            + affixes.tails().stream().mapToInt(t -> (t + " ").indexOf(' ')).min().orElse(0);
  }

  private static String words(List<String> affixes) {
    return affixes.isEmpty() ? "(?!)" : WordList.alternatives(affixes);
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    Matcher prefixed = glued.over(text);
    for (int from = 0; glued.find(prefixed, text, from); from = prefixed.end()) {
      add(prefixed, EnumSet.of(EntityType.GENE), TRUSTED, taken, found);
    }
    Matcher followed = tailed.over(text);
    IntPredicate longEnough = at -> isWord(text, at, shortestTailed);
    for (int from = 0; tailed.find(followed, text, from, longEnough); from = followed.end()) {
      add(followed, JOINED, OWN, taken, found);
    }
    return found;
  }

  /// Whether so many characters from `start` on may belong to one word. Most words are shorter than one
  /// with a tail is.
  private static boolean isWord(String text, int start, int length) {
    int end = start + length;
    for (int at = start; at < Math.min(end, text.length()); at++) {
      if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-') {
        return false;
      }
    }
    return end <= text.length();
  }

  private void add(
      Matcher m, Set<EntityType> types, int leastTrust, Coverage taken, List<Reading> found) {
    Span span = new Span(m.start("name"), m.end("name"));
    if (!taken.isFree(span)) {
      return;
    }
    List<Entry> entries =
        dictionary.lookup(m.group("name")).stream()
            .filter(e -> types.contains(e.type()) && e.rank() <= leastTrust)
            .toList();
    if (!entries.isEmpty()) {
      found.add(Reading.ofEntries(span, m.group("name"), entries, How.GRAMMAR));
    }
  }
}
