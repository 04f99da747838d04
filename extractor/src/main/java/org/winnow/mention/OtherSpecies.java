package org.winnow.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.winnow.mention.Mention.Candidate;
import org.winnow.text.Document;
import org.winnow.text.EntityType;

/// Genes of other species by cue, in one document: "mouse Trp53", "yeast RAD50" and, where a document
/// names another organism more than once and nothing of humans or their diseases, all of its genes. They keep the human
/// gene among their alternatives only. Elsewhere human genes are assumed. Immutable.
final class OtherSpecies {
  private static final String HUMAN_GENE = "HGNC:";
  private static final Pattern OF_HUMANS =
      Pattern.compile(
          "(?i)\\b(?:humans?|patients?|wom[ae]n|m[ae]n|child(?:ren)?|persons?|individuals|subjects|famil(?:y|ies)|clinical\\w*"
              + "|tumou?rs?|cancers?|\\w*carcinomas?|\\w*sarcomas?|gliomas?|melanomas?|leuka?emi\\w*|lymphomas?|neoplas\\w*|metasta\\w*)\\b");

  /// What infects cells, and what cells, sera and antibodies come from.
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?i).*virus.*|HIV-1|Helicobacter.*|hamster|rabbit|sheep|cow|rhesus monkey|guinea"
              + " pig|Escherichia coli");

  /// A single mention may be of a reagent or of a gene that was named after.
  private static final int OFTEN = 2;

  private final boolean nothingHuman;

  /// @param read all readings of the document, passage by passage
  OtherSpecies(Document document, List<List<Reading>> read) {
    long others = read.stream().flatMap(List::stream).filter(OtherSpecies::isOther).count();
    this.nothingHuman =
        others >= OFTEN
            && document.passages().stream().noneMatch(p -> OF_HUMANS.matcher(p.text()).find());
  }

  private static boolean isOther(Reading reading) {
    return reading.is(EntityType.SPECIES)
        && !DocumentMentions.HUMAN.equals(reading.best().id())
        && !NO_SUBJECT.matcher(reading.best().name()).matches();
  }

  /// A passage's readings, in which genes of other species are no human ones.
  List<Reading> apply(String text, List<Reading> readings) {
    Set<Integer> ends = new HashSet<>();
    readings.stream().filter(OtherSpecies::isOther).forEach(r -> ends.add(r.span().end()));
    return nothingHuman || !ends.isEmpty()
        ? readings.stream().map(r -> ofItsSpecies(text, r, ends)).toList()
        : readings;
  }

  private Reading ofItsSpecies(String text, Reading reading, Set<Integer> ends) {
    String id = reading.best().id();
    if (!reading.is(EntityType.GENE) || id == null || !id.startsWith(HUMAN_GENE)) {
      return reading;
    }
    int before = reading.span().start() - 1;
    boolean cued = ends.contains(before) && Character.isWhitespace(text.charAt(before));
    if (!nothingHuman && !cued) {
      return reading;
    }
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(null, reading.text(), EntityType.GENE));
    candidates.addAll(reading.candidates());
    return reading.withCandidates(candidates);
  }
}
