package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.winnow.claim.Evidence;

/// Reads a found claim and its evidence out of the index.
final class HitReader {
  private final IndexSearcher searcher;
  private final CompiledQuery query;
  private final int evidences;
  private final Judgements judgements;
  private final StoredFields stored;
  private final QuoteMarks marks;

  HitReader(IndexSearcher searcher, CompiledQuery query, int evidences, Judgements judgements)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.evidences = evidences;
    this.judgements = judgements;
    this.stored = searcher.storedFields();
    this.marks = new QuoteMarks(query.evidence());
  }

  ClaimHit read(ScoreDoc found) throws IOException {
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
        shown(found.doc, leaf.docBase + first),
        through(leaf.reader(), doc, summary));
  }

  private List<EvidenceHit> shown(int claim, int first) throws IOException {
    List<EvidenceHit> shown = new ArrayList<>();
    Query matching = query.evidence();
    if (matching == null) {
      for (int doc = first; doc < claim && shown.size() < evidences; doc++) {
        shown.add(hit(doc));
      }
    } else if (evidences > 0) {
      Query inBlock = new ParentChildrenBlockJoinQuery(QueryCompiler.CLAIMS, matching, claim);
      for (ScoreDoc doc : searcher.search(inBlock, evidences, Sort.INDEXORDER).scoreDocs) {
        shown.add(hit(doc.doc));
      }
    }
    return shown;
  }

  EvidenceHit hit(int doc) throws IOException {
    Evidence evidence = evidence(doc);
    return new EvidenceHit(evidence, judgements.of(evidence), marks.of(evidence));
  }

  private Evidence evidence(int doc) throws IOException {
    return StoredEvidence.read(stored, doc);
  }

  static int number(LeafReader reader, String field, int doc) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    return values != null && values.advanceExact(doc) ? (int) values.longValue() : 0;
  }

  private List<ClaimHit.Through> through(LeafReader reader, int claim, Evidence summary)
      throws IOException {
    List<ClaimHit.Through> through = new ArrayList<>();
    for (Map.Entry<String, String> asked : query.subjects().entrySet()) {
      if (!has(reader, claim, ClaimField.SUBJECT, asked.getKey())
          && has(reader, claim, ClaimField.SUBJECT_GROUP, asked.getKey())) {
        through.add(new ClaimHit.Through(summary.subject().name(), asked.getValue()));
      }
    }
    for (Map.Entry<String, String> asked : query.objects().entrySet()) {
      if (!has(reader, claim, ClaimField.OBJECT, asked.getKey())
          && has(reader, claim, ClaimField.OBJECT_GROUP, asked.getKey())) {
        through.add(new ClaimHit.Through(summary.object().name(), asked.getValue()));
      }
    }
    return through;
  }

  private static boolean has(LeafReader reader, int claim, ClaimField field, String name)
      throws IOException {
    Term term = new Term(field.indexName(), BlockWriter.shortened(name));
    PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
    return postings != null && postings.advance(claim) == claim;
  }
}
