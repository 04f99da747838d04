package org.winnow.export;

import java.util.List;

/// One document's evidence. Immutable.
///
/// @param id       of the document
/// @param text     in which the evidence's offsets count
/// @param evidence in the order of the document, never empty
record ExportedDocument(String id, String text, List<JudgedEvidence> evidence) {
  ExportedDocument {
    evidence = List.copyOf(evidence);
  }
}
