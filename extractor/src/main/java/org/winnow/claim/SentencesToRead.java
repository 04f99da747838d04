package org.winnow.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.Possibilities;
import org.winnow.pattern.RuleBook;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Sentence;

/// Which sentences of a passage are worth the costly analysis: those that may hold a claim, and those that may tell of
/// patients or cells of whom one of the next sentences says how they fared. For one passage; belongs to one thread.
final class SentencesToRead {
  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;
  private final RuleBook rules;
  private final LanguageAnalyser analyser;
  private final @Nullable Possibilities[] possible;
  private final @Nullable Boolean[] lookingBack;

  /// @param found the passage's mentions
  SentencesToRead(
      List<Sentence> sentences, List<Mention> found, RuleBook rules, LanguageAnalyser analyser) {
    this.sentences = sentences;
    this.mentions = sentences.stream().map(s -> within(s, found)).toList();
    this.rules = rules;
    this.analyser = analyser;
    this.possible = new Possibilities[sentences.size()];
    this.lookingBack = new Boolean[sentences.size()];
  }

  private static List<Mention> within(Sentence sentence, List<Mention> found) {
    return found.stream().filter(m -> sentence.span().contains(m.span())).toList();
  }

  /// The mentions of a sentence.
  List<Mention> mentions(int at) {
    return mentions.get(at);
  }

  /// @param before what the sentences before have left behind
  boolean isToRead(int at, Antecedents before) {
    List<Mention> here = mentions.get(at);
    boolean mayHoldClaim =
        CandidateSentence.mayHoldClaim(sentences.get(at), here, before, () -> possible(at));
    return mayHoldClaim
        || (before.tellOfCohort() && looksBack(at))
        || (!CandidateSentence.arguments(here).isEmpty() && isLookedBackAt(at));
  }

  /// Whether it matters of whom a sentence tells: to itself, or to one of the next.
  boolean mayTellOfCohort(int at) {
    return looksBack(at) || isLookedBackAt(at);
  }

  private boolean isLookedBackAt(int at) {
    int last = Math.min(sentences.size() - 1, at + Antecedents.COHORT_LASTS);
    for (int i = at + 1; i <= last; i++) {
      if (looksBack(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean looksBack(int at) {
    Boolean known = lookingBack[at];
    if (known == null) {
      known =
          possible(at).mayTellOutcome()
              || (possible(at).mayPointBack() && CandidateSentence.isOfResponse(sentences.get(at)));
      lookingBack[at] = known;
    }
    return known;
  }

  /// What a sentence could say by its words and names.
  Possibilities possible(int at) {
    Possibilities known = possible[at];
    if (known == null) {
      known = rules.possibilities(sentences.get(at), mentions.get(at), analyser::possibleLemmas);
      possible[at] = known;
    }
    return known;
  }
}
