package org.winnow.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.mention.Mention;
import org.winnow.text.EntityType;
import org.winnow.text.Sentence;
import org.winnow.text.Span;
import org.winnow.text.Token;

/// Sentences of tests, tagged by hand: `causes/VBZ/cause [EGFR|GENE]`.
final class Sentences {
  private static final Pattern PIECE =
      Pattern.compile("\\[([^|\\]]+)\\|([A-Z_]+)]|(\\S+)/(\\S+)/(\\S+)");

  private Sentences() {}

  static SentenceGraph graph(String tagged) {
    List<Token> tokens = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Matcher piece = PIECE.matcher(tagged);
    int at = 0;
    while (piece.find()) {
      String word = piece.group(1) != null ? piece.group(1) : piece.group(3);
      Span span = new Span(at, at + word.length());
      if (piece.group(1) != null) {
        tokens.add(new Token(span, word, "NN", word));
        mentions.add(mention(word, EntityType.valueOf(piece.group(2)), span));
      } else {
        tokens.add(new Token(span, word, piece.group(4), piece.group(5)));
      }
      at = span.end() + 1;
    }
    return new SentenceGraph(new Sentence(new Span(0, at), tokens), mentions, Antecedents.NONE);
  }

  private static Mention mention(String name, EntityType type, Span span) {
    return new Mention(
        span, name, type, null, name, List.of(), Mention.How.DICTIONARY, null, List.of());
  }
}
