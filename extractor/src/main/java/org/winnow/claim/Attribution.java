package org.winnow.claim;

import java.util.List;
import java.util.regex.Pattern;

/// Whether a sentence speaks of the document's own results, of somebody's, or does not say.
final class Attribution {
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(we (here )?(found|show(ed)?|demonstrate[d]?|report(ed)?|observed|identified)|our"
              + " (data|results|findings|study|experiments)|(the|this) present study|in this"
              + " study)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(et al|(previous|recent|earlier|other|prior|several|numerous|many)"
              + " (studies|study|reports?|work|research|investigations?)|ha(s|ve) been"
              + " (shown|reported|demonstrated|found|linked|associated|implicated)|(studies|study|research|reports|investigations)"
              + " (have |has )?(show|demonstrat|reveal|report|suggest|indicat|found))",
          Pattern.CASE_INSENSITIVE);

  private Attribution() {}

  static String of(String sentence, List<Citation> citations) {
    if (OWN.matcher(sentence).find()) {
      return "own";
    }
    return !citations.isEmpty() || REPORTED.matcher(sentence).find() ? "reported" : "unattributed";
  }
}
