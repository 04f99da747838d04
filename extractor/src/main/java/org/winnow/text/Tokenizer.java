package org.winnow.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Cuts a sentence into words, numbers and marks. Names of the field stay whole ("IL-6", "NF-κB",
/// "miR-200c-3p", "3435C>T", "CD44+"), while what joins two words is a token of its own: the slash of
/// "PI3K/Akt", the dash of "anthracycline–taxane", and the hyphen before a word that says what the first
/// half does ("STAT3-mediated", "tamoxifen-resistant": the list is `hyphen-tails.tsv`). Immutable,
/// thread-safe.
final class Tokenizer {
  private static final int LONGEST_PART = 40;

  private final CharacterJoin join = new CharacterJoin();
  private final Set<String> abbreviations = WordList.pairs("abbreviations.txt").keySet();
  private final Map<String, String> tails = WordList.pairs("hyphen-tails.tsv");
  private final Set<String> heads = WordList.words("hyphen-heads.txt");

  List<Token> tokenize(String text, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    int i = sentence.start();
    while (i < sentence.end()) {
      if (SentenceSplitter.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < sentence.end() && !SentenceSplitter.isSpace(text.charAt(end))) {
        end++;
      }
      cut(text, new Span(i, end), end == sentence.end(), tokens);
      i = end;
    }
    return tokens;
  }

  /// Cuts what stands between two spaces.
  private void cut(String text, Span chunk, boolean last, List<Token> tokens) {
    String chars = chunk.of(text);
    int from = addressEnd(chars);
    if (from > 0) {
      add(text, chunk.start(), chunk.start() + from, tokens);
    }
    for (int i = from + 1; i <= chars.length(); i++) {
      if (i == chars.length() || !join.joined(chars, from, i)) {
        boolean inner = i + 1 < chars.length() || (i < chars.length() && !last);
        int end = inner && chars.charAt(i) == '.' && keepsStop(chars, from, i) ? i + 1 : i;
        if (from < end) {
          splitHyphens(text, new Span(chunk.start() + from, chunk.start() + end), tokens);
        }
        from = end;
        i = Math.max(i, end);
      }
    }
  }

  /// Where the web address ends that the chunk begins with, 0 without one.
  private static int addressEnd(String chars) {
    if (!chars.startsWith("http://")
        && !chars.startsWith("https://")
        && !chars.startsWith("www.")) {
      return 0;
    }
    int end = chars.length();
    while (".,;:)]".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /// "al.", "Fig.", "E.", "i.e." keep their full stop within a sentence.
  private boolean keepsStop(String chars, int from, int stop) {
    if (stop - from > LONGEST_PART) {
      return false;
    }
    String word = chars.substring(from, stop);
    return (word.length() == 1 && Character.isLetter(word.charAt(0)))
        || abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  private void splitHyphens(String text, Span word, List<Token> tokens) {
    Deque<Integer> hyphens = new ArrayDeque<>();
    int end = word.end();
    for (int cut = tailCut(text, word.start(), end);
        cut >= 0;
        cut = tailCut(text, word.start(), end)) {
      hyphens.push(cut);
      end = cut;
    }
    add(text, word.start(), end, tokens);
    while (!hyphens.isEmpty()) {
      int hyphen = hyphens.pop();
      add(text, hyphen, hyphen + 1, tokens);
      add(text, hyphen + 1, hyphens.isEmpty() ? word.end() : hyphens.peek(), tokens);
    }
  }

  /// The last hyphen in `[start, end)` with a tail after it and a head before it, or -1.
  private int tailCut(String text, int start, int end) {
    int hyphen = lastHyphen(text, start, end);
    if (hyphen <= start || !tails.containsKey(lower(text, hyphen + 1, end))) {
      return -1;
    }
    int earlier = lastHyphen(text, start, hyphen);
    boolean prefixed = heads.contains(lower(text, Math.max(start, earlier + 1), hyphen));
    // "HER2-over-expressing" is cut before "over".
    return prefixed ? earlier : hyphen;
  }

  /// The last hyphen in `[start, end)`, looked for no farther back than a word is long, or -1.
  private static int lastHyphen(String text, int start, int end) {
    int stop = Math.max(start, end - LONGEST_PART);
    for (int i = end - 1; i >= stop; i--) {
      if (isHyphen(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static void add(String text, int start, int end, List<Token> tokens) {
    Span span = new Span(start, end);
    tokens.add(new Token(span, span.of(text), "", ""));
  }
}
