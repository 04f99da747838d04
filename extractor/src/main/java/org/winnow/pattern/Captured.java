package org.winnow.pattern;

import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.Span;

/// A part of a match that the rule named. Immutable.
///
/// @param name    as the rule names it
/// @param tokens  token indexes `[start, end)`
/// @param value   of the word-list phrase, empty where there is none
/// @param node    the node, where it is one
/// @param mention the mention, where it is one
public record Captured(
    String name, Span tokens, String value, @Nullable Node node, @Nullable Mention mention) {}
