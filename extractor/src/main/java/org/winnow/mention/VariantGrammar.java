package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Sequence variants as papers write them: HGVS with and without its prefixes, one- and three-letter
/// substitutions, mutated residues ("V600 mutations"), nucleotide changes, dbSNP numbers, exon events, genotypes.
final class VariantGrammar implements Grammar {
  private static final String END = "(?![A-Za-z0-9>])";
  private static final String ONE = "[ACDEFGHIKLMNPQRSTVWY]";
  private static final String THREE =
      "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)";
  private static final String FULL =
      "(?:alanine|arginine|asparagine|aspartate|aspartic acid|cysteine|glutamine|glutamate|glutamic"
          + " acid"
          + "|glycine|histidine|isoleucine|leucine|lysine|methionine|phenylalanine|proline|serine|threonine"
          + "|tryptophan|tyrosine|valine)";
  private static final String EXON = "[Ee]xon\\s?\\d{1,2}";
  private static final WordPattern VARIANT =
      new WordPattern(
          ">",
          "(?:"
              + "p\\.\\(?(?:"
              + THREE
              + "|"
              + ONE
              + ")\\d{1,5}(?:_(?:"
              + THREE
              + "|"
              + ONE
              + ")\\d{1,5})?"
              + "(?:"
              + THREE
              + "|Ter|fs\\*?\\d*|del(?:ins)?[A-Za-z]*|ins[A-Z]+|dup|"
              + ONE
              + "|\\*|X)\\)?"
              + "|"
              + THREE
              + "(?:-)?\\d{1,4}(?:-)?(?:"
              + THREE
              + "|Ter|fs)"
              + "|c\\.[-*]?\\d+(?:[+-]\\d+)?(?:_\\d+(?:[+-]\\d+)?)?\\s?(?:[ACGT]\\s?>\\s?[ACGT]|del[ACGT]*|ins[ACGT]+|dup[ACGT]*)"
              + "|[gm]\\.\\d+[ACGT]>[ACGT]|-?\\d{1,5}[ACGT]\\s?>\\s?[ACGT]|-?\\d{2,5}[ACGT]/[ACGT]|[ACGT]-?\\d{2,5}[ACGT](?=\\s(?:polymorphism|SNP))"
              + "|rs\\d{3,10}|"
              + EXON
              + "(?:\\s|-)(?:deletions?|insertions?|skipping|duplications?|mutations?|alterations?|altered|mutated|mutant)|(?:deletions?|insertions?)"
              + " (?:in|of) "
              + EXON
              + "|"
              + FULL
              + "[ -]?\\d{1,4} (?:to|with|by) "
              + FULL
              + "|(?:TT|CC|GG|AA|CT|TC|GA|AG|AC|CA|GT|TG|CG|GC|AT|TA) genotypes?"
              + "|(?<residue>"
              + ONE
              + "\\d{2,4})(?=\\s?\\)?(?:\\s|-)(?:mutations?|mutants?|mutated|substitutions?|alterations?)(?![A-Za-z]))"
              + "|(?<short>"
              + ONE
              + "\\d{2,4}(?:"
              + ONE
              + "|X|\\*|(?:del(?:ins)?|ins|dup)[A-Z]*|fs))(?<more>(?:/"
              + ONE
              + "(?![A-Za-z0-9]))*)"
              + ")"
              + END);

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Matcher m = VARIANT.over(text);
    for (int from = 0; VARIANT.find(m, text, from); from = m.end()) {
      boolean mayBeName = m.group("short") != null || m.group("residue") != null;
      if (mayBeName && isKnownName(Borders.span(m), known)) {
        continue;
      }
      if (m.group("short") == null) {
        found.add(Reading.ofGrammar(Borders.span(m), m.group(), EntityType.VARIANT, List.of()));
      } else {
        addSubstitutions(m, found);
      }
    }
    return found;
  }

  /// "S100A" and "T47D" look like substitutions, "H460" like a residue; a name that is listed is that name.
  private static boolean isKnownName(Span span, List<Reading> known) {
    return known.stream().anyMatch(r -> r.span().contains(span) && !r.is(EntityType.VARIANT));
  }

  /// "V600E/K" is two variants that share the span.
  private static void addSubstitutions(Matcher m, List<Reading> found) {
    Span span = Borders.span(m);
    String first = m.group("short");
    String more = m.group("more");
    How how = more.isEmpty() ? How.GRAMMAR : How.COORDINATION;
    found.add(Reading.ofGrammar(span, first, EntityType.VARIANT, List.of()).withHow(how));
    String stem = first.substring(0, first.length() - 1);
    for (int i = 1; i < more.length(); i += 2) {
      String text = stem + more.charAt(i);
      found.add(Reading.ofGrammar(span, text, EntityType.VARIANT, List.of()).withHow(how));
    }
  }
}
