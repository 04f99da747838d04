package org.winnow.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.winnow.claim.Effect;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// The fields that a query can name, as they stand in the index: the whole schema of claims and evidence.
/// A field of the claim has one value (or set of values) for all evidence of a claim and is written on the
/// claim; a field of the evidence on each evidence; the full text once for each document. Queries that ask for fields of the claim alone
/// therefore need not look at the evidence.
enum ClaimField {
  TEXT("text", Kind.WORDS, false, "words of the quote"),
  FULL_TEXT("fulltext", Kind.WORDS, false, "words anywhere in the document, whether quoted or not"),
  NAMES("names", Kind.WORDS, true, "words of any name of the subject or object"),
  TITLE("title", Kind.WORDS, false, "words of the document's title"),
  CITED(
      "cited", Kind.WORDS, false, "PubMed id, DOI or words of a reference that the evidence cites"),
  SUBJECT("subject", Kind.NAME, true, "the subject, by any of its names or its identifier"),
  OBJECT("object", Kind.NAME, true, "the object, by any of its names or its identifier"),
  SUBJECT_GROUP("subjectgroup", Kind.NAME, true, "a family or class that the subject belongs to"),
  OBJECT_GROUP("objectgroup", Kind.NAME, true, "a family or class that the object belongs to"),
  DISEASE("disease", Kind.NAME, false, "a disease that the evidence names"),
  CELL_LINE("cellline", Kind.NAME, false, "a cell line that the evidence names"),
  SPECIES("species", Kind.NAME, false, "a species that the evidence names"),
  PREDICATE(
      "predicate", labels(Predicate.values(), Predicate::label), true, "the relation, as stated"),
  EFFECT("effect", labels(Effect.values(), Effect::label), true, "the derived sign"),
  STATE("state", labels(State.values(), State::label), true, "the state of the subject"),
  SUBJECT_TYPE("subjecttype", types(), true, "the type of the subject"),
  OBJECT_TYPE("objecttype", types(), true, "the type of the object"),
  NEGATED("negated", List.of("false", "true"), true, "whether the text denies it"),
  CONTRADICTED(
      "contradicted",
      List.of("false", "true"),
      true,
      "whether another claim on the same subject and object says the opposite"),
  HEDGED("hedged", List.of("false", "true"), false, "whether the text marks it uncertain"),
  KIND(
      "kind",
      List.of("sentence", "heading", "caption", "table_row", "list_item"),
      false,
      "the kind of passage"),
  ATTRIBUTION(
      "attribution", List.of("own", "reported", "unattributed"), false, "whose result it is"),
  SECTION("section", Kind.LABEL, false, "the section of the document"),
  DOCUMENT("document", Kind.LABEL, false, "the document, by its path, PubMed id or DOI"),
  RULE("rule", Kind.LABEL, false, "the rule that found the evidence"),
  CLAIM("claim", Kind.LABEL, true, "the claim's key"),
  DECISION("decision", Judgement.labels(), false, "what curators decided"),
  CONFIDENCE("confidence", Kind.NUMBER, false, "between 0 and 1"),
  YEAR("year", Kind.NUMBER, false, "the year of a cited reference"),
  EVIDENCE_COUNT("evidences", Kind.NUMBER, true, "how many pieces of evidence the claim has"),
  REFERENCE_COUNT("references", Kind.NUMBER, true, "how many independent references the claim has");

  /// How values of a field are written and compared.
  enum Kind {
    /// Running text, analysed to words.
    WORDS,
    /// Whole names, folded (see [NameFold]).
    NAME,
    /// Whole values, without case.
    LABEL,
    /// Numbers, for ranges.
    NUMBER
  }

  private final String queryName;
  private final Kind kind;
  private final boolean ofClaim;
  private final String allowed;
  private final String meaning;

  ClaimField(String queryName, Kind kind, boolean ofClaim, String meaning) {
    this.queryName = queryName;
    this.kind = kind;
    this.ofClaim = ofClaim;
    this.allowed = "";
    this.meaning = meaning;
  }

  ClaimField(String queryName, List<String> values, boolean ofClaim, String meaning) {
    this.queryName = queryName;
    this.kind = Kind.LABEL;
    this.ofClaim = ofClaim;
    this.allowed = String.join(" ", values);
    this.meaning = meaning;
  }

  /// The name in queries.
  String queryName() {
    return queryName;
  }

  Kind kind() {
    return kind;
  }

  /// Whether it is the same for all evidence of a claim.
  boolean ofClaim() {
    return ofClaim;
  }

  /// The values it can have, empty where the list is open.
  List<String> allowed() {
    return allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
  }

  /// What it asks for, for help texts.
  String meaning() {
    return meaning;
  }

  /// Its name in the index.
  String indexName() {
    return level().prefix() + queryName;
  }

  /// Where the index has identifiers, exact: of the entities by whose names a field of names is asked for (of
  /// a subject or object without one its folded name).
  String idName() {
    return indexName() + ".id";
  }

  private Level level() {
    if (this == FULL_TEXT) {
      return Level.DOCUMENT;
    }
    return ofClaim ? Level.CLAIM : Level.EVIDENCE;
  }

  static Optional<ClaimField> named(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.queryName.equals(folded)).findFirst();
  }

  private static <E> List<String> labels(E[] constants, Function<E, String> label) {
    return Stream.of(constants).map(label).toList();
  }

  private static List<String> types() {
    return labels(EntityType.values(), t -> t.name().toLowerCase(Locale.ROOT));
  }
}
