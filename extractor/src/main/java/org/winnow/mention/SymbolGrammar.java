package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Genes and proteins that no list holds, by how a field writes its symbols ("dnaK", "Cdc28p"), by a word
/// that only genes have ("the CIKS gene"), and by a list that they share with genes ("EGFR, XYZ2 and MET").
/// They are not grounded. Immutable, thread-safe.
final class SymbolGrammar implements Grammar {
  private static final String LETTER = "A-Za-z0-9α-ω";
  private static final WordPattern WORD =
      new WordPattern(
          "", "(?<![" + LETTER + "])[A-Za-z][" + LETTER + "]{0,11}(?![" + LETTER + "])");
  private static final Pattern SECOND_PART =
      Pattern.compile(Borders.DASH + "[" + LETTER + "]{1,6}(?![" + LETTER + "-])");

  /// What tells a gene from its sisters belongs to its name: "HAI-1", "CA VII", "RPTP mu".
  private static final Pattern SERIAL =
      Pattern.compile(
          "(?:"
              + Borders.DASH
              + "(?:\\d{1,2}[A-Za-z]?|[A-Z]\\d?)|\\s(?:[IVX]{1,4}|(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|mu|sigma)\\d?))(?!["
              + LETTER
              + "-])");

  /// What lists of genes join their members with.
  private static final Pattern JOINT = Pattern.compile(",\\s(?:and\\s|or\\s)?|\\s(?:and|or)\\s|/");

  /// Another name in brackets: "Glc7 (PP1)".
  private static final Pattern BRACKET = Pattern.compile("\\s\\((?=[A-Za-z0-9-]{3,9}[);,])");

  /// Residues of a protein and changes there are places in it; viruses end in a capital V; RNA and DNA of
  /// any kind are molecules; long words in capitals are headings.
  private static final Pattern NO_SYMBOL =
      Pattern.compile(
          "(?:Ala|Arg|Asn|Asp|Asx|Cys|Gln|Glu|Glx|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)-?\\d+.*"
              + "|[A-Z]\\d{2,4}[A-Z]?|[a-oq-z]\\d+|(?:[A-Z]{1,2}\\d{2,4}.*)?(?:ins|del|dup)[A-Z]*"
              + "|[A-Z][A-Za-z]{1,3}V(?:-?\\d+[A-Z]?)?|.*(?:RNAi?|DNA)s?|[A-Z]{7,}");

  private static final Pattern OF_CELLS = Pattern.compile("[\\s-]cells?(?![A-Za-z])");

  /// Shorter ones are units, gases and groups of patients as often.
  private static final int SHORTEST_IN_LIST = 3;

  /// A list is followed so many members away from a gene.
  private static final int LONGEST_LIST = 4;

  private final GeneCues cues;
  private final Pattern shapes;
  private final Set<String> notGenes;

  SymbolGrammar(Path tables) {
    this.cues = new GeneCues(tables.resolve("gene-cues.tsv"));
    this.shapes = shapes(tables.resolve("gene-shapes.tsv"));
    this.notGenes = WordList.words(tables.resolve("not-genes.tsv"), "name");
  }

  private static Pattern shapes(Path file) {
    return Pattern.compile(
        WordList.read(file, "shape\texcept\twhat\texample").stream()
            .map(row -> shape(file, row.get(0), row.get(1)))
            .collect(Collectors.joining("|")));
  }

