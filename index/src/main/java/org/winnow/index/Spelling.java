package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/// Guesses what a query that found nothing was meant to say: words and names that no claim has are replaced
/// by the likeliest that one has.
final class Spelling {
  private static final int SHORTEST = 4;

  /// A part of the query and what to put in its place.
  private record Replacement(int start, int end, String by) {}

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
  }

  /// The query as it was perhaps meant; null where nothing in it has a likely replacement.
  @Nullable String instead(String query) throws IOException, QuerySyntaxError {
    if (query.isBlank()) {
      return null;
    }
    List<Replacement> replacements = new ArrayList<>();
    collect(QueryReader.read(query), query, replacements);
    replacements.sort(Comparator.comparingInt(Replacement::start).reversed());
    StringBuilder instead = new StringBuilder(query);
    for (Replacement replacement : replacements) {
      instead.replace(replacement.start, replacement.end, replacement.by);
    }
    return replacements.isEmpty() ? null : instead.toString();
  }

  private void collect(QueryNode node, String query, List<Replacement> replacements)
      throws IOException, QuerySyntaxError {
    if (node instanceof FieldQueryNode word && TypedValue.of(word).wildcards() == 0) {
      Replacement replacement = replacement(word, new FieldNames(query, Level.CLAIM).fields(word));
      if (replacement != null) {
        replacements.add(replacement);
      }
    } else if (!(node instanceof TermRangeQueryNode) && node.getChildren() != null) {
      for (QueryNode child : node.getChildren()) {
        collect(child, query, replacements);
      }
    }
  }

  private @Nullable Replacement replacement(FieldQueryNode word, List<ClaimField> fields)
      throws IOException {
    String typed = word.getTextAsString();
    String better =
        switch (fields.getFirst().kind()) {
          case WORDS -> word(typed, fields);
          case NAME -> name(typed);
          case LABEL, NUMBER -> null;
        };
    if (better == null || word.getEnd() - word.getBegin() < typed.length()) {
      return null;
    }
    boolean quoted = word instanceof QuotedFieldQueryNode;
    boolean plain = better.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    String by = quoted || plain ? better.replace("\"", "") : "\"" + better.replace("\"", "") + "\"";
    return new Replacement(word.getBegin(), word.getEnd(), by);
  }

  /// A single word that is in none of the fields, as one of them has it.
  private @Nullable String word(String typed, List<ClaimField> fields) throws IOException {
    List<String> words = new WordAnalyzer().words(typed);
    if (words.size() != 1) {
      return null;
    }
    SuggestWord best = null;
    for (String field : terms(fields)) {
      Term term = new Term(field, words.getFirst());
      if (reader.docFreq(term) > 0) {
        return null;
      }
      for (SuggestWord found :
          checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
        best = best == null || found.score > best.score ? found : best;
      }
    }
    return best == null ? null : best.string;
  }

  /// Where the words of some fields stand.
  private static List<String> terms(List<ClaimField> fields) {
    List<String> terms = new ArrayList<>(fields.stream().map(ClaimField::indexName).toList());
    if (fields.contains(ClaimField.NAMES)) {
      terms.add(KnownNames.WORDS);
    }
    return terms;
  }

  /// A name that no entity has, as one has it.
  private @Nullable String name(String typed) throws IOException {
    Term term = new Term(EntityCatalogue.NAMES, NameFold.fold(typed));
    SuggestWord[] found =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return found.length == 0 ? null : written(found[0].string);
  }

  /// A folded name as some entity writes it.
  private String written(String folded) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Term name = new Term(EntityCatalogue.NAMES, folded);
    for (ScoreDoc entity : searcher.search(new TermQuery(name), 1).scoreDocs) {
      for (String written :
          searcher.storedFields().document(entity.doc).getValues(EntityCatalogue.WRITTEN)) {
        if (NameFold.fold(written).equals(folded)) {
          return written;
        }
      }
    }
    return folded;
  }
}
