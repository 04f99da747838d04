package org.winnow.text;

/// A stretch of a document's source that was seen and kept out of the passages, and why.
///
/// @param reason short and stable, to count by: "reference list", "back matter", "names, addresses, keywords
///               and unread tables"
/// @param source where it stands in the source
public record LeftOut(String reason, Span source) {}
