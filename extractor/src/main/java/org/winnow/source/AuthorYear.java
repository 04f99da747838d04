package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// Citations by author and year: "(Smith et al., 2019a; Lee and Roe, 2020)", "Smith et al. (2019)". A
/// reference cited so is labelled by its first author and year, "Smith 2019a".
final class AuthorYear {
  private static final String NAME =
      "(?:(?:van|von|de|der|den|di|da|la|le|el|al|bin|dos|du|ten|"
          + "ter)\\s)*\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)*";
  private static final String AUTHORS =
      "(?<name%s>"
          + NAME
          + ")(?:,?\\set\\sal\\.?|(?:,\\s"
          + NAME
          + ")*,?\\s(?:and|&)\\s"
          + NAME
          + ")?";
  private static final String YEARS =
      "(?<years%s>(?:19|20)\\d\\d[a-z]?(?:\\s?,\\s?(?:(?:19|20)\\d\\d[a-z]?|[a-z]\\b))*)";
  private static final Pattern ONE =
      Pattern.compile(AUTHORS.formatted("") + ",?\\s\\(?" + YEARS.formatted("") + "\\)?");
  private static final String ANY =
      AUTHORS.replace("?<name%s>", "?:") + ",?\\s" + YEARS.replace("?<years%s>", "?:");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[](?:(?:e\\.g\\.,?|see(?:\\salso)?|cf\\.|reviewed\\s(?:in|by):?)\\s)?"
              + ANY
              + "(?:\\s?[;,]\\s?(?:and\\s)?"
              + ANY
              + "){0,40}[)\\]]");
  private static final Pattern NARRATIVE =
      Pattern.compile(AUTHORS.formatted("") + "\\s(?<mark>\\(" + YEARS.formatted("") + "\\))");
  private static final Pattern FIRST_AUTHOR =
      Pattern.compile("^(?<name>" + NAME + ")(?:,\\s|\\s\\p{Lu}{1,3}[.,\\s])");
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d[a-z]?)\\b");

  private AuthorYear() {}

  /// A citation found in a text.
  record Found(Span span, List<String> labels) {}

  static boolean startsReference(String text) {
    return FIRST_AUTHOR.matcher(text).find();
  }

  /// The label of a reference by its printed text, null where author or year is not plain.
  static @Nullable String label(String reference) {
    Matcher author = FIRST_AUTHOR.matcher(reference);
    Matcher year = YEAR.matcher(reference);
    return author.find() && year.find() ? author.group("name") + " " + year.group(1) : null;
  }

  static int count(String text) {
    return (int) BRACKETED.matcher(text).results().count();
  }

  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(text);
    while (bracketed.find()) {
      found.add(new Found(new Span(bracketed.start(), bracketed.end()), labels(bracketed.group())));
    }
    Matcher narrative = NARRATIVE.matcher(text);
    while (narrative.find()) {
      Span span = new Span(narrative.start("mark"), narrative.end("mark"));
      found.add(new Found(span, labels(narrative.group("name"), narrative.group("years"))));
    }
    return found;
  }

  private static List<String> labels(String citations) {
    List<String> labels = new ArrayList<>();
    Matcher matcher = ONE.matcher(citations);
    while (matcher.find()) {
      labels.addAll(labels(matcher.group("name"), matcher.group("years")));
    }
    return labels;
  }

  /// "2019a, b" are 2019a and 2019b.
  private static List<String> labels(String name, String years) {
    List<String> labels = new ArrayList<>();
    String year = "";
    for (String part : years.split("\\s?,\\s?", -1)) {
      year = part.length() == 1 ? year.substring(0, 4) + part : part;
      labels.add(name + " " + year);
    }
    return labels;
  }
}
