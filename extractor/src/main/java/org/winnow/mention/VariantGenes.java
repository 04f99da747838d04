package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.mention.Mention.Candidate;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Gives variants their gene where the text names it directly beside: "EGFR T790M" becomes one mention,
/// "T790M mutation in EGFR" keeps two and the variant knows its gene.
final class VariantGenes {
  private static final Pattern JOIN =
      Pattern.compile("\\s?\\(?|\\s?" + Borders.DASH + "|\\s?:\\s?");
  private static final Pattern LIST = Pattern.compile("\\s?/\\s?|,\\s|,?\\s(?:and|or)\\s");
  private static final Pattern GENE_AFTER =
      Pattern.compile(
          "(?:"
              + Borders.DASH
              + "|\\s)?(?:mutations?|mutants?|mutated|variants?|polymorphisms?|substitutions?|SNPs?|alterations?)?"
              + "\\s(?:(?:in|of|within)\\s)?(?:the\\s)?");

  /// The rest of "CYP2C19*2", "HLA-B*57:01".
  private static final Pattern ALLELE =
      Pattern.compile("\\s?\\*\\s?\\d{1,4}[A-Z]?(?::\\d{2,3})*(?![A-Za-z0-9:*])");

  private VariantGenes() {}

  /// @param readings chosen ones, by span
  static List<Reading> link(String text, List<Reading> readings) {
    List<Reading> linked = new ArrayList<>();
    int i = 0;
    while (i < readings.size()) {
      Reading reading = readings.get(i);
      int next = i + 1;
      if (reading.is(EntityType.GENE)
          && next < readings.size()
          && isJoined(text, reading, readings.get(next))) {
        int end = listEnd(text, readings, next);
        addVariants(text, reading, readings.subList(next, end), linked);
        i = end;
      } else {
        linked.add(
            reading.is(EntityType.VARIANT)
                ? withGeneAfter(text, readings, i)
                : asAllele(text, reading));
        i++;
      }
    }
    return linked;
  }

  /// A gene before the number of an allele is that allele: "CYP2C19*2".
  private static Reading asAllele(String text, Reading gene) {
    Matcher m = ALLELE.matcher(text).region(gene.span().end(), text.length());
    if (!gene.is(EntityType.GENE) || gene.how() == How.COORDINATION || !m.lookingAt()) {
      return gene;
    }
    Span span = gene.span().cover(new Span(m.start(), m.end()));
    String number = m.group().replaceAll("\\s", "");
    Candidate known = new Candidate(null, gene.best().name() + number, EntityType.VARIANT);
    return new Reading(
        span,
        gene.text() + number,
        EntityType.VARIANT,
        List.of(known),
        How.GRAMMAR,
        true,
        List.of(number),
        gene.best());
  }

  private static boolean isJoined(String text, Reading gene, Reading variant) {
    return variant.is(EntityType.VARIANT)
        && gene.how() != How.COORDINATION
        && between(text, gene, variant, JOIN);
  }

  /// Past the variants of the list that begins at `from`.
  private static int listEnd(String text, List<Reading> readings, int from) {
    int end = from + 1;
    while (end < readings.size()
        && readings.get(end).is(EntityType.VARIANT)
        && (readings.get(end).span().equals(readings.get(end - 1).span())
            || between(text, readings.get(end - 1), readings.get(end), LIST))) {
      end++;
    }
    return end;
  }

  private static void addVariants(
      String text, Reading gene, List<Reading> variants, List<Reading> out) {
    Span span = gene.span().cover(variants.getLast().span());
    How how = variants.size() > 1 ? How.COORDINATION : How.GRAMMAR;
    for (Reading variant : variants) {
      String shown = variants.size() > 1 ? gene.text() + " " + variant.text() : span.of(text);
      boolean readable = variants.size() == 1 || text.charAt(gene.span().end()) == ' ';
      String name = readable ? shown : gene.text() + variant.text();
      Candidate known =
          new Candidate(null, gene.best().name() + " " + variant.text(), EntityType.VARIANT);
      out.add(
          new Reading(
              span,
              name,
              EntityType.VARIANT,
              List.of(known),
              how,
              true,
              List.of(variant.text()),
              gene.best()));
    }
  }

  private static Reading withGeneAfter(String text, List<Reading> readings, int at) {
    Reading variant = readings.get(at);
    for (int i = at + 1; i < readings.size(); i++) {
      Reading after = readings.get(i);
      if (after.is(EntityType.GENE)) {
        if (between(text, variant, after, GENE_AFTER)) {
          return withGene(variant, after);
        }
        break;
      }
      if (!after.is(EntityType.VARIANT)) {
        break;
      }
    }
    return withOnlyGene(text, readings, at);
  }

  /// Where the sentence names a single gene, the variant is taken to be one of it.
  private static Reading withOnlyGene(String text, List<Reading> readings, int at) {
    Reading variant = readings.get(at);
    int start = sentenceStart(text, variant.span().start());
    Reading only = null;
    for (int i = at - 1; i >= 0 && readings.get(i).span().start() >= start; i--) {
      Reading before = readings.get(i);
      if (before.is(EntityType.GENE) && !before.candidates().isEmpty()) {
        if (only != null && !only.best().equals(before.best())) {
          return variant;
        }
        only = before;
      }
    }
    return only == null ? variant : withGene(variant, only);
  }

  private static int sentenceStart(String text, int from) {
    for (int i = from; i > 1; i--) {
      boolean stop =
          ".!?;".indexOf(text.charAt(i - 2)) >= 0 && Character.isWhitespace(text.charAt(i - 1));
      if (stop && Character.isUpperCase(text.charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  private static Reading withGene(Reading variant, Reading gene) {
    Candidate known =
        new Candidate(null, gene.best().name() + " " + variant.text(), EntityType.VARIANT);
    List<String> aliases = List.of(gene.text() + " " + variant.text());
    return new Reading(
        variant.span(),
        variant.text(),
        EntityType.VARIANT,
        List.of(known),
        variant.how(),
        true,
        aliases,
        gene.best());
  }

  private static boolean between(String text, Reading left, Reading right, Pattern pattern) {
    if (left.span().end() > right.span().start()) {
      return false;
    }
    Matcher m = pattern.matcher(text).region(left.span().end(), right.span().start());
    return m.matches();
  }
}
