package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Mends the tagger's mistakes that matter most here, where a verb is at stake and the neighbours decide:
/// "which damages DNA", "MORC2 binds to", "miRNAs target PTEN", "resistance conferred by". Immutable,
/// thread-safe.
final class TagRepair {
  private static final int MOST_ADVERBS = 4;
  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "be", "been", "being", "has", "have", "had");
  private static final Set<String> ABLE =
      Set.of("ability", "capacity", "capability", "able", "unable", "failure", "tendency");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final Map<String, String> verbs = WordList.pairs("verbs.tsv");
  private final Map<String, String> governed = WordList.pairs("governed-prepositions.tsv");
  private final Lemmatiser lemmatiser = new Lemmatiser();
  private final MissingVerb missing = new MissingVerb(verbs, lemmatiser);

  /// New tags for the same tokens; each is mended in the light of those before it.
  List<String> mend(List<Token> tokens, List<String> tags) {
    List<String> mended = new ArrayList<>(tags);
    for (int i = 1; i < tokens.size(); i++) {
      mended.set(i, mended(tokens, mended, i));
    }
    if (mended.stream().noneMatch(TagRepair::isFinite) && tokens.getLast().text().equals(".")) {
      missing.give(tokens, mended);
    }
    joinVerbs(tokens, mended);
    return List.copyOf(mended);
  }

  /// "abolished autophagy and increased apoptosis", "enhanced ferroptosis and improved the outcome": with a past form
  /// on one side of the "and" the participle on the other is one too.
  private static void joinVerbs(List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      int verb = tags.get(i + 1).equals("RB") && i + 2 < tokens.size() ? i + 2 : i + 1;
      if (!tokens.get(i).text().equals("and")) {
        continue;
      }
      int first = verbBefore(tags, i);
      if (first > 0 && tags.get(first).equals("VBN") && tags.get(verb).equals("VBD")) {
        tags.set(first, "VBD");
      } else if (first > 0
          && tags.get(first).equals("VBD")
          && tags.get(verb).equals("VBN")
          && verb + 1 < tokens.size()
          && startsObject(tags.get(verb + 1))) {
        tags.set(verb, "VBD");
      }
    }
  }

  /// The past form or participle between a noun and its object that stands last before `end` in the same clause, -1 if
  /// none does.
  private static int verbBefore(List<String> tags, int end) {
    for (int i = end - 1; i > 0 && !tags.get(i).equals(",") && !isPresent(tags.get(i)); i--) {
      String tag = tags.get(i);
      if ((tag.equals("VBD") || tag.equals("VBN")) && isNoun(tags.get(subject(tags, i)))) {
        return startsObject(tags.get(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isPresent(String tag) {
    return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD") || tag.equals("WDT");
  }

  static boolean startsObject(String tag) {
    return isNoun(tag) || tag.startsWith("JJ") || isDeterminer(tag);
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
  }

  private String mended(List<Token> tokens, List<String> tags, int i) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).text().toLowerCase(Locale.ROOT) : "";
    String nextTag = i + 1 < tokens.size() ? tags.get(i + 1) : "";
    int before = subject(tags, i);
    return switch (tags.get(i)) {
      case "VB" -> bare(tags.get(before), tags.get(i - 1));
      case "NNS" -> isThird(tokens, tags, i, next) ? "VBZ" : "NNS";
      case "NN" -> noun(tokens, tags, i);
      case "VBN" ->
          isNoun(tags.get(before)) && endsOrHasObject(next, nextTag) && !takesTwo(tokens.get(i))
              ? "VBD"
              : "VBN";
      case "VBD" -> past(tokens.get(i - 1), tokens.get(before), tags.get(i - 1), next);
      case "VBP" -> isArticle(tokens.get(i - 1)) ? "NN" : "VBP";
      default -> tags.get(i);
    };
  }

  /// "cells resist X", "a known cause of X".
  private static String bare(String subject, String before) {
    if (isSubject(subject)) {
      return "VBP";
    }
    return before.equals("JJ") ? "NN" : "VB";
  }

  /// "by sponging miR-142-3p", "its ability to target TRPC5", "miRNAs target PTEN".
  private String noun(List<Token> tokens, List<String> tags, int i) {
    if (isMeans(tokens, tags, i)) {
      return "VBG";
    }
    if (isInfinitive(tokens, tags, i)) {
      return "VB";
    }
    return isPlain(tokens, tags, i) ? "VBP" : "NN";
  }

  private boolean isInfinitive(List<Token> tokens, List<String> tags, int i) {
    return i > 1
        && tokens.get(i - 1).text().equals("to")
        && ABLE.contains(tokens.get(i - 2).text().toLowerCase(Locale.ROOT))
        && verbs.containsKey(tokens.get(i).text().toLowerCase(Locale.ROOT))
        && isBeforeObject(tokens, tags, i);
  }

  /// Before "the PTEN gene", "PTEN".
  private static boolean isBeforeObject(List<Token> tokens, List<String> tags, int i) {
    return i + 1 < tokens.size()
        && (isDeterminer(tags.get(i + 1)) || Lemmatiser.isName(tokens.get(i + 1).text()));
  }

  private boolean isMeans(List<Token> tokens, List<String> tags, int i) {
    String text = tokens.get(i).text();
    return text.endsWith("ing")
        && tokens.get(i - 1).text().equalsIgnoreCase("by")
        && isBeforeObject(tokens, tags, i)
        && verbs.containsKey(lemmatiser.lemma(text, "VBG"));
  }

  /// "a well-established cause", "was found by", "is highly expressed".
  private static String past(Token before, Token subject, String tagBefore, String next) {
    if (isArticle(before)) {
      return "JJ";
    }
    boolean participle = next.equals("by") && !tagBefore.equals("PRP");
    return participle || isAuxiliary(subject) ? "VBN" : "VBD";
  }

  private static boolean isAuxiliary(Token token) {
    return AUXILIARIES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /// "a hallmark".
  private static boolean isArticle(Token token) {
    return ARTICLES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /// The token before `i` that is no adverb.
  static int subject(List<String> tags, int i) {
    int before = i - 1;
    while (before > Math.max(0, i - MOST_ADVERBS) && tags.get(before).equals("RB")) {
      before--;
    }
    return before;
  }

  /// "binds" after its subject and before its object.
  private boolean isThird(List<Token> tokens, List<String> tags, int i, String next) {
    String lemma = lemmatiser.lemma(tokens.get(i).text(), "VBZ");
    if (!verbs.containsKey(lemma) || isTouching(tokens, i)) {
      return false;
    }
    int before = subject(tags, i);
    String subject = tokens.get(before).text().toLowerCase(Locale.ROOT);
    boolean pronoun =
        switch (tags.get(before)) {
          case "WDT", "WP", "PRP" -> true;
          default -> subject.equals("this");
        };
    boolean singular =
        tags.get(before).equals("NN")
            || tags.get(before).equals("NNP")
            || tags.get(before).equals("-RRB-");
    return pronoun
        || (singular
            && (next.equals(governed.get(lemma)) || startsNamedObject(tokens, tags, before, i)));
  }

  /// "target" after a plural and before its object.
  private boolean isPlain(List<Token> tokens, List<String> tags, int i) {
    boolean plural = tags.get(subject(tags, i)).equals("NNS");
    return plural
        && !isTouching(tokens, i)
        && verbs.containsKey(tokens.get(i).text().toLowerCase(Locale.ROOT))
        && isBeforeObject(tokens, tags, i);
  }

  private static boolean startsNamedObject(
      List<Token> tokens, List<String> tags, int before, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    boolean names =
        Lemmatiser.isName(tokens.get(before).text()) && Lemmatiser.isName(tokens.get(i + 1).text());
    return isDeterminer(tags.get(i + 1)) || names;
  }

  /// Whether the token is part of a hyphenated word.
  static boolean isTouching(List<Token> tokens, int i) {
    boolean left = tokens.get(i - 1).span().end() == tokens.get(i).span().start();
    return left
        && CharacterJoin.isWord(tokens.get(i).text().charAt(0))
        && !tokens.get(i - 1).text().equals("(");
  }

  private static boolean endsOrHasObject(String next, String nextTag) {
    return next.equals("that") || next.equals(".") || isDeterminer(nextTag);
  }

  /// "patients given the drug".
  private static boolean takesTwo(Token verb) {
    return verb.text().equals("given")
        || verb.text().equals("shown")
        || verb.text().equals("called");
  }

  private static boolean isDeterminer(String tag) {
    return tag.equals("DT") || tag.equals("PRP$");
  }

  static boolean isNoun(String tag) {
    return tag.startsWith("NN") || tag.equals("-RRB-");
  }

  private static boolean isSubject(String tag) {
    return switch (tag) {
      case "NN", "NNS", "NNP", "NNPS", "PRP", "WDT", "WP", "-RRB-" -> true;
      default -> false;
    };
  }
}
