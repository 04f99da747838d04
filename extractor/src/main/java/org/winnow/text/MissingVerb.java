package org.winnow.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The verb of a sentence in which the tagger has seen none. Immutable, thread-safe.
final class MissingVerb {
  private static final Set<String> JOINED =
      Set.of(
          "induced",
          "mediated",
          "driven",
          "triggered",
          "stimulated",
          "activated",
          "regulated",
          "treated",
          "mutated",
          "altered",
          "amplified",
          "deleted",
          "enriched",
          "depleted",
          "expressed",
          "overexpressed",
          "derived",
          "associated",
          "related",
          "transfected",
          "exposed",
          "rendered",
          "made");

  private final Map<String, String> verbs;
  private final Lemmatiser lemmatiser;

  /// @param verbs by their base forms
  MissingVerb(Map<String, String> verbs, Lemmatiser lemmatiser) {
    this.verbs = verbs;
    this.lemmatiser = lemmatiser;
  }

  /// "Loss of KEAP1 decreased sensitivity to erlotinib.": a sentence has a verb, here the first participle that
  /// stands between a noun and what can be its object. Behind "in" and the like it may belong to that: there it
  /// must be one of the verbs that say what something does.
  void give(List<Token> tokens, List<String> tags) {
    boolean behind = false;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      behind |= tags.get(i - 1).equals("IN") && !tokens.get(i - 1).text().equals("of");
      boolean object = TagRepair.isNoun(tags.get(i + 1)) || tags.get(i + 1).startsWith("JJ");
      if (tags.get(i).equals("VBN")
          && TagRepair.isNoun(tags.get(TagRepair.subject(tags, i)))
          && object
          && !tokens.get(i - 1).text().equals("-")
          && (!behind || isDoing(tokens.get(i)))) {
        tags.set(i, "VBD");
        return;
      }
    }
    giveThird(tokens, tags);
  }

  /// "ALDH1A1 expression shields cells from cisplatin.": the first plural that may be a verb, behind a singular and before
  /// its object.
  private void giveThird(List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tags.get(i).equals("NNS")
          && tags.get(i - 1).startsWith("NN")
          && !tags.get(i - 1).equals("NNS")
          && TagRepair.startsObject(tags.get(i + 1))
          && !TagRepair.isTouching(tokens, i)
          && verbs.containsKey(lemmatiser.lemma(tokens.get(i).text(), "VBZ"))) {
        tags.set(i, "VBZ");
        return;
      }
    }
  }

  /// Not "IL-6 induced STAT3 phosphorylation", which is short for a word with a dash, nor "models rendered resistant".
  private boolean isDoing(Token participle) {
    return verbs.containsKey(lemmatiser.lemma(participle.text(), "VBN"))
        && !JOINED.contains(participle.text());
  }
}
