package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Span;

/// The search at the beginnings of words finds what the library's own search finds.
class WordPatternTest {
  private static final String LETTERS = "aaAbB1 --.αé";
  private static final long SEED = 20_261_121;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-b]{2}",
        "(?:A|aB|-1)(?![a-b])",
        "(?=A)[A-B]+1?",
        "\\d+a?|b{2,}",
        "a*?1",
        "α?b",
        "(?<!-)ab?"
      })
  void findsWhatTheWholeExpressionFinds(String expression) {
    WordPattern words = new WordPattern(".", expression);
    Pattern whole = Pattern.compile("(?<![A-Za-z0-9.])(?:" + expression + ")");
    Random random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      String text = randomText(random);
      assertThat(found(words, text)).as(text).isEqualTo(found(whole, text));
    }
  }

  @Test
  void takesCaseAsTheFlagsSay() {
    WordPattern words = new WordPattern("", "ab", Pattern.CASE_INSENSITIVE);
    assertThat(found(words, "AB cab aB")).containsExactly(new Span(0, 2), new Span(7, 9));
  }

  @Test
  void leavesOutPlacesThatAreNotWorthIt() {
    WordPattern words = new WordPattern("", "ab");
    Matcher m = words.over("ab ab");
    assertThat(words.find(m, "ab ab", 0, at -> at > 0)).isTrue();
    assertThat(m.start()).isEqualTo(3);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(16); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static List<Span> found(WordPattern words, String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = words.over(text);
    for (int from = 0; words.find(m, text, from); from = m.end()) {
      found.add(Borders.span(m));
    }
    return found;
  }

  private static List<Span> found(Pattern whole, String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = whole.matcher(text);
    while (m.find()) {
      found.add(Borders.span(m));
    }
    return found;
  }
}
