package org.winnow.claim;

import org.winnow.text.Span;

/// The words that show the relation.
///
/// @param text   as a reader would say them
/// @param source where they stand in the document's source
public record Trigger(String text, Span source) {}
