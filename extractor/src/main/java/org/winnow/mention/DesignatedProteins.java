package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Proteins that a class word names with a number or letter ("latent membrane protein 2A") or with what they
/// bind ("CCAAT-binding factor"). Not grounded. Immutable, thread-safe.
final class DesignatedProteins implements Grammar {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "\\s(?:[IVX]{1,4}|\\d{1,2}[A-Za-z]?|[A-Z]\\d?|alpha|beta|gamma|delta)(?![A-Za-z0-9/%-]|[.,]\\d|\\s?%"
              + "|\\s(?:hr?s?|min|d|days?|weeks?|months?|years?|hours?|minutes?|m?g|[mk]g|[mu]?l|[mnu]?M|kDa?|times|fold|x|amino|bp|nt|kb|cases|patients)(?![A-Za-z]))");
  private static final WordPattern BINDING =
      new WordPattern("", "[bB]inding\\s(?:protein|factor|polypeptide)s?(?![A-Za-z0-9-])");
  private static final Pattern SITE =
      Pattern.compile(
          "(?<name>[A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*)(?:[\\s-](?:box|element|site|motif|sequence|enhancer|promoter|repeat|domain))*$");

  /// "DNA-binding protein" says of a class what it does.
  private static final Pattern NUCLEIC_ACID = Pattern.compile(".*[DR]NA");

  private static final Pattern PREVIOUS = Pattern.compile("(?<![^\\s(\\[])[A-Za-z0-9-]+\\s$");
  private static final Pattern NEEDS_ANOTHER =
      Pattern.compile(
          "(?:.*-)?(?:associated|related|containing|binding|activated|activating|inducible|inducing|interacting|regulated|dependent|like|specific)");
  private static final String SPACES = " \t\n\u000B\f\r";
  private static final int WINDOW = 50;
  private static final int MOST_WORDS = 4;

  private final WordPattern heads;
  private final Set<String> modifiers;
  private final Set<String> stops;

  DesignatedProteins(Path tables) {
    List<List<String>> classWords = WordList.read(tables.resolve("class-words.tsv"), "word\tkind");
    List<String> nouns =
        classWords.stream().filter(row -> row.get(1).equals("head")).map(List::getFirst).toList();
    this.heads = new WordPattern("", WordList.alternatives(nouns) + "(?=\\s)");
    this.modifiers =
        classWords.stream()
            .filter(row -> row.get(1).equals("modifier"))
            .map(List::getFirst)
            .collect(Collectors.toUnmodifiableSet());
    this.stops = WordList.words(tables.resolve("name-stops.tsv"), "word");
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    Coverage drugs = new Coverage(known.stream().filter(r -> r.is(EntityType.DRUG)).toList());
    Matcher head = heads.over(text);
    for (int at = 0; heads.find(head, text, at, i -> isAfterSpace(text, i)); at = head.end()) {
      Span noun = withDesignation(text, Borders.span(head));
      if (noun.end() > head.end()) {
        Span name = new Span(begin(text, noun.start()), noun.end());
        if (name.start() < noun.start() && isFree(name, taken, drugs)) {
          found.add(protein(text, name));
        }
      }
    }
    Matcher binding = BINDING.over(text);
    for (int at = 0; BINDING.find(binding, text, at, i -> isJoined(text, i)); at = binding.end()) {
      int end = binding.start() - 1;
      Matcher site = SITE.matcher(text).region(Math.max(0, end - WINDOW), end);
      if (site.find() && !NUCLEIC_ACID.matcher(site.group("name")).matches()) {
        Span name = new Span(site.start(), binding.end());
        if (isFree(name, taken, drugs)) {
          found.add(protein(text, name));
        }
      }
    }
    return found;
  }

  private static boolean isAfterSpace(String text, int at) {
    return at > 0 && SPACES.indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isJoined(String text, int at) {
    return isAfterSpace(text, at) || (at > 0 && Borders.isDash(text.charAt(at - 1)));
  }

  /// The name with the number or letter that tells it from its sisters, if that follows.
  static Span withDesignation(String text, Span name) {
    Matcher designation = Borders.over(DESIGNATION, text);
    return Borders.at(designation, name.end()) ? new Span(name.start(), designation.end()) : name;
  }

  private static Reading protein(String text, Span name) {
    return Reading.ofGrammar(name, name.of(text), EntityType.GENE, List.of());
  }

  /// A name of the lists that ends so is left as it is listed, one with a substance to [ProteinNames].
  private static boolean isFree(Span name, Coverage taken, Coverage drugs) {
    return taken.isFree(new Span(name.end() - 1, name.end())) && drugs.isFree(name);
  }

  /// Where the name begins whose noun begins at `head`: with the word before it, which says which, and what
  /// that one needs ("kinase-associated") or words of classes say before it.
  private int begin(String text, int head) {
    int from = head;
    boolean open = true;
    for (int i = 0; i < MOST_WORDS; i++) {
      Matcher m = PREVIOUS.matcher(text).region(Math.max(0, from - WINDOW), from);
      if (!m.find()) {
        return from;
      }
      String word = m.group().strip().toLowerCase(Locale.ROOT);
      boolean goesOn = modifiers.contains(word) || NEEDS_ANOTHER.matcher(word).matches();
      if (stops.contains(word) || !(open || goesOn)) {
        return from;
      }
      open = goesOn;
      from = m.start();
    }
    return from;
  }
}
