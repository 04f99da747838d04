package org.winnow.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of several names, one after the other with a gap between names: what analysing each name would
/// give, without doing so again for names that thousands of claims share.
final class NameWords extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Collection<List<String>> names;
  private Iterator<List<String>> left;
  private Iterator<String> words = List.<String>of().iterator();

  NameWords(Collection<List<String>> names) {
    this.names = names;
    this.left = names.iterator();
  }

  @Override
  public void reset() {
    left = names.iterator();
    words = List.<String>of().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int gap = 1;
    while (!words.hasNext()) {
      if (!left.hasNext()) {
        return false;
      }
      words = left.next().iterator();
      gap = WordAnalyzer.GAP;
    }
    step.setPositionIncrement(gap);
    term.append(words.next());
    return true;
  }
}
