package org.winnow.text;

/// What a passage is; decides the `kind` of the evidence found in it.
public enum PassageKind {
  PARAGRAPH,
  HEADING,
  CAPTION,
  TABLE_ROW,
  LIST_ITEM
}
