package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.winnow.claim.Evidence;

/// Reads evidence back out of an index.
final class StoredEvidence {
  private static final Set<String> STORED = Set.of(BlockWriter.STORED);

  private final IndexSearcher searcher;

  StoredEvidence(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The evidence that one Lucene document holds.
  static Evidence read(StoredFields stored, int doc) throws IOException {
    return EvidenceBytes.read(stored.document(doc, STORED).getBinaryValue(BlockWriter.STORED));
  }

  /// The evidence of the claim that a Lucene document is: it stands right before it, the surest first.
  static List<Evidence> of(IndexSearcher searcher, int claim) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(claim, leaves));
    int count = HitReader.number(leaf.reader(), BlockWriter.EVIDENCE, claim - leaf.docBase);
    StoredFields stored = searcher.storedFields();
    List<Evidence> evidence = new ArrayList<>();
    for (int doc = claim - count; doc < claim; doc++) {
      evidence.add(read(stored, doc));
    }
    return evidence;
  }

  /// The evidence with each of some keys, which may be a claim's: then its surest. What the index does not
  /// have is left out.
  Map<String, Evidence> withKeys(Collection<String> keys) throws IOException {
    Map<String, Evidence> found = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    for (String key : keys) {
      Query either =
          new BooleanQuery.Builder()
              .add(term(BlockWriter.EVIDENCE_KEY, key), Occur.SHOULD)
              .add(term(BlockWriter.BLOCK, key), Occur.SHOULD)
              .build();
      // Of a claim's block the evidence comes first, and the surest of it.
      for (ScoreDoc doc : searcher.search(either, 1, Sort.INDEXORDER).scoreDocs) {
        found.put(key, read(stored, doc.doc));
      }
    }
    return found;
  }

  private static Query term(String field, String key) {
    return new TermQuery(new Term(field, BlockWriter.shortened(key)));
  }

  /// All evidence of a document.
  List<Evidence> ofDocument(String document) throws IOException {
    String label = BlockWriter.shortened(document.toLowerCase(Locale.ROOT));
    // The field is without case, and holds PubMed ids and DOIs too.
    List<Evidence> found = find(new TermQuery(new Term(ClaimField.DOCUMENT.indexName(), label)));
    return found.stream().filter(e -> e.document().equals(document)).toList();
  }

  /// All evidence of some claims, by claim; claims that the index does not have are left out.
  SortedMap<String, List<Evidence>> ofClaims(Collection<String> keys) throws IOException {
    SortedMap<String, List<Evidence>> claims = new TreeMap<>();
    for (String key : keys) {
      Query evidence =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(BlockWriter.BLOCK, key)), Occur.FILTER)
              .add(QueryCompiler.all(Level.EVIDENCE), Occur.FILTER)
              .build();
      List<Evidence> found = find(evidence);
      if (!found.isEmpty()) {
        claims.put(key, new ArrayList<>(found));
      }
    }
    return claims;
  }

  private List<Evidence> find(Query query) throws IOException {
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    int count = Math.max(1, Math.min(most, searcher.count(query)));
    StoredFields stored = searcher.storedFields();
    List<Evidence> found = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, count, Sort.INDEXORDER).scoreDocs) {
      found.add(read(stored, doc.doc));
    }
    return found;
  }
}
