package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.Match;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;

/// What is left unread, and the rules that are left out, would have given nothing: sentences put together by chance
/// of the table's, against all rules run over every sentence.
class SentencesToReadTest {
  private static final Path PATTERNS =
      Path.of(System.getProperty("winnow.root"), "dictionaries", "patterns");
  private static final int SENTENCES = 600;

  private final RuleBook rules = RuleBook.load(PATTERNS);
  private final LanguageAnalyser analyser = LanguageAnalyser.load();
  private final MatchFilter filter = new MatchFilter(rules);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noClaimIsLost(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> table = table();
    int unread = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String text = beginning(table, random) + " " + ending(table, random);
      unread += isRead(MarkedSentence.parse(text)) ? 0 : 1;
    }
    assertThat(unread).as("sentences left unread").isBetween(SENTENCES / 100, SENTENCES / 2);
  }

  private boolean isRead(MarkedSentence marked) {
    boolean read = false;
    for (Passage passage : marked.document().passages()) {
      List<Mention> found = marked.mentions().mentions().get(passage.ordinal());
      List<Sentence> sentences = analyser.split(passage);
      SentencesToRead toRead = new SentencesToRead(sentences, found, rules, analyser);
      for (int i = 0; i < sentences.size(); i++) {
        List<Match> all = rules.match(graph(sentences.get(i), toRead.mentions(i)));
        if (toRead.isToRead(i, Antecedents.NONE)) {
          read = true;
          SentenceGraph graph = graph(sentences.get(i), toRead.mentions(i));
          assertThat(rules.match(graph, toRead.possible(i), toRead.mayTellOfCohort(i)))
              .as(passage.text())
              .isEqualTo(all);
        } else {
          assertThat(all.stream().flatMap(m -> filter.predicate(m).stream()))
              .as(passage.text())
              .isEmpty();
        }
      }
    }
    return read;
  }

  private SentenceGraph graph(Sentence sentence, List<Mention> mentions) {
    return new SentenceGraph(analyser.analyse(sentence), mentions, Antecedents.NONE);
  }

  /// The first words of a sentence, no name cut.
  private static String beginning(List<String> table, Random random) {
    String sentence = table.get(random.nextInt(table.size()));
    return sentence.substring(0, cut(sentence, random)).strip();
  }

  private static String ending(List<String> table, Random random) {
    String sentence = table.get(random.nextInt(table.size()));
    return sentence.substring(cut(sentence, random)).strip();
  }

  private static int cut(String sentence, Random random) {
    int at = random.nextInt(sentence.length());
    while (at > 0 && (sentence.charAt(at) != ' ' || isInName(sentence, at))) {
      at--;
    }
    return at;
  }

  private static boolean isInName(String sentence, int at) {
    return sentence.lastIndexOf('[', at) > sentence.lastIndexOf(']', at);
  }

  private static List<String> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SentencesToReadTest.class.getResourceAsStream("claims.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1)[0])
          .toList();
    }
  }
}
