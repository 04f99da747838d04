package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words of running text: split at spaces and dashes, Greek letters spelled out, without case and accents,
/// plurals as singulars. "resistant" and "resistance" stay apart. Thread-safe.
final class WordAnalyzer extends Analyzer {
  /// Between the values of a field with several, so that no phrase reaches from one into the next.
  static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream possessive = new EnglishPossessiveFilter(words);
    TokenStream plain = normalize(fieldName, possessive);
    return new TokenStreamComponents(words, new EnglishMinimalStemFilter(plain));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new GreekFilter(new LowerCaseFilter(in)));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  /// The words of a text, in order.
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return words;
  }

  /// Greek letters as their Latin names.
  private static final class GreekFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    GreekFilter(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (hasGreek()) {
        String word = term.toString();
        term.setEmpty();
        word.chars().forEach(c -> append((char) c));
      }
      return true;
    }

    private boolean hasGreek() {
      for (int i = 0; i < term.length(); i++) {
        char c = term.charAt(i);
        if ((c >= 'α' && c <= 'ω') || c == '\u00b5') {
          return true;
        }
      }
      return false;
    }

    private void append(char c) {
      // The micro sign looks like mu but is another character.
      String letter = String.valueOf(c == '\u00b5' ? 'μ' : c);
      term.append(NameFold.GREEK.getOrDefault(letter, letter));
    }
  }
}
