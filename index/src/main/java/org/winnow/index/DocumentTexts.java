package org.winnow.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;

/// Writes the full text of documents, and finds documents by it.
final class DocumentTexts {
  /// Of a document: its id without case, as its evidence has it.
  static final String ID = "d.id";

  /// Two documents may differ by case alone.
  private static final String KEY = "d.key";

  private static final String WRITTEN = "d.written";
  private static final String TITLE = "d.title";
  private static final String PASSAGE = "d.passage";

  /// At which a sentence ends, whatever stands before it.
  private static final String PARAGRAPH = "\u2029";

  private static final String GAP = " … ";
  private static final int LONGEST = 1 << 20;
  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

  private final IndexSearcher searcher;

  DocumentTexts(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// By which a document's text is replaced.
  static Term key(String document) {
    return new Term(KEY, BlockWriter.shortened(document));
  }

  static Document lucene(WholeDocument text) {
    Document document = new Document();
    document.add(BlockWriter.term(Level.FIELD, Level.DOCUMENT.prefix()));
    document.add(BlockWriter.term(KEY, BlockWriter.shortened(text.document())));
    document.add(new SortedDocValuesField(ID, new BytesRef(folded(text.document()))));
    document.add(new StoredField(WRITTEN, text.document()));
    if (text.title() != null) {
      document.add(new StoredField(TITLE, text.title()));
      document.add(new Field(ClaimField.FULL_TEXT.indexName(), text.title(), BlockWriter.WORDS));
    }
    for (String passage : text.passages()) {
      document.add(new StoredField(PASSAGE, passage));
      document.add(new Field(ClaimField.FULL_TEXT.indexName(), passage, BlockWriter.WORDS));
    }
    return document;
  }

  /// As the label of a document among its evidence.
  private static String folded(String document) {
    return BlockWriter.shortened(document.toLowerCase(Locale.ROOT));
  }

  DocumentHits find(Query words, int offset, int limit) throws IOException {
    TopFieldDocs found = searcher.search(words, Math.max(1, offset + limit), BEST);
    List<DocumentHits.Hit> hits = new ArrayList<>();
    ScoreDoc[] best = found.scoreDocs;
    for (int i = offset; i < Math.min(best.length, offset + limit); i++) {
      hits.add(hit(searcher.storedFields().document(best[i].doc), words));
    }
    return new DocumentHits(searcher.count(words), hits);
  }

  private DocumentHits.Hit hit(Document document, Query words) throws IOException {
    String id = document.get(WRITTEN);
    Term label = new Term(ClaimField.DOCUMENT.indexName(), folded(id));
    return new DocumentHits.Hit(
        id,
        document.get(TITLE),
        searcher.getIndexReader().docFreq(label),
        parts(String.join(PARAGRAPH, document.getValues(PASSAGE)), words));
  }

  private static List<String> parts(String text, Query words) throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(new WordAnalyzer())
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withFormatter(new DefaultPassageFormatter("[", "]", GAP, false))
            .withMaxLength(LONGEST)
            .withMaxNoHighlightPassages(0)
            .build();
    Object found =
        highlighter.highlightWithoutSearcher(ClaimField.FULL_TEXT.indexName(), words, text, 3);
    return found instanceof String parts
        ? Arrays.stream(parts.split(GAP, -1)).map(String::strip).filter(p -> !p.isEmpty()).toList()
        : List.of();
  }
}
