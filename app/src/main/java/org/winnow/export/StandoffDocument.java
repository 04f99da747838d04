package org.winnow.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;

/// A document's claims as marks on its text and relations between marks: what BioC, PubAnnotation, brat and
/// PubTator have in common. A name that stands in several claims is one mark. Immutable.
///
/// @param text      of the document
/// @param marks     in the order of their first use
/// @param relations one for each evidence
record StandoffDocument(DocumentText text, List<Mark> marks, List<Relation> relations) {
  /// A mark: "T" and a number from 1, what it marks, and the CURIE of an entity ("" for a trigger).
  record Mark(String id, String type, Span span, String curie, String name) {}

  /// A claim between two marks, shown by a third.
  record Relation(String id, JudgedEvidence one, Mark subject, Mark trigger, Mark object) {
    Evidence evidence() {
      return one.evidence();
    }
  }

  static StandoffDocument of(ExportedDocument document) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    List<Relation> relations = new ArrayList<>();
    for (JudgedEvidence one : document.evidence()) {
      Evidence e = one.evidence();
      Mark subject = mark(marks, e.subject());
      Mark object = mark(marks, e.object());
      Mark trigger = mark(marks, e.predicate().label(), e.trigger().source(), "", "");
      relations.add(new Relation("R" + (relations.size() + 1), one, subject, trigger, object));
    }
    return new StandoffDocument(
        new DocumentText(document.text()), List.copyOf(marks.values()), List.copyOf(relations));
  }

  private static Mark mark(Map<String, Mark> marks, Argument argument) {
    return mark(
        marks, argument.type().name(), argument.source(), Curie.of(argument), argument.name());
  }

  private static Mark mark(
      Map<String, Mark> marks, String type, Span span, String curie, String name) {
    String key = type + " " + span + " " + curie;
    return marks.computeIfAbsent(
        key, _ -> new Mark("T" + (marks.size() + 1), type, span, curie, name));
  }
}