  private static String shape(Path file, String shape, String except) {
    String whole = except.isEmpty() ? shape : "(?!(?:" + except + "))" + shape;
    try {
      return Pattern.compile(whole).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          file + ": no regular expression: " + whole + " (" + e.getDescription() + ")", e);
    }
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    List<Span> open = new ArrayList<>();
    Matcher word = WORD.over(text);
    IntPredicate notPlain = at -> !isPlainWord(text, at);
    for (int from = 0; WORD.find(word, text, from, notPlain); from = word.end()) {
      Span span = Borders.span(word);
      Optional<Span> gene =
          Stream.of(withSecondPart(text, span), withSerial(text, span), span)
              .filter(s -> isGene(text, s, taken))
              .findFirst();
      if (gene.isPresent()) {
        taken.add(gene.get());
        found.add(gene(text, gene.get()));
      } else if (mayBeGene(text, span, taken)) {
        open.add(span);
      }
    }
    if (!open.isEmpty()) {
      addListed(text, known, open, found);
    }
    return found;
  }

  /// Most words are, and are left at once: no digit or capital behind the first letter, no dash behind all.
  private static boolean isPlainWord(String text, int start) {
    int at = start + 1;
    while (Borders.isWord(text, at)) {
      char c = text.charAt(at++);
      if (Character.isDigit(c) || Character.isUpperCase(c)) {
        return false;
      }
    }
    return at >= text.length() || !Borders.isDash(text.charAt(at));
  }

  private static Span withSecondPart(String text, Span word) {
    Matcher second = Borders.over(SECOND_PART, text);
    return Borders.at(second, word.end()) ? new Span(word.start(), second.end()) : word;
  }

  private boolean isGene(String text, Span span, Coverage taken) {
    String symbol = span.of(text);
    return hasDigitOrCapital(symbol)
        && mayStand(text, span, taken)
        && (shapes.matcher(symbol).matches()
            || (isSymbol(symbol) && !Borders.isDash(symbol.charAt(1)) && cues.shows(text, span)));
  }

  private boolean mayBeGene(String text, Span span, Coverage taken) {
    return span.length() >= SHORTEST_IN_LIST
        && isSymbol(span.of(text))
        && mayStand(text, span, taken);
  }

  private boolean mayStand(String text, Span span, Coverage taken) {
    String symbol = span.of(text);
    String singular = symbol.endsWith("s") ? symbol.substring(0, symbol.length() - 1) : symbol;
    return taken.isFree(span)
        && !notGenes.contains(symbol)
        && !notGenes.contains(singular)
        && !NO_SYMBOL.matcher(symbol).matches()
        && !Borders.at(Borders.over(OF_CELLS, text), span.end());
  }

  private static boolean hasDigitOrCapital(String symbol) {
    for (int i = 1; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (Character.isDigit(c) || Character.isUpperCase(c) || Borders.isDash(c)) {
        return true;
      }
    }
    return false;
  }

  /// Written as symbols are: a digit after a letter, or a capital that does not begin a word.
  private static boolean isSymbol(String text) {
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean inner = text.substring(1).chars().anyMatch(Character::isUpperCase);
    return inner || (digit && (capital || text.length() > 2));
  }

  /// Symbols that a list joins to genes, and through them others.
  private static void addListed(
      String text, List<Reading> known, List<Span> open, List<Reading> found) {
    Matcher joint = Borders.over(JOINT, text);
    Matcher bracket = Borders.over(BRACKET, text);
    Set<Integer> starts = new HashSet<>();
    Set<Integer> next = new HashSet<>();
    for (List<Reading> readings : List.of(known, List.copyOf(found))) {
      for (Reading gene : readings) {
        if (gene.is(EntityType.GENE)) {
          starts.add(gene.span().start());
          addNext(joint, bracket, gene.span().end(), next);
        }
      }
    }
    List<Span> left = new ArrayList<>(open);
    for (int i = 0; i < LONGEST_LIST; i++) {
      List<Span> joined =
          left.stream()
              .filter(s ->
                  next.contains(s.start())
                      || (Borders.at(joint, s.end()) && starts.contains(joint.end())))
              .toList();
      left.removeAll(new HashSet<>(joined));
      for (Span span : joined) {
        starts.add(span.start());
        addNext(joint, bracket, span.end(), next);
        found.add(gene(text, span));
      }
    }
  }

  private static void addNext(Matcher joint, Matcher bracket, int end, Set<Integer> next) {
    if (Borders.at(joint, end)) {
      next.add(joint.end());
    } else if (Borders.at(bracket, end)) {
      next.add(bracket.end());
    }
  }

  private static Reading gene(String text, Span symbol) {
    Span whole = withSerial(text, symbol);
    return Reading.ofGrammar(whole, whole.of(text), EntityType.GENE, List.of());
  }

  /// The symbol with what tells it from its sisters, if that follows.
  static Span withSerial(String text, Span symbol) {
    Matcher serial = Borders.over(SERIAL, text);
    return Borders.at(serial, symbol.end()) ? new Span(symbol.start(), serial.end()) : symbol;
  }
}
