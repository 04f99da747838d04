package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.dictionary.NameMatch;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Names as the dictionary lists them, cut to the shortest that still names the entity ("p53 protein" is
/// p53), and lists of two written as one ("YAP/TAZ") taken apart. Immutable, thread-safe.
final class ListedNames {
  private static final Pattern HEAD =
      Pattern.compile("\\s(?:proteins?|genes?|receptors?|enzymes?|mRNAs?)$");
  private static final Pattern SLASH = Pattern.compile("/");

  private static final Pattern RECEPTOR = Pattern.compile("\\sreceptors?(?![A-Za-z0-9])");
  private static final Pattern CHAIN =
      Pattern.compile(
          "[\\s-](?:alpha|beta|gamma|delta|epsilon|zeta|theta)\\d?(?![A-Za-z0-9/-])|\\sligand(?![A-Za-z0-9])");
  private static final Pattern RELATED =
      Pattern.compile(
          "[\\s-](?:like|related|associated|interacting|binding|homology|homologous)\\s(?:[a-z0-9]+\\s)?"
              + "(?:proteins?|peptides?|polypeptides?|glycoproteins?|factors?|kinases?|receptors?|ligands?|domains?|molecules?|antigens?|regions?|transcription"
              + " factors?)(?![A-Za-z])");
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:(?:alpha|beta|gamma|delta|epsilon|sigma)(?:[\\s-]?(?:\\d[A-Z]?|\\(\\d[A-Z]?\\)))?"
              + "|[α-ω]\\(?\\d[A-Z]?\\)?)[\\s-]$");

  /// Says which isomer is meant: "L-glutamine", "threo-methylphenidate".
  private static final Pattern ISOMER =
      Pattern.compile(
          "(?:(?:[DLdlRSEZ]|DL|dl|(?:all-)?trans|cis|threo|erythro|rac|meso|\\([RSEZ+±-]\\))"
              + Borders.DASH
              + ")+$");

  /// Makes another substance of one: "5-fluorodeoxyuridine monophosphate", "indoxyl 3-sulfate".
  private static final Pattern ESTER =
      Pattern.compile(
          "\\s(?:(?:mono|di|tri)phosphates?|\\d{1,2}-(?:sul(?:f|ph)|phosph|acet)ate)(?![A-Za-z-])");

  private static final Pattern END_OF_RNA = Pattern.compile("(?<name>.+)[\\s-][35]");
  private static final int PREFIX_WINDOW = 14;
  private static final Pattern WORD_BREAK = Pattern.compile("[\\s-]+");

  private final Dictionary dictionary;
  private final Map<String, Boolean> classWords;
  private final NameRefusals refusals;
  private final TherapyNames therapies;
  private final ShortestName shortest;

  ListedNames(
      Dictionary dictionary, Path classWords, NameRefusals refusals, TherapyNames therapies) {
    this.dictionary = dictionary;
    this.classWords =
        WordList.read(classWords, "word\tkind").stream()
            .collect(
                Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1).equals("head")));
    this.shortest = new ShortestName(dictionary);
    this.refusals = refusals;
    this.therapies = therapies;
  }

  /// The names in a passage's text, by span; those refused are added to `refused`.
  List<Reading> read(String text, List<Refusal> refused) {
    List<Reading> names = new ArrayList<>();
    for (NameMatch match : dictionary.match(text)) {
      Reading name =
          Reading.ofEntries(
              match.span(), match.span().of(text), match.candidates(), How.DICTIONARY);
      @Nullable String reason = refusals.reason(text, name);
      @Nullable Reading read = asClass(withoutEnd(text, name));
      if (reason != null || read == null) {
        String why = reason != null ? reason : "generic word: none in particular";
        refused.add(new Refusal(name.span(), name.text(), why));
      } else if (read.is(EntityType.GENE)) {
        names.addAll(members(withChain(text, withReceptor(text, withoutHead(read)))));
      } else {
        names.add(read.is(EntityType.DRUG) ? wholeSubstance(text, read) : shortest.of(read));
      }
    }
    return names;
  }

  /// A registry's synonym made of class words alone ("small GTP-binding protein") is a class of proteins,
  /// one without a head noun ("mitochondrial") nothing; likewise "inhibitors" among the drugs.
  ///
  /// @return the name as it should be read, null where it names nothing
  private @Nullable Reading asClass(Reading name) {
    if (name.own() || !name.is(EntityType.GENE)) {
      return therapies.classOf(name);
    }
    List<String> words = WORD_BREAK.splitAsStream(name.text().toLowerCase(Locale.ROOT)).toList();
    if (!classWords.keySet().containsAll(words)) {
      return name;
    }
    return Boolean.TRUE.equals(classWords.get(words.getLast()))
        ? Reading.ofGrammar(name.span(), name.text(), EntityType.GENE, List.of())
            .withHow(How.DICTIONARY)
        : null;
  }

  /// "APP 3'UTR" names APP, and the end of its transcript.
  private Reading withoutEnd(String text, Reading name) {
    Matcher end = END_OF_RNA.matcher(name.text());
    boolean prime = name.span().end() < text.length() && isPrime(text.charAt(name.span().end()));
    if (!prime || !end.matches()) {
      return name;
    }
    String shorter = end.group("name");
    List<Entry> entries = dictionary.lookup(shorter);
    int start = name.span().start();
    return entries.isEmpty()
        ? name
        : Reading.ofEntries(
            new Span(start, start + shorter.length()), shorter, entries, How.DICTIONARY);
  }

  private static boolean isPrime(char c) {
    return "'\u2019\u2032".indexOf(c) >= 0;
  }

  /// "IL-6 receptor" is the receptor where the dictionary knows it as IL-6R.
  private Reading withReceptor(String text, Reading name) {
    Matcher m = Borders.over(RECEPTOR, text);
    if (!Borders.at(m, name.span().end())) {
      return name;
    }
    for (String receptor : List.of(name.text() + " receptor", name.text() + "R")) {
      List<Entry> genes =
          dictionary.lookup(receptor).stream().filter(e -> e.type() == EntityType.GENE).toList();
      if (!genes.isEmpty() && !isSame(genes.getFirst(), name)) {
        Span span = new Span(name.span().start(), m.end());
        return Reading.ofEntries(span, span.of(text), genes, How.DICTIONARY);
      }
    }
    return name;
  }

  /// "IL-2R beta" and "beta-arrestin2" are each one of what the shorter name means, and not to be taken for
  /// the whole; "Apo-1 ligand" and "Apo-1-related protein" are not Apo-1.
  private Reading withChain(String text, Reading name) {
    Matcher right = Borders.over(CHAIN, text);
    Matcher related = Borders.over(RELATED, text);
    int end = name.span().end();
    if (Borders.at(right, end)) {
      end = right.end();
    } else if (Borders.at(related, end)) {
      end = related.end();
    }
    int from = Math.max(0, name.span().start() - PREFIX_WINDOW);
    Matcher left = PREFIX.matcher(text).region(from, name.span().start());
    boolean prefixed = left.find() && isFreeStanding(text, left.start());
    Span span = new Span(prefixed ? left.start() : name.span().start(), end);
    if (span.equals(name.span())) {
      return name;
    }
    List<Entry> genes =
        dictionary.lookup(span.of(text)).stream().filter(e -> e.type() == EntityType.GENE).toList();
    return genes.isEmpty()
        ? Reading.ofGrammar(span, span.of(text), EntityType.GENE, List.of()).withHow(How.DICTIONARY)
        : Reading.ofEntries(span, span.of(text), genes, How.DICTIONARY);
  }

  /// An isomer is called by the substance's name, an ester is a substance of its own.
  private static Reading wholeSubstance(String text, Reading name) {
    int start = name.span().start();
    Matcher isomer = ISOMER.matcher(text).region(Math.max(0, start - PREFIX_WINDOW), start);
    boolean prefixed = isomer.find() && isFreeStanding(text, isomer.start());
    Matcher ester = Borders.over(ESTER, text);
    boolean followed = Borders.at(ester, name.span().end());
    int end = followed ? ester.end() : name.span().end();
    Span span = new Span(prefixed ? isomer.start() : start, end);
    if (span.equals(name.span())) {
      return name;
    }
    Reading whole = name.withSpan(span, span.of(text));
    return followed ? whole.withCandidates(List.of()) : whole;
  }

  private static boolean isFreeStanding(String text, int offset) {
    return offset == 0 || " (".indexOf(text.charAt(offset - 1)) >= 0;
  }

  private Reading withoutHead(Reading name) {
    Matcher m = HEAD.matcher(name.text());
    if (!m.find()) {
      return name;
    }
    String shorter = name.text().substring(0, m.start());
    List<Entry> entries = dictionary.lookup(shorter);
    boolean same = !entries.isEmpty() && isSame(entries.getFirst(), name);
    return same
        ? name.withSpan(new Span(name.span().start(), name.span().start() + m.start()), shorter)
        : name;
  }

  private static boolean isSame(Entry entry, Reading name) {
    String id = name.best().id();
    return entry.type() == name.type()
        && (id != null ? id.equals(entry.id()) : entry.name().equals(name.best().name()));
  }

  /// Two genes joined by a slash are two, unless both are names of one.
  private List<Reading> members(Reading name) {
    String[] parts = SLASH.split(name.text(), -1);
    if (parts.length < 2) {
      return List.of(name);
    }
    List<Reading> members = new ArrayList<>();
    int at = name.span().start();
    for (String part : parts) {
      List<Entry> genes =
          dictionary.lookup(part).stream().filter(e -> e.type() == EntityType.GENE).toList();
      if (genes.isEmpty() || part.length() < 2) {
        return List.of(name);
      }
      members.add(Reading.ofEntries(new Span(at, at + part.length()), part, genes, How.DICTIONARY));
      at += part.length() + 1;
    }
    boolean one = members.stream().map(Reading::best).distinct().count() == 1;
    return one ? List.of(name) : members;
  }
}
