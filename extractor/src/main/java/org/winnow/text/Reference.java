package org.winnow.text;

import org.jspecify.annotations.Nullable;

/// One entry of a document's reference list. Immutable.
///
/// @param label what callouts name it by: "53", or a footnote's name
/// @param text  the entry as printed, line breaks healed, without its label
/// @param pmid  PubMed id, digits only, where printed
/// @param pmcid "PMC" and digits, where printed
/// @param doi   without resolver prefix, where printed
/// @param year  of publication, where printed
public record Reference(
    String label,
    String text,
    @Nullable String pmid,
    @Nullable String pmcid,
    @Nullable String doi,
    @Nullable Integer year) {}
