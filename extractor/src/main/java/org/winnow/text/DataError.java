package org.winnow.text;

/// Something wrong or left out in the input, counted by name and listed at the end of a run; never a
/// reason to stop.
///
/// @param name  stable kebab-case name to count by: "callout-without-reference", "table-not-read"
/// @param where the document and place, for a person
/// @param what  one sentence
public record DataError(String name, String where, String what) {}
