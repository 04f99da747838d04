package org.winnow.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// The short forms that one document defines and what they stand for there. The long form decides: a
/// short form whose long form is a known entity is that entity throughout the document, and one whose
/// long form cannot be a gene is never read as a gene. Not thread-safe while definitions are added.
final class Abbreviations {
  private static final Pattern GENE_HEAD =
      Pattern.compile(
          "(?i).*\\b(?:proteins?|receptors?|factors?|genes?|[a-z]*kinases?|(?!disease)[a-z]{3,}ases?|[a-z]*ins?|ligands?|transporters?"
              + "|antigens?|inhibitors?|members?|homologu?e?s?|domains?|complex(?:es)?|subunits?|channels?|exchangers?|regulators?|repressors?|activators?|enhancers?|oncogenes?|interleukins?|molecules?|enzymes?|hormones?|death"
              + " ligand|[a-z]*\\W?\\d+[a-z]?)\\b[\\W\\da-zα-ω]{0,6}$");
  private static final Pattern GENE_WORD =
      Pattern.compile(
          "(?i)\\b(?:proteins?|receptors?|growth\\s+factors?|necrosis"
              + " factor|kinases?|genes?|homologu?e?|oncogene)\\b");

  /// Words that no name of a gene has: the long form was taken too far back.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\b(?:by|in|the|to|with|is|are|was|were|that|which|for|on|from|an?|as|via)\\b");

  private static final int SHARE = 2;

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<String, Reading> symbols = new HashMap<>();

  /// Long forms that no list has, of short forms that one has as genes.
  private final Map<String, Reading> unlisted = new TreeMap<>();

  /// What a short form stands for.
  ///
  /// @param longForm as written where it was defined
  /// @param entity   the long form as an entity, empty where it is none that is known
  record Meaning(String longForm, List<Reading> entity) {
    boolean mayBeGene() {
      boolean named = GENE_WORD.matcher(longForm).find() || GENE_HEAD.matcher(longForm).matches();
      return entity.isEmpty() ? named : entity.getFirst().is(EntityType.GENE);
    }

    boolean mayBeUnlistedGene() {
      return isUnlistedGene() || (entity.isEmpty() && mayBeGene());
    }

    /// Known to be a gene by its words alone: a listed short form says better which.
    boolean isUnlistedGene() {
      return !entity.isEmpty()
          && entity.getFirst().is(EntityType.GENE)
          && entity.getFirst().candidates().isEmpty();
    }
  }

  /// Adds a passage's definitions, given what was found in that passage. The first definition stands.
  void add(
      List<Abbreviation> definitions, String text, List<Reading> known, Dictionary dictionary) {
    for (Abbreviation definition : definitions) {
      Meaning meaning =
          new Meaning(definition.longForm(), entity(definition, text, known, dictionary));
      meanings.putIfAbsent(key(definition.shortForm()), meaning);
      if (meaning.mayBeUnlistedGene() && !NO_NAME.matcher(definition.longForm()).find()) {
        known.stream()
            .filter(r -> r.span().equals(definition.shortSpan()) && isListedGene(r))
            .findFirst()
            .ifPresent(r -> unlisted.putIfAbsent(definition.longForm(), r));
      }
    }
  }

  /// Adds the unlisted symbols that a passage shows to be genes: they are genes throughout the document.
  void addSymbols(List<Reading> readings) {
    for (Reading reading : readings) {
      boolean symbol =
          reading.text().indexOf(' ') < 0
              && reading.text().chars().anyMatch(Character::isUpperCase);
      if (symbol
          && reading.is(EntityType.GENE)
          && reading.how() == How.GRAMMAR
          && reading.candidates().isEmpty()) {
        symbols.putIfAbsent(reading.text(), reading);
      }
    }
  }

  boolean isEmpty() {
    return meanings.isEmpty() && symbols.isEmpty();
  }

  /// A short form without the plural's s: "CAFs" and "CAF" are one.
  private static String key(String shortForm) {
    int n = shortForm.length();
    boolean plural =
        n > 2 && shortForm.endsWith("s") && Character.isUpperCase(shortForm.charAt(n - 2));
    return plural ? shortForm.substring(0, n - 1) : shortForm;
  }

