package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.winnow.mention.Mention.Candidate;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Drugs that no list holds yet, by how they are named: the stems of international nonproprietary names
/// ("-tinib", "-mab"), companies' codes ("AZD-9291"), and any code that follows what it inhibits ("the MDM2
/// inhibitor AMGMDS3"). Immutable, thread-safe.
final class DrugGrammar implements Grammar {
  private static final String STEM_COLUMNS = "stem\tleast\tclass\texample\texcept";
  private static final WordPattern WORD =
      new WordPattern("-", "[A-Za-z][a-z]{5,24}(?![A-Za-z0-9])");
  private static final WordPattern CODE =
      new WordPattern(
          "-",
          "(?<prefix>[A-Z][A-Za-z]{0,3})(?<join>"
              + Borders.DASH
              + "|\\s)?(?<number>\\d{3,7})[a-zA-Z]?(?![A-Za-z0-9%]|[.,/]\\d)");

  /// A code of capitals and digits behind the class that it belongs to, which vocabularies take for its name.
  private static final WordPattern INTRODUCED =
      new WordPattern(
          "-",
          "(?<class>(?=[a-z/]{0,29}[A-Z0-9])[A-Za-z0-9/]{1,30}+\\s[Ii]nhibitor)\\s"
              + "(?<code>(?=[A-Z0-9-]*\\d)[A-Z]{2}[A-Z0-9]*-?[A-Z0-9]{2,})(?![A-Za-z0-9/])");

  private static final int LONG_NUMBER = 4;
  private static final int LONGER_NUMBER = 5;
  private static final int LONGEST_STEM = 12;

  private final Map<String, Integer> stems = new HashMap<>();
  private final Set<String> exceptions = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  DrugGrammar(Path tables) {
    for (List<String> row : WordList.read(tables.resolve("drug-stems.tsv"), STEM_COLUMNS)) {
      stems.put(row.getFirst(), Integer.valueOf(row.get(1)));
      exceptions.addAll(List.of(row.get(4).split("\\|")));
    }
    for (List<String> row : WordList.read(tables.resolve("drug-code-prefixes.tsv"), "prefix")) {
      prefixes.add(row.getFirst());
    }
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    Matcher word = WORD.over(text);
    for (int from = 0; WORD.find(word, text, from); from = word.end()) {
      if (hasStem(word.group())) {
        add(text, Borders.span(word), taken, found);
      }
    }
    Matcher code = CODE.over(text);
    for (int from = 0; CODE.find(code, text, from); from = code.end()) {
      if (isCode(code)) {
        add(text, Borders.span(code), taken, found);
      }
    }
    addIntroduced(text, taken, found);
    return found;
  }

  private static void addIntroduced(String text, Coverage taken, List<Reading> found) {
    if (!text.contains("nhibitor ")) {
      return;
    }
    Matcher m = INTRODUCED.over(text);
    for (int from = 0; INTRODUCED.find(m, text, from); from = m.end()) {
      Span code = new Span(m.start("code"), m.end("code"));
      String inFull = m.group("class") + " " + m.group("code");
      found.removeIf(r -> r.span().equals(code));
      if (taken.isFree(code)) {
        found.add(reading(code.of(text), code).withAlias(inFull));
      }
    }
  }

  private boolean hasStem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int length = 3; length <= Math.min(LONGEST_STEM, lower.length() - 1); length++) {
      Integer least = stems.get(lower.substring(lower.length() - length));
      if (least != null && lower.length() >= least && !exceptions.contains(lower)) {
        return true;
      }
    }
    return false;
  }

  /// A single letter or a blank before the number needs more digits: "BP 120", "H 460".
  private boolean isCode(Matcher m) {
    if (!prefixes.contains(m.group("prefix"))) {
      return false;
    }
    int digits = m.group("number").length();
    boolean blank = m.group("join") != null && m.group("join").isBlank();
    if (m.group("prefix").length() == 1) {
      return !blank && digits >= (m.group("join") == null ? LONGER_NUMBER : LONG_NUMBER);
    }
    return !blank || digits >= LONG_NUMBER;
  }

  private static void add(String text, Span span, Coverage taken, List<Reading> found) {
    if (taken.isFree(span)) {
      found.add(reading(span.of(text), span));
    }
  }

  private static Reading reading(String name, Span span) {
    boolean code = name.chars().anyMatch(Character::isDigit);
    String folded = code ? name : name.toLowerCase(Locale.ROOT);
    Candidate entity = new Candidate(null, folded, EntityType.DRUG);
    return Reading.ofGrammar(span, name, EntityType.DRUG, List.of(entity));
  }
}
