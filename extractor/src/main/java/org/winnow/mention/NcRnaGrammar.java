package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.Candidate;
import org.winnow.text.EntityType;

/// Names of long and circular non-coding RNAs that are built by rule: antisense and host genes
/// ("UXT-AS1" is never UXT), LINC numbers, circular RNAs, and the classes as such ("lncRNAs").
final class NcRnaGrammar implements Grammar {
  private static final String DASH = Borders.DASH;
  private static final String BEGIN = "(?<![A-Za-z0-9])";
  private static final String END = "(?![A-Za-z0-9])";
  private static final Pattern NAMED =
      Pattern.compile(
          BEGIN
              + "(?:[A-Z][A-Za-z0-9]{1,11}"
              + DASH
              + "(?:AS|IT|OT)\\d?|[A-Z][A-Z0-9]{1,9}"
              + DASH
              + "DT"
              + "|MIR(?:LET)?\\d+[A-Z0-9]*HG|SNHG\\d+|LINC"
              + DASH
              + "?\\d{3,6}|LINC"
              + DASH
              + "[A-Z][A-Z0-9]+"
              + "|(?:hsa_)?circ(?:RNA)?_\\d{3,8}|(?:circ|Circ)(?:RNA)?(?:_|"
              + DASH
              + ")?[A-Z][A-Za-z]*\\d*[A-Za-z0-9]*"
              + "|ci[Rr]S"
              + DASH
              + "7|(?:lnc|Lnc)(?:RNA)?"
              + DASH
              + "(?:(?=[A-Za-z]*[A-Z0-9])[A-Za-z0-9]+(?:"
              + DASH
              + "[A-Z0-9]+)*))"
              + END);

  /// Every name of that kind holds one of these: a cheap look before the expression.
  private static final List<String> MARKS =
      List.of(
          "AS", "IT", "OT", "DT", "HG", "SNHG", "LINC", "circ", "Circ", "ciRS", "cirS", "lnc",
          "Lnc");

  private static final Pattern CLASS =
      Pattern.compile(
          BEGIN
              + "(?:(?:[Ll]ong )?[Nn]on"
              + DASH
              + "?\\s?coding RNAs?|(?:lnc|circ|nc|pi|sno|lincr?|lincR)RNAs?"
              + "|[Cc]ircular RNAs?|LncRNAs?|CircRNAs?|NcRNAs?|(?<![Aa]nti"
              + DASH
              + ")[Mm]i(?:cro)?"
              + DASH
              + "?\\s?RNAs?(?!\\s(?:inhibitors?|micro-?arrays?|arrays?))|[Mm]i[Rr]s|[Ee]xosomal"
              + " RNAs?)"
              + END);

  private final Dictionary dictionary;

  NcRnaGrammar(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    boolean worthwhile = MARKS.stream().anyMatch(text::contains);
    Matcher named = NAMED.matcher(worthwhile ? text : "");
    while (named.find()) {
      if (!CLASS.matcher(named.group()).matches()) {
        found.add(named(named));
      }
    }
    Matcher kind = CLASS.matcher(text.contains("RNA") || text.contains("iRs") ? text : "");
    while (kind.find()) {
      found.add(kind(kind));
    }
    return found;
  }

  private Reading named(Matcher m) {
    List<Candidate> entities = new ArrayList<>();
    for (Entry entry : dictionary.lookup(m.group())) {
      if (entry.type() == EntityType.NCRNA || entry.type() == EntityType.GENE) {
        entities.add(new Candidate(entry.id(), entry.name(), EntityType.NCRNA));
      }
    }
    return Reading.ofGrammar(Borders.span(m), m.group(), EntityType.NCRNA, entities);
  }

  /// A class of RNAs is an entity of its own.
  private static Reading kind(Matcher m) {
    String name =
        m.group().toLowerCase(Locale.ROOT).replaceAll("s$", "").replaceAll(DASH + "|\\s", "");
    String id =
        switch (name) {
          case "mirna", "microrna", "mir" -> "winnow:miRNA";
          case "lncrna", "longnoncodingrna" -> "winnow:lncRNA";
          case "circrna", "circularrna" -> "winnow:circRNA";
          case "ncrna", "noncodingrna" -> "winnow:ncRNA";
          default -> "winnow:" + name.replace("rna", "RNA");
        };
    EntityType type = id.equals("winnow:miRNA") ? EntityType.MIRNA : EntityType.NCRNA;
    Candidate entity = new Candidate(id, id.substring("winnow:".length()), type);
    return Reading.ofGrammar(Borders.span(m), m.group(), type, List.of(entity));
  }
}
