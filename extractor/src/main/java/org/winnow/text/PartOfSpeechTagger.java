package org.winnow.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;

/// Penn Treebank parts of speech by OpenNLP with the model of Apache cTAKES, which was trained on GENIA,
/// the Penn Treebank and clinical notes. What a word's looks decide is given ([KnownTags]). The model saw
/// "STAT3-mediated" and "PI3K/Akt" as one word each, so what [Tokenizer] cut is put together for it and
/// its tag handed out to the parts. Thread-safe.
final class PartOfSpeechTagger {
  private static final String MODEL = "/org/apache/ctakes/postagger/models/mayo-pos.zip";
  private static final int BEAM = 3;
  private static final int LONGEST = 250;

  private final Map<String, String> tails = WordList.pairs("hyphen-tails.tsv");
  private final TagDecoder decoder;

  PartOfSpeechTagger() {
    AbstractModel weights = read().getArtifact("pos.model");
    POSTaggerFactory factory = new POSTaggerFactory(null, null, null);
    decoder = new TagDecoder(new TagModel(weights, factory, KnownTags.Shared.load()), BEAM);
  }

  private static POSModel read() {
    try (InputStream in = PartOfSpeechTagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + MODEL);
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + MODEL, e);
    }
  }

  /// One tag for each token.
  List<String> tag(List<Token> tokens) {
    List<Span> units = units(tokens);
    String[] words = units.stream().map(unit -> word(tokens, unit)).toArray(String[]::new);
    List<String> unitTags = tagWords(words);
    List<String> tags = new ArrayList<>(tokens.size());
    for (int u = 0; u < units.size(); u++) {
      Span unit = units.get(u);
      for (int i = unit.start(); i < unit.end(); i++) {
        boolean whole = unit.length() == 1;
        tags.add(
            whole
                ? ofWhole(tokens.get(i), unitTags.get(u))
                : ofPart(tokens, unit, i, unitTags.get(u)));
      }
    }
    return tags;
  }

  /// What is no sentence is cut.
  private List<String> tagWords(String[] words) {
    List<String> tags = new ArrayList<>(words.length);
    for (int from = 0; from < words.length; from += LONGEST) {
      String[] window = Arrays.copyOfRange(words, from, Math.min(words.length, from + LONGEST));
      tags.addAll(decoder.tag(window));
    }
    return tags;
  }

  /// Ranges of tokens that stood as one word, by token number.
  private static List<Span> units(List<Token> tokens) {
    List<Span> units = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || !joined(tokens, i)) {
        units.add(new Span(start, i));
        start = i;
      }
    }
    return tokens.isEmpty() ? List.of() : units;
  }

  private static boolean joined(List<Token> tokens, int i) {
    Token left = tokens.get(i - 1);
    Token right = tokens.get(i);
    boolean touch = left.span().end() == right.span().start();
    return touch
        && ((isJoint(left) && i >= 2 && touches(tokens, i - 1))
            || (isJoint(right) && isWord(left)));
  }

  private static boolean touches(List<Token> tokens, int i) {
    return tokens.get(i - 1).span().end() == tokens.get(i).span().start()
        && isWord(tokens.get(i - 1));
  }

  private static boolean isWord(Token token) {
    return CharacterJoin.isWord(token.text().charAt(0));
  }

  private static boolean isJoint(Token token) {
    return switch (token.text()) {
      case "-", "\u2010", "\u2011", "–", "/" -> true;
      default -> false;
    };
  }

  private static String word(List<Token> tokens, Span unit) {
    StringBuilder word = new StringBuilder();
    for (int i = unit.start(); i < unit.end(); i++) {
      word.append(tokens.get(i).text());
    }
    String text = word.toString().replace('\u2010', '-').replace('\u2011', '-').replace('’', '\'');
    return switch (text) {
      case "“", "«", "„" -> "``";
      case "”", "»", "\"" -> "''";
      case "—", "–", "−" -> "--";
      default -> text;
    };
  }

  /// The model's tag, but for two it gets wrong by form: a name is no list marker, a bracket a bracket.
  private static String ofWhole(Token token, String tag) {
    String text = token.text();
    boolean letters = text.chars().anyMatch(Character::isLetter);
    return switch (text) {
      case "(", "[", "{" -> "-LRB-";
      case ")", "]", "}" -> "-RRB-";
      case ";", ":", "—", "–", "…", "..." -> ":";
      case "," -> ",";
      case ".", "!", "?" -> ".";
      case "“", "«", "„" -> "``";
      case "\"", "”", "»" -> "''";
      default -> letters && text.length() > 1 && isMark(tag) ? "NN" : tag;
    };
  }

  private static boolean isMark(String tag) {
    return switch (tag) {
      case "LS", "SYM", "FW", ":", ".", ",", "-LRB-", "-RRB-", "``", "''", "HYPH" -> true;
      default -> false;
    };
  }

  private String ofPart(List<Token> tokens, Span unit, int i, String unitTag) {
    Token token = tokens.get(i);
    if (isJoint(token)) {
      return token.text().equals("/") ? "SYM" : "HYPH";
    }
    String tail = tails.get(token.text().toLowerCase(Locale.ROOT));
    if (tail != null && i > unit.start()) {
      return tail;
    }
    if (i == unit.end() - 1 && !isMark(unitTag)) {
      return unitTag;
    }
    return token.text().chars().allMatch(Character::isDigit) ? "CD" : "NN";
  }
}
