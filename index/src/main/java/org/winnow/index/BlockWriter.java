package org.winnow.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Citation;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// Turns a claim into its block of Lucene documents: its evidence, the surest first, then the claim. The
/// only place that writes fields.
final class BlockWriter {
  /// On every document of a block: the claim's key, by which a block is replaced.
  static final String BLOCK = "block";

  /// Stored with each evidence: all of it (see [EvidenceBytes]).
  static final String STORED = "stored";

  /// Term of an evidence: its key, by which decisions find it.
  static final String EVIDENCE_KEY = "evidence";

  /// Doc values of an evidence: the rule, and the confidence in thousandths.
  static final String RULE = "value.rule";

  static final String CONFIDENCE = "value.confidence";

  /// Doc values of a claim.
  static final String KEY = ClaimField.CLAIM.indexName();

  static final String BEST_CONFIDENCE = "best.confidence";
  static final String EVIDENCE = "count.evidence";
  static final String DOCUMENTS = "count.documents";
  static final String REFERENCES = "count.references";
  static final String LATEST_YEAR = "latest.year";
  static final String SUBJECT_NAME = "sort.subject";

  /// What the claim says, to compare it with others (see [Stance#label()]).
  static final String STANCE = "stance";

  /// How facets are counted: each in a field of its own, with any number of values.
  static final FacetsConfig FACETS = facets();

  /// Words without length norms: many synonyms must not make a name weigh less.
  static final FieldType WORDS = words();

  private final SharedFields shared = new SharedFields();
  private final ArgumentFields.Maker arguments;
  private final PlaceFields places = new PlaceFields(shared);
  private final ClaimFields claims;

  BlockWriter(ArgumentNames names, KnownNames known) {
    this.arguments = new ArgumentFields.Maker(names, shared, known);
    this.claims = new ClaimFields(shared, arguments, places);
  }

  /// The documents of one block, in order.
  List<Document> block(GatheredClaim claim) {
    List<Document> block = new ArrayList<>(claim.evidence().size() + 1);
    for (Evidence evidence : claim.evidence()) {
      block.add(evidenceDocument(evidence));
    }
    block.add(claimDocument(claim));
    return block;
  }

  private Document evidenceDocument(Evidence evidence) {
    Document document = start(evidence.claim(), Level.EVIDENCE);
    document.add(new StoredField(STORED, EvidenceBytes.write(evidence)));
    addWords(document, ClaimField.TEXT, evidence.quote());
    if (evidence.title() != null) {
      addWords(document, ClaimField.TITLE, evidence.title());
    }
    places.manner(evidence).labels().forEach(document::add);
    places.source(evidence).labels().forEach(document::add);
    addCitations(document, evidence);
    addContext(document, evidence);
    document.add(term(EVIDENCE_KEY, evidence.evidence()));
    document.add(new SortedDocValuesField(RULE, new BytesRef(shortened(evidence.rule()))));
    document.add(new NumericDocValuesField(CONFIDENCE, Math.round(evidence.confidence() * 1000)));
    document.add(new DoublePoint(ClaimField.CONFIDENCE.indexName(), evidence.confidence()));
    return document;
  }

  private void addCitations(Document document, Evidence evidence) {
    for (Citation citation : evidence.citations()) {
      for (String words : new String[] {citation.text(), citation.pmid(), citation.doi()}) {
        if (words != null) {
          addWords(document, ClaimField.CITED, words);
        }
      }
      shared
          .year(citation.text())
          .ifPresent(year -> document.add(new IntPoint(ClaimField.YEAR.indexName(), year)));
    }
  }

  private void addContext(Document document, Evidence evidence) {
    for (Entity entity : evidence.context()) {
      ClaimField field = contextField(entity.type());
      if (field != null) {
        arguments.of(field, entity).forEach(document::add);
      }
    }
  }

  private static @Nullable ClaimField contextField(EntityType type) {
    return switch (type) {
      case DISEASE -> ClaimField.DISEASE;
      case CELL_LINE -> ClaimField.CELL_LINE;
      case SPECIES -> ClaimField.SPECIES;
      case GENE, VARIANT, MIRNA, NCRNA, DRUG, THERAPY, PATHWAY, CELL, PROCESS -> null;
    };
  }

  private Document claimDocument(GatheredClaim claim) {
    Document document = start(claim.key(), Level.CLAIM);
    int references = claim.references();
    claims.add(claim, references, document);
    Evidence surest = claim.surest();
    document.add(new SortedDocValuesField(KEY, new BytesRef(claim.key())));
    String name = NameFold.fold(surest.subject().name());
    document.add(new SortedDocValuesField(SUBJECT_NAME, new BytesRef(shortened(name))));
    document.add(new SortedDocValuesField(STANCE, new BytesRef(Stance.of(surest).label())));
    document.add(
        new NumericDocValuesField(
            BEST_CONFIDENCE, NumericUtils.doubleToSortableLong(surest.confidence())));
    document.add(new NumericDocValuesField(EVIDENCE, claim.evidence().size()));
    document.add(new NumericDocValuesField(DOCUMENTS, claim.documents()));
    document.add(new NumericDocValuesField(REFERENCES, references));
    claim.evidence().stream()
        .flatMap(e -> e.citations().stream())
        .flatMapToInt(c -> shared.year(c.text()).stream())
        .max()
        .ifPresent(year -> document.add(new NumericDocValuesField(LATEST_YEAR, year)));
    return document;
  }

  private static Document start(String claim, Level level) {
    Document document = new Document();
    document.add(term(BLOCK, claim));
    document.add(term(Level.FIELD, level.prefix()));
    return document;
  }

  /// A term that is matched whole. What is longer than a Lucene term may be is cut.
  static Field term(String field, String value) {
    return new StringField(field, shortened(value), Field.Store.NO);
  }

  /// Lucene refuses terms of more than 32,766 bytes; no name or path needs as many as are kept here.
  static String shortened(String value) {
    int longest = 4_000;
    return value.length() <= longest ? value : value.substring(0, longest);
  }

  private static void addWords(Document document, ClaimField field, String text) {
    document.add(new Field(field.indexName(), text, WORDS));
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (FacetField field : FacetField.values()) {
      config.setMultiValued(field.name(), true);
      config.setIndexFieldName(field.name(), field.indexName());
    }
    return config;
  }
}
