package org.winnow.mention;

import org.winnow.text.Span;

/// A name that was found and refused, kept so that a curator can ask why.
///
/// @param span   in the passage's text
/// @param text   as it stands there
/// @param reason one short phrase: "stop list: common word", "inside a longer name", "author name"
public record Refusal(Span span, String text, String reason) {}
