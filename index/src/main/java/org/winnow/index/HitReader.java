package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;

/// Reads a found claim and its evidence out of the index. Not thread-safe.
final class HitReader {
  private final IndexSearcher searcher;
  private final CompiledQuery query;
  private final int evidences;
  private final Judgements judgements;
  private final StoredFields stored;
  private final QuoteMarks marks;
  private @Nullable Weight weight;
  private DocIdSetIterator matches = DocIdSetIterator.empty();
  private int matchesOf = -1;
  private @Nullable Evidence last;
  private int lastDoc;

  HitReader(IndexSearcher searcher, CompiledQuery query, int evidences, Judgements judgements)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.evidences = evidences;
    this.judgements = judgements;
    this.stored = searcher.storedFields();
    this.marks = new QuoteMarks(query.evidence());
  }

  /// Reads in the order of the index, so that what matches is gone through once and not once a claim.
  ///
  /// @return in the order given
  List<ClaimHit> read(ScoreDoc[] found) throws IOException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, found.length).boxed().toList());
    order.sort(Comparator.comparingInt(i -> found[i].doc));
    ClaimHit[] hits = new ClaimHit[found.length];
    for (int i : order) {
      hits[i] = read(found[i]);
    }
    return List.of(hits);
  }

  private ClaimHit read(ScoreDoc found) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
    int doc = found.doc - leaf.docBase;
    int count = number(leaf.reader(), BlockWriter.EVIDENCE, doc);
    // The evidence of a block stands right before its claim, the surest first.
    int first = doc - count;
    Evidence summary = evidence(leaf.docBase + first);
    return new ClaimHit(
        summary.claim(),
        found instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0,
        summary,
        count,
        number(leaf.reader(), BlockWriter.DOCUMENTS, doc),
        number(leaf.reader(), BlockWriter.REFERENCES, doc),
        judgements.withinClaim(summary.claim()),
        shown(leaf, doc, first),
        through(leaf.reader(), doc, summary));
  }

  private List<EvidenceHit> shown(LeafReaderContext leaf, int claim, int first) throws IOException {
    List<EvidenceHit> shown = new ArrayList<>();
    if (evidences > 0) {
      DocIdSetIterator found = matching(leaf, first);
      int doc = found.docID() < first ? found.advance(first) : found.docID();
      for (; doc < claim && shown.size() < evidences; doc = found.nextDoc()) {
        shown.add(hit(leaf.docBase + doc));
      }
    }
    return shown;
  }

  /// The evidence of a segment that satisfies the query, not yet beyond a place in it.
  private DocIdSetIterator matching(LeafReaderContext leaf, int first) throws IOException {
    if (query.evidence() == null) {
      return DocIdSetIterator.all(leaf.reader().maxDoc());
    }
    if (leaf.ord != matchesOf || matches.docID() > first) {
      Weight asked = weight;
      if (asked == null) {
        Query rewritten = searcher.rewrite(query.evidence());
        asked = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
        weight = asked;
      }
      Scorer scorer = asked.scorer(leaf);
      matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      matchesOf = leaf.ord;
    }
    return matches;
  }

  EvidenceHit hit(int doc) throws IOException {
    Evidence evidence = evidence(doc);
    return new EvidenceHit(evidence, judgements.of(evidence), marks.of(evidence));
  }

  /// The surest evidence of a claim is asked for twice where it is shown.
  private Evidence evidence(int doc) throws IOException {
    Evidence known = last;
    if (known == null || doc != lastDoc) {
      known = StoredEvidence.read(stored, doc);
      last = known;
      lastDoc = doc;
    }
    return known;
  }

  static int number(LeafReader reader, String field, int doc) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    return values != null && values.advanceExact(doc) ? (int) values.longValue() : 0;
  }

  private List<ClaimHit.Through> through(LeafReader reader, int claim, Evidence summary)
      throws IOException {
    List<ClaimHit.Through> through = new ArrayList<>();
    for (Map.Entry<String, CompiledQuery.Asked> asked : query.subjects().entrySet()) {
      if (!has(reader, claim, ClaimField.SUBJECT, asked)
          && has(reader, claim, ClaimField.SUBJECT_GROUP, asked)) {
        through.add(new ClaimHit.Through(summary.subject().name(), asked.getValue().typed()));
      }
    }
    for (Map.Entry<String, CompiledQuery.Asked> asked : query.objects().entrySet()) {
      if (!has(reader, claim, ClaimField.OBJECT, asked)
          && has(reader, claim, ClaimField.OBJECT_GROUP, asked)) {
        through.add(new ClaimHit.Through(summary.object().name(), asked.getValue().typed()));
      }
    }
    return through;
  }

  private static boolean has(
      LeafReader reader, int claim, ClaimField field, Map.Entry<String, CompiledQuery.Asked> asked)
      throws IOException {
    for (BytesRef id : asked.getValue().ids()) {
      if (has(reader, claim, new Term(field.idName(), id))) {
        return true;
      }
    }
    String name = BlockWriter.shortened(asked.getKey());
    return has(reader, claim, new Term(field.indexName(), name));
  }

  private static boolean has(LeafReader reader, int claim, Term term) throws IOException {
    PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
    return postings != null && postings.advance(claim) == claim;
  }
}
