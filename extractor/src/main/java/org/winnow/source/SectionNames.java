package org.winnow.source;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a heading says about the text below it.
final class SectionNames {
  /// The parts of a paper; `UNKNOWN` is any other heading.
  enum Role {
    ABSTRACT,
    INTRODUCTION,
    METHODS,
    RESULTS,
    DISCUSSION,
    CONCLUSION,
    REFERENCES,
    /// Funding, interests, contributions: no statements about biology.
    BACK_MATTER,
    UNKNOWN;

    /// The normalised name that passages carry.
    String section() {
      return this == UNKNOWN ? "body" : name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern ABSTRACT =
      Pattern.compile(
          "abstract|summary|structured abstract|graphical abstract|simple summary|"
              + "plain language summary");
  private static final Pattern INTRODUCTION =
      Pattern.compile("introduction(?: and .*)?|background(?: and .*)?|general introduction");
  private static final Pattern METHODS =
      Pattern.compile(
          "(?:materials?|patients|subjects)?(?: and )?(?:methods?|methodology)|methods and"
              + " materials|search strategy(?: .*)?|literature search|experimental"
              + " procedures|methodology(?: .*)?");
  private static final Pattern RESULTS =
      Pattern.compile("results?(?: and discussions?)?|findings|main findings");
  private static final Pattern DISCUSSION =
      Pattern.compile("(?:general )?discussions?(?: and .*)?");
  private static final Pattern CONCLUSION =
      Pattern.compile(
          "(?:summary and )?conclusions?(?: (?:and|&|remarks).*)?|concluding remarks(?: .*)?|"
              + "(?:perspectives?|outlook|future (?:perspectives?|directions?|outlook|"
              + "prospects))(?: and .*)?");
  private static final Pattern REFERENCES =
      Pattern.compile(
          "references?(?: and notes)?|reference list|bibliography|literature cited|works cited|"
              + "cited literature|citations|sources");
  private static final Pattern BACK_MATTER =
      Pattern.compile(
          "acknowledge?ments?.*|funding(?: .*)?|financial"
              + " (?:support|disclosure).*|(?:authors?['’]?s?['’]?"
              + " )contributions?.*|(?:conflicts?|declarations?) of (?:competing"
              + " )?interests?.*|competing (?:financial"
              + " )?interests?.*|declarations?|disclosures?(?: .*)?|(?:data|code)"
              + " availability.*|availability of data.*|ethics? .*|ethical .*|consent (?:for|to)"
              + " .*|supplementary (?:materials?|data|information).*|supporting"
              + " information|publisher['’]?s note|copyright.*|about the authors?|author"
              + " information|additional information|orcid.*");

  private SectionNames() {}

  /// @param heading lower case, without numbering: see [TextMarks#bareHeading]
  static Role of(String heading) {
    if (ABSTRACT.matcher(heading).matches()) {
      return Role.ABSTRACT;
    }
    if (INTRODUCTION.matcher(heading).matches()) {
      return Role.INTRODUCTION;
    }
    if (METHODS.matcher(heading).matches()) {
      return Role.METHODS;
    }
    if (RESULTS.matcher(heading).matches()) {
      return Role.RESULTS;
    }
    if (DISCUSSION.matcher(heading).matches()) {
      return Role.DISCUSSION;
    }
    if (CONCLUSION.matcher(heading).matches()) {
      return Role.CONCLUSION;
    }
    if (REFERENCES.matcher(heading).matches()) {
      return Role.REFERENCES;
    }
    return BACK_MATTER.matcher(heading).matches() ? Role.BACK_MATTER : Role.UNKNOWN;
  }

  static boolean isKnown(String heading) {
    return of(heading) != Role.UNKNOWN;
  }
}