  private static List<Reading> entity(
      Abbreviation definition, String text, List<Reading> known, Dictionary dictionary) {
    List<Entry> entries = dictionary.lookup(definition.longForm());
    if (!entries.isEmpty()) {
      return List.of(
          Reading.ofEntries(definition.longSpan(), definition.longForm(), entries, How.DICTIONARY));
    }
    for (Reading r : known) {
      boolean heads = r.span().end() == definition.longSpan().end();
      boolean most = r.span().length() * SHARE >= definition.longSpan().length();
      if (heads
          && most
          && r.how() != How.COORDINATION
          && !r.span().of(text).equals(definition.shortForm())) {
        return List.of(r);
      }
    }
    return List.of();
  }

  /// Readings with this document's short forms put in, and those taken out that a definition rejects.
  List<Reading> apply(String text, List<Reading> readings, List<Refusal> refusals) {
    List<Reading> kept = new ArrayList<>();
    Set<Span> grounded = new HashSet<>();
    for (Reading reading : readings) {
      Meaning meaning = meanings.get(key(reading.span().of(text)));
      if (meaning == null || reading.how() == How.COORDINATION) {
        kept.add(reading);
      } else if (meaning.isUnlistedGene() && isListedGene(reading)) {
        grounded.add(reading.span());
        kept.add(reading.withAlias(meaning.longForm()));
      } else if (meaning.entity().isEmpty()) {
        keepUnlessRejected(reading, meaning, kept, refusals);
      }
    }
    addLongForms(text, kept);
    addShortForms(text, grounded, kept);
    return kept;
  }

  /// "beta-site cleaving enzyme 1", once defined as BACE1, is that wherever it stands.
  private void addLongForms(String text, List<Reading> kept) {
    unlisted.forEach((longForm, gene) -> {
      int at = text.indexOf(longForm);
      while (at >= 0) {
        Span span = new Span(at, at + longForm.length());
        if (Borders.isBorder(text, span.start()) && Borders.isBorder(text, span.end())) {
          Reading named = gene.withSpan(span, longForm).withHow(How.ABBREVIATION);
          kept.add(named.withAlias(gene.text()));
        }
        at = text.indexOf(longForm, span.end());
      }
    });
  }

  private static boolean isListedGene(Reading reading) {
    return reading.is(EntityType.GENE) && !reading.candidates().isEmpty();
  }

  /// Where the long form is no known entity, a gene or drug stands only if the long form may name one.
  private static void keepUnlessRejected(
      Reading reading, Meaning meaning, List<Reading> kept, List<Refusal> refusals) {
    if (reading.is(EntityType.GENE, EntityType.DRUG) && !meaning.mayBeGene()) {
      refusals.add(
          new Refusal(
              reading.span(), reading.text(), "stands for \"" + meaning.longForm() + "\" here"));
    } else {
      kept.add(reading.withAlias(meaning.longForm()));
    }
  }

  private void addShortForms(String text, Set<Span> grounded, List<Reading> kept) {
    int start = 0;
    while (start < text.length()) {
      if (!Borders.isWord(text, start) || !Borders.isBorder(text, start)) {
        start++;
        continue;
      }
      start = addLongestAt(text, start, grounded, kept);
    }
  }

  /// Tries each end from the longest run without blanks down; returns where to go on.
  private int addLongestAt(String text, int start, Set<Span> grounded, List<Reading> kept) {
    int end = start;
    List<Integer> ends = new ArrayList<>();
    while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && ends.size() < 6) {
      end++;
      if (Borders.isBorder(text, end) && Borders.isWord(text, end - 1)) {
        ends.add(end);
      }
    }
    for (int i = ends.size() - 1; i >= 0; i--) {
      Span span = new Span(start, ends.get(i));
      if (grounded.contains(span)) {
        return span.end();
      }
      Meaning meaning = meanings.get(key(span.of(text)));
      if (meaning != null && !meaning.entity().isEmpty()) {
        Reading entity = meaning.entity().getFirst();
        kept.add(
            entity
                .withSpan(span, span.of(text))
                .withHow(How.ABBREVIATION)
                .withAlias(meaning.longForm()));
        return span.end();
      }
      Reading symbol = symbols.get(span.of(text));
      if (symbol != null && (meaning == null || meaning.mayBeGene())) {
        Span whole = SymbolGrammar.withSerial(text, span);
        kept.add(symbol.withSpan(whole, whole.of(text)));
        return whole.end();
      }
    }
    return ends.isEmpty() ? start + 1 : ends.getFirst();
  }
}
