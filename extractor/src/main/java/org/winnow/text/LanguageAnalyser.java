package org.winnow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Turns passages into sentences of tokens, and gives tokens their part of speech and lemma. Splitting is
/// cheap and needs no model; the tagger's model is read beside other work, and only analysing waits for it. A
/// sentence's analysis depends on that sentence alone, never on threads or order. Thread-safe.
public final class LanguageAnalyser {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Lemmatiser lemmatiser = new Lemmatiser();

  private LanguageAnalyser() {}

  /// An analyser for English. Returns at once: the tagger's model is read in the background, once for all
  /// analysers.
  public static LanguageAnalyser load() {
    Tagger.SHARED.isDone();
    return new LanguageAnalyser();
  }

  /// The sentences of a passage with their tokens, which have no tags yet. A heading is one sentence; the
  /// cells of a table row are split each for itself.
  public List<Sentence> split(Passage passage) {
    String text = passage.text();
    TableRow row = passage.row();
    if (row != null) {
      return row.cells().stream().flatMap(cell -> sentences(text, cell).stream()).toList();
    }
    return passage.kind() == PassageKind.HEADING
        ? whole(text)
        : sentences(text, new Span(0, text.length()));
  }

  private List<Sentence> whole(String text) {
    List<Token> tokens = tokenizer.tokenize(text, new Span(0, text.length()));
    if (tokens.isEmpty()) {
      return List.of();
    }
    return List.of(new Sentence(tokens.getFirst().span().cover(tokens.getLast().span()), tokens));
  }

  private List<Sentence> sentences(String text, Span range) {
    return splitter.split(range.of(text)).stream()
        .map(span -> span.shift(range.start()))
        .map(span -> new Sentence(span, tokenizer.tokenize(text, span)))
        .toList();
  }

  /// The same sentence with a Penn Treebank tag and a lemma for each token.
  public Sentence analyse(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    if (tokens.isEmpty()) {
      return sentence;
    }
    List<String> tags = Tagger.REPAIR.mend(tokens, Tagger.SHARED.join().tag(tokens));
    List<Token> analysed = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      analysed.add(token.withAnalysis(tags.get(i), lemmatiser.lemma(token.text(), tags.get(i))));
    }
    return new Sentence(sentence.span(), analysed);
  }

  /// All that a word's lemma could be, whatever its tag.
  public Set<String> possibleLemmas(String word) {
    return lemmatiser.possible(word);
  }

  /// Begins to read the model when this class is first touched.
  private static final class Tagger {
    static final CompletableFuture<PartOfSpeechTagger> SHARED =
        CompletableFuture.supplyAsync(PartOfSpeechTagger::new, Tagger::inBackground);
    static final TagRepair REPAIR = new TagRepair();

    private static void inBackground(Runnable task) {
      Thread.ofPlatform().daemon().name("tagger-model").start(task);
    }
  }
}
