package org.winnow.text;

import org.jspecify.annotations.Nullable;

/// What is known of a document as a publication; each part only where the source says so.
///
/// @param title  as printed
/// @param pmid   PubMed id, digits only
/// @param pmcid  "PMC" and digits
/// @param doi    without resolver prefix
/// @param year   of publication
public record DocumentInfo(
    @Nullable String title,
    @Nullable String pmid,
    @Nullable String pmcid,
    @Nullable String doi,
    @Nullable Integer year) {
  public static final DocumentInfo UNKNOWN = new DocumentInfo(null, null, null, null, null);
}
