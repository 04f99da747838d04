package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// The compiled matcher against one that compares every stretch of the text with every name.
class NaiveMatcherTest {
  private static final String[] NAMES = {
    "TGF-β1",
    "TGF-β",
    "IL-6",
    "IL-6R",
    "c-Myc",
    "MYC",
    "p53",
    "caspase",
    "caspase 3",
    "caspase-3-like",
    "topoisomerase II",
    "topoisomerase IIα",
    "NF-κB",
    "breast cancer resistance protein",
    "BCRP",
    "Akt",
    "AKT1",
    "tamoxifen",
    "4-hydroxytamoxifen",
    "5-FU",
    "1,25-dihydroxyvitamin D3",
    "(+)-JQ1",
    "SET",
    "PUMA",
    "miR-21",
    "T-DM1",
    "HER2/neu",
    "interferon gamma",
    "IFN",
    "ERα",
    "Crohn's factor",
    "naïve protein",
  };
  private static final String[] GLUE = {
    " ", " ", " ", "-", "–", "", "/", ", ", "s ", " the ", ". ", "(", ")", "I ", " II ", "α", "\n",
    "+", "3",
  };
  private static final long SEED = 20261120;

  @TempDir Path folder;

  private Dictionary dictionary() throws IOException {
    StringBuilder rows = new StringBuilder("id\tname\ttype\tsynonyms\tmembers\tnote\n");
    for (int i = 0; i < NAMES.length; i++) {
      rows.append("winnow:n").append(i).append('\t').append(NAMES[i]).append("\tGENE\t\t\t\n");
    }
    Files.writeString(folder.resolve("names.tsv"), rows);
    return Dictionary.ofOwn(folder);
  }

  @Test
  void agreesWithTheNaiveMatcherOnRandomTexts() throws IOException {
    Dictionary dictionary = dictionary();
    Random random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      String text = randomText(random);
      assertThat(dictionary.match(text))
          .extracting(NameMatch::span)
          .as("text %s of seed %s: %s", i, SEED, text)
          .isEqualTo(naive(text));
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String name = NAMES[random.nextInt(NAMES.length)];
      int cut = random.nextInt(4) == 0 ? random.nextInt(name.length()) : 0;
      text.append(random.nextInt(4) == 0 ? name.toUpperCase(Locale.ROOT) : name.substring(cut));
      text.append(GLUE[random.nextInt(GLUE.length)]);
    }
    return text.toString();
  }

  private static List<Span> naive(String text) {
    FoldedText folded = new FoldedText(text);
    List<Span> found = new ArrayList<>();
    for (int start = 0; start < folded.length(); start++) {
      for (int end = folded.length(); end > start + 1; end--) {
        Span span = new Span(folded.from[start], folded.to[end - 1]);
        boolean inside = !found.isEmpty() && span.end() <= found.getLast().end();
        if (!inside
            && standsAlone(text, span)
            && !Border.cuts(folded, start, end)
            && isName(folded, start, end)) {
          found.add(span);
          break;
        }
      }
    }
    return found;
  }

  /// No letter or digit before it, none after it unless it ends in another mark.
  private static boolean standsAlone(String text, Span span) {
    return (span.start() == 0 || !Letters.isAlphanumeric(text.charAt(span.start() - 1)))
        && (span.end() == text.length()
            || !Letters.isAlphanumeric(text.charAt(span.end()))
            || !Letters.isAlphanumeric(text.charAt(span.end() - 1)));
  }

  private static boolean isName(FoldedText folded, int start, int end) {
    boolean plural =
        end - start >= 4
            && folded.rawAt(end - 1) == 's'
            && folded.to[end - 2] == folded.from[end - 1];
    for (String name : NAMES) {
      if (agrees(folded, start, end, name) || (plural && agrees(folded, start, end - 1, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean agrees(FoldedText folded, int start, int end, String name) {
    Surface surface = Surface.of(name);
    return folded.regionEquals(start, end, surface.folded())
        && Agreement.of(Surface.of(folded, start, end), surface, EntityType.GENE) != Agreement.NONE;
  }

  @Test
  void doesNotMindPathologicalTexts() throws IOException {
    Dictionary dictionary = dictionary();
    for (String text :
        List.of(
            ",".repeat(100_000),
            "(".repeat(100_000),
            "a ".repeat(500_000),
            "x".repeat(5_000_000))) {
      assertThat(
              Assertions.assertTimeoutPreemptively(
                  Duration.ofSeconds(20), () -> dictionary.match(text)))
          .isEmpty();
    }
  }
}
