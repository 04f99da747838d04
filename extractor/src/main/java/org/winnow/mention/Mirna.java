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

/// The parts of a microRNA's name as miRBase builds it. Immutable.
///
/// @param species three-letter code in lower case, empty where none is given
/// @param number  with "let-" for that family: "21", "let-7"
/// @param letter  of the paralogue, lower case, may be empty
/// @param locus   number of the genomic copy, may be empty
/// @param arm     "5p", "3p", "*" or empty
record Mirna(String species, String number, String letter, String locus, String arm) {
  private static final Pattern BODY =
      Pattern.compile("(\\d+)-?([a-zA-Z]?)-?(\\d*?)(?:-?([35]p)|(\\*))?");
  private static final int MOST_COPIES = 4;
  private static final String LETTERS = "ABCDEFGH";

  /// Reads what follows "miR-" or "let-", dashes already plain: "200a", "16-2*", "17-5p".
  static Mirna of(String species, boolean let, String body) {
    Matcher m = BODY.matcher(body);
    if (!m.matches()) {
      throw new IllegalArgumentException("not the number of a microRNA: " + body);
    }
    String arm = m.group(4) != null ? m.group(4) : m.group(5) != null ? "*" : "";
    String number = (let ? "let-" : "") + m.group(1);
    return new Mirna(
        species.toLowerCase(Locale.ROOT),
        number,
        m.group(2).toLowerCase(Locale.ROOT),
        m.group(3),
        arm);
  }

  Mirna withLetter(String newLetter) {
    return new Mirna(species, number, newLetter, "", "");
  }

  boolean isHuman() {
    return species.isEmpty() || species.equals("hsa") || species.equals("has");
  }

  /// As the field writes it: "miR-21", "let-7a-5p", "mmu-miR-16-2".
  String name() {
    StringBuilder name = new StringBuilder(isHuman() ? "" : species + "-");
    name.append(number.startsWith("let-") ? number : "miR-" + number).append(letter);
    if (!locus.isEmpty()) {
      name.append('-').append(locus);
    }
    if (!arm.isEmpty()) {
      name.append(arm.equals("*") ? "*" : "-" + arm);
    }
    return name.toString();
  }

  /// The gene by HGNC's symbol where there is one; a name that several genes share (miR-16, the miR-200
  /// family) keeps a local identifier of its own with those genes as the others it may mean. Another
  /// species' microRNA is never given a human gene.
  List<Candidate> ground(Dictionary dictionary) {
    if (!isHuman()) {
      return List.of(
          new Candidate("winnow:" + name().replace("*", "-star"), name(), EntityType.MIRNA));
    }
    String symbol =
        "MIR" + number.replace("-", "").toUpperCase(Locale.ROOT) + letter.toUpperCase(Locale.ROOT);
    String copy = letter.isEmpty() && !locus.isEmpty() ? symbol + "-" + locus : symbol + locus;
    List<Candidate> genes = genes(dictionary, copy);
    if (genes.isEmpty() && !copy.equals(symbol)) {
      genes = genes(dictionary, symbol);
    }
    if (!genes.isEmpty()) {
      return genes;
    }
    List<Candidate> shared = new ArrayList<>();
    shared.add(new Candidate("winnow:" + name().replace("*", "-star"), name(), EntityType.MIRNA));
    shared.addAll(copies(dictionary, symbol));
    return shared;
  }

  private List<Candidate> copies(Dictionary dictionary, String symbol) {
    List<Candidate> found = new ArrayList<>();
    for (int copy = 1; copy <= MOST_COPIES; copy++) {
      found.addAll(genes(dictionary, symbol + (letter.isEmpty() ? "-" : "") + copy));
    }
    for (int i = 0; letter.isEmpty() && i < LETTERS.length(); i++) {
      found.addAll(genes(dictionary, symbol + LETTERS.charAt(i)));
    }
    return found.stream().distinct().toList();
  }

  private List<Candidate> genes(Dictionary dictionary, String symbol) {
    List<Candidate> found = new ArrayList<>();
    for (Entry entry : dictionary.lookup(symbol)) {
      if (isHgncMirna(entry)) {
        found.add(new Candidate(entry.id(), name(), EntityType.MIRNA));
      }
    }
    return found.stream().distinct().limit(1).toList();
  }

  private static boolean isHgncMirna(Entry entry) {
    return entry.type() == EntityType.MIRNA
        || entry.name().toUpperCase(Locale.ROOT).startsWith("MIR");
  }
}
