package org.winnow.claim;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.Possibilities;
import org.winnow.text.Sentence;
import org.winnow.text.Token;

/// Whether a sentence can hold a claim at all, so that the costly analysis is kept for those: it needs two
/// arguments, one of which may be the therapy in a word such as "chemoresistance" or what the sentence
/// before spoke of.
final class CandidateSentence {
  private static final Pattern RESPONSE =
      Pattern.compile("resist|sensiti|respon|refractor|efficacy|effective|toler|synerg|benefit|shr[aiu]nk|regress");

  private CandidateSentence() {}

  /// @param possible what the sentence could say by its words
  static boolean mayHoldClaim(
      Sentence sentence,
      List<Mention> mentions,
      Antecedents antecedents,
      Supplier<Possibilities> possible) {
    List<Mention> arguments = arguments(mentions);
    boolean followsOn =
        antecedents.areRelated()
            || (antecedents.names().size() > 1
                && sentence.tokens().stream().anyMatch(CandidateSentence::pointsBack));
    if (followsOn && (!arguments.isEmpty() || isOfResponse(sentence))) {
      return possible.get().mayHoldClaim();
    }
    if (mayRegulate(arguments)) {
      return possible.get().mayHoldClaim();
    }
    long names = arguments.stream().map(CandidateSentence::identity).distinct().count();
    return (names > 1 || (names == 1 && isOfResponse(sentence)))
        && possible.get().mayHoldClaimOfResponse();
  }

  /// Whether one of them may regulate another: therapies do nothing to each other but change the response.
  private static boolean mayRegulate(List<Mention> arguments) {
    return arguments.stream()
        .anyMatch(o ->
            arguments.stream()
                .anyMatch(s ->
                    ArgumentTypes.mayRegulate(s.type(), o.type())
                        && !identity(s).equals(identity(o))));
  }

  private static String identity(Mention mention) {
    return mention.id() != null ? mention.id() : mention.name();
  }

  /// What of the mentions may be an argument.
  static List<Mention> arguments(List<Mention> mentions) {
    return mentions.stream()
        .flatMap(Mention::inRelations)
        .filter(m -> m.type().isArgument())
        .toList();
  }

  static boolean isOfResponse(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(CandidateSentence::ofResponse);
  }

  /// "these pathways", "both transporters".
  private static boolean pointsBack(Token token) {
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "these", "both", "such" -> true;
      default -> false;
    };
  }

  private static boolean ofResponse(Token token) {
    return RESPONSE.matcher(token.text().toLowerCase(Locale.ROOT)).find();
  }
}
