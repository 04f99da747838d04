package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Reference;

/// Reads the entries of a reference list: numbers, and what is printed of PMID, PMCID, DOI and year.
/// Entries without a number of their own are counted on from the one before, in a list without any
/// number they are labelled by first author and year.
final class ReferenceList {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[-•*]\\s+)?(?:\\[\\^?(?<bracket>\\d{1,3})\\][.:)]?|"
              + "(?<number>\\d{1,3})[.)])\\s+(?=\\S)");
  private static final Pattern BULLET = Pattern.compile("^[-•*]\\s+");
  private static final Pattern PMID =
      Pattern.compile(
          "(?:PMID:?\\s*|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|/pubmed/)(\\d{4,9})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PMCID = Pattern.compile("\\bPMC\\s?(\\d{4,9})\\b");
  private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>]+)");
  private static final Pattern YEAR =
      Pattern.compile(
          "\\((?<round>(?:19|20)\\d\\d)[a-z]?\\)|\\b(?<dated>(?:19|20)\\d\\d)[a-z]?(?=\\s?;|"
              + "\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|\\b(?<bare>(?:19|"
              + "20)\\d\\d)[a-z]?\\b(?!\\s?[-–:/])");

  /// What publishers' addresses add to a DOI.
  private static final Pattern VIEW = Pattern.compile("/(?:full|abstract|pdf|html|epdf|meta)$");

  private static final Pattern CITED =
      Pattern.compile("\\[[^\\]]*\\b(?:cited|accessed)\\b[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

  private ReferenceList() {}

  static boolean startsEntry(String text) {
    return LABEL.matcher(text).find() || BULLET.matcher(text).find();
  }

  static boolean hasYear(String text) {
    return YEAR.matcher(text).find();
  }

  /// @param texts what stands in the list, one text a paragraph or list item
  static List<Reference> read(List<String> texts) {
    List<Numbered> items = texts.stream().map(Numbered::of).toList();
    boolean marked = items.stream().filter(Numbered::marked).count() * 2 > items.size();
    List<Numbered> entries = new ArrayList<>();
    for (Numbered item : items) {
      if (!entries.isEmpty() && item.continues(entries.getLast(), marked)) {
        entries.set(entries.size() - 1, entries.getLast().with(item.text()));
      } else {
        entries.add(item);
      }
    }
    boolean numbered = entries.stream().anyMatch(entry -> entry.number() > 0);
    List<Reference> references = new ArrayList<>();
    int last = 0;
    for (Numbered entry : entries) {
      last = entry.number() > 0 ? entry.number() : last + 1;
      String byAuthor = numbered ? null : AuthorYear.label(entry.text());
      references.add(reference(byAuthor == null ? String.valueOf(last) : byAuthor, entry.text()));
    }
    return references;
  }

  /// @param number the printed number, 0 where there is none
  /// @param marked whether a number or bullet stands before it
  private record Numbered(int number, boolean marked, String text) {
    static Numbered of(String text) {
      Matcher matcher = LABEL.matcher(text);
      if (matcher.find()) {
        String label =
            matcher.group("bracket") == null ? matcher.group("number") : matcher.group("bracket");
        return new Numbered(Integer.parseInt(label), true, text.substring(matcher.end()));
      }
      String rest = BULLET.matcher(text).replaceFirst("");
      return new Numbered(0, rest.length() < text.length(), rest);
    }

    /// Whether this is no entry but the rest of the one before.
    boolean continues(Numbered before, boolean listIsMarked) {
      if (number > 0) {
        return false;
      }
      boolean fragment =
          TextMarks.goesOn(text) || text.isEmpty() || !Character.isLetter(text.codePointAt(0));
      boolean open = !before.text().endsWith(".") && !hasYear(before.text());
      return fragment || open || (listIsMarked && !marked);
    }

    Numbered with(String rest) {
      return new Numbered(number, marked, text.endsWith("-") ? text + rest : text + " " + rest);
    }
  }

  static Reference reference(String label, String text) {
    String dated = CITED.matcher(text).replaceAll("");
    return new Reference(
        label,
        text.strip(),
        first(PMID, text),
        prefixed("PMC", first(PMCID, text)),
        doi(text),
        year(DOI.matcher(dated.replaceAll("https?://\\S+", "")).replaceAll("")));
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String prefixed(String prefix, @Nullable String digits) {
    return digits == null ? null : prefix + digits;
  }

  /// The DOI without the full stop or bracket that the sentence put after it.
  static @Nullable String doi(String text) {
    String found = first(DOI, text);
    found = found == null ? null : VIEW.matcher(found).replaceFirst("");
    while (found != null
        && !found.isEmpty()
        && ".,;)]}".indexOf(found.charAt(found.length() - 1)) >= 0) {
      boolean ownBracket = found.endsWith(")") && found.indexOf('(') >= 0;
      if (ownBracket) {
        break;
      }
      found = found.substring(0, found.length() - 1);
    }
    return found == null ? null : found.toLowerCase(Locale.ROOT);
  }

  /// A year in brackets or before a volume is surer than any other number that looks like one.
  private static @Nullable Integer year(String text) {
    Integer bare = null;
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      String sure =
          matcher.group("round") == null ? matcher.group("dated") : matcher.group("round");
      if (sure != null) {
        return Integer.valueOf(sure);
      }
      bare = Integer.valueOf(matcher.group("bare"));
    }
    return bare;
  }
}
