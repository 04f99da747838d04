package org.winnow.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.text.Sentence;
import org.winnow.text.Token;

/// Whether a sentence can hold a claim at all, so that the costly analysis is kept for those: it needs a name, or
/// must speak of what stood in the sentences before it.
final class CandidateSentence {
  private static final Pattern RESPONSE =
      Pattern.compile(".*(resist|sensiti|respon|refractor|efficacy|effective|toler|synerg).*");

  private CandidateSentence() {}

  static boolean mayHoldClaim(Sentence sentence, List<Mention> mentions, Antecedents antecedents) {
    if (antecedents.tellOfCohort()
        || mentions.stream().flatMap(Mention::inRelations).anyMatch(m -> m.type().isArgument())) {
      return true;
    }
    boolean followsOn =
        antecedents.areRelated()
            || (antecedents.names().size() > 1
                && sentence.tokens().stream().anyMatch(CandidateSentence::pointsBack));
    return followsOn && sentence.tokens().stream().anyMatch(CandidateSentence::ofResponse);
  }

  /// "these pathways", "both transporters".
  private static boolean pointsBack(Token token) {
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "these", "both", "such" -> true;
      default -> false;
    };
  }

  private static boolean ofResponse(Token token) {
    return RESPONSE.matcher(token.text().toLowerCase(Locale.ROOT)).matches();
  }
}
