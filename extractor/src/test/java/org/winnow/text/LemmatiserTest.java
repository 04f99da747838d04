package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatiserTest {
  private final Lemmatiser lemmatiser = new Lemmatiser();

  @ParameterizedTest
  @CsvSource({
    "confers, VBZ, confer",
    "conferring, VBG, confer",
    "conferred, VBN, confer",
    "induced, VBD, induce",
    "mediated, VBN, mediate",
    "contributing, VBG, contribute",
    "sensitized, VBN, sensitize",
    "sensitised, VBN, sensitise",
    "treated, VBN, treat",
    "reversing, VBG, reverse",
    "rescued, VBD, rescue",
    "silenced, VBN, silence",
    "exhibited, VBD, exhibit",
    "targeting, VBG, target",
    "phosphorylates, VBZ, phosphorylate",
    "overcame, VBD, overcome",
    "underwent, VBD, undergo",
    "led, VBD, lead",
    "bound, VBN, bind",
    "applied, VBD, apply",
    "dying, VBG, die",
    "stemming, VBG, stem",
    "killed, VBN, kill",
    "controlled, VBN, control",
    "agreed, VBD, agree",
    "abolishes, VBZ, abolish",
    "suppresses, VBZ, suppress",
    "is, VBZ, be",
    "were, VBD, be",
    "has, VBZ, have",
    "n't, RB, not",
    "n’t, RB, not"
  })
  void verbs(String word, String tag, String lemma) {
    assertThat(lemmatiser.lemma(word, tag)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "therapies, NNS, therapy", "losses, NNS, loss", "mutations, NNS, mutation",
        "metastases, NNS, metastasis",
    "mice, NNS, mouse", "apoptosis, NNS, apoptosis", "kinases, NNS, kinase", "Taxanes, NNS, taxane",
    "higher, JJR, high", "larger, JJR, large", "best, JJS, good", "resistant, JJ, resistant"
  })
  void nounsAndAdjectives(String word, String tag, String lemma) {
    assertThat(lemmatiser.lemma(word, tag)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "CAFs, NNS, caf",
    "miRNAs, NNS, mirna",
    "HER2, NN, her2",
    "TNBC, NN, tnbc",
    "KRAS, NNS, kras",
    "p53, NN, p53"
  })
  void namesAreOnlyFolded(String word, String tag, String lemma) {
    assertThat(lemmatiser.lemma(word, tag)).isEqualTo(lemma);
  }

  /// Each form of each regular verb on the list leads back to it.
  @Test
  void theListedVerbsComeBackFromTheirForms() {
    Map<String, String> astray = new TreeMap<>();
    Set<String> regular = new TreeSet<>(WordList.pairs("verbs.tsv").keySet());
    regular.removeAll(WordList.pairs("irregular-lemmas.tsv").values());
    for (String verb : regular) {
      String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
      String ing =
          verb.endsWith("ie") ? verb.substring(0, verb.length() - 2) + "ying" : stem + "ing";
      check(astray, verb, verb.endsWith("ee") ? verb + "ing" : ing, "VBG");
      check(
          astray,
          verb,
          verb.matches(".*[^aeo]y") ? verb.replaceFirst("y$", "ied") : stem + "ed",
          "VBN");
    }
    assertThat(astray).isEmpty();
  }

  private void check(Map<String, String> astray, String verb, String form, String tag) {
    String lemma = lemmatiser.lemma(form, tag);
    if (!lemma.equals(verb)) {
      astray.put(form, lemma);
    }
  }
}
