package org.winnow.index;

import java.io.Reader;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words of running text: split at spaces and dashes, Greek letters spelled out, without case and accents,
/// plurals as singulars. "resistant" and "resistance" stay apart. Thread-safe.
final class WordAnalyzer extends Analyzer {
  /// Between the values of a field with several, so that no phrase reaches from one into the next.
  private static final int GAP = 100;

  private static final NormalizeCharMap GREEK = greek();

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MappingCharFilter(GREEK, reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new MappingCharFilter(GREEK, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream possessive = new EnglishPossessiveFilter(words);
    TokenStream plain = normalize(fieldName, possessive);
    return new TokenStreamComponents(words, new EnglishMinimalStemFilter(plain));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  private static NormalizeCharMap greek() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    NameFold.GREEK.forEach(
        (letter, name) -> {
          map.add(letter, name);
          map.add(letter.toUpperCase(Locale.ROOT), name);
        });
    // The micro sign looks like mu but is another character.
    map.add("\u00b5", "mu");
    return map.build();
  }
}
