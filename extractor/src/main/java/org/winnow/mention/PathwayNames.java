package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.Candidate;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Pathways by their head ("STAT3 signaling", "IL-6/STAT3 axis") and chains of unlike things joined by
/// slashes ("PI3K/Akt/mTOR"): one mention whose text leaves the head out. Immutable, thread-safe.
final class PathwayNames {
  static final String COLUMNS = "head\tnumber\texample";

  private static final Set<EntityType> LINKS =
      Set.of(
          EntityType.GENE, EntityType.PATHWAY, EntityType.MIRNA, EntityType.NCRNA, EntityType.DRUG);
  private static final Pattern SLASH = Pattern.compile("\\s?[/→⁄]\\s?");
  private static final Pattern DASH = Pattern.compile(Borders.DASH);
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:[a-z]{0,2}[A-Zα-ω][A-Za-z0-9α-ω]+)(?="
              + Borders.DASH
              + "?(?:\\s|[/,.;:)]|[a-z]{4,}|$))");
  private static final Pattern AND =
      Pattern.compile("\\s(?:and|or|&)\\s(?:the\\s)?|,\\s(?:and\\s|or\\s)?(?:the\\s)?");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:pathways|cascades)(?:,?\\s(?:such"
              + " as|including|like|namely|e\\.g\\.,?)|\\s?\\((?:e\\.g\\.,?|i\\.e\\.,?|including|such"
              + " as)?|:)\\s?(?:the\\s)?$");
  private static final int WINDOW = 32;
  private static final int LONG_CHAIN = 3;

  private final Dictionary dictionary;
  private final Pattern head;
  private final Pattern pluralHead;
  private final Pattern trailing;

  PathwayNames(Dictionary dictionary, Path heads) {
    this.dictionary = dictionary;
    List<List<String>> rows = WordList.read(heads, COLUMNS);
    String join = "(?:" + Borders.DASH + "\\s?|\\s)(?:receptors?\\s)?";
    this.head = Pattern.compile(join + words(rows, "") + "(?![A-Za-z])");
    this.pluralHead = Pattern.compile(join + words(rows, "plural") + "(?![A-Za-z])");
    this.trailing = Pattern.compile("(?:\\s|" + Borders.DASH + ")" + words(rows, "") + "$");
  }

  private static String words(List<List<String>> rows, String number) {
    return WordList.alternatives(
        rows.stream()
            .filter(r -> number.isEmpty() || r.get(1).equals(number))
            .map(List::getFirst)
            .toList());
  }

  /// Puts chains and heads together.
  ///
  /// @param readings chosen ones, by span
  List<Reading> join(String text, List<Reading> readings) {
    List<Reading> bare = readings.stream().map(this::withoutHead).toList();
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i < bare.size(); i += chains.getLast().readings().size()) {
      chains.add(chain(text, bare, i));
    }
    boolean[] chosen = new boolean[chains.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = isPathway(text, chains.get(i));
    }
    for (int i = 0; i < chosen.length; i++) {
      spread(text, chains, i, chosen);
    }
    List<Reading> out = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        out.add(pathway(text, chains.get(i).span()));
      } else {
        out.addAll(chains.get(i).readings());
      }
    }
    return out;
  }

  private boolean isPathway(String text, Chain chain) {
    if (!chain.isLinkable()) {
      return false;
    }
    if (chain.links() == 1 && !chain.readings().getFirst().is(EntityType.GENE)) {
      return false;
    }
    if (Borders.at(Borders.over(head, text), chain.span().end())) {
      return true;
    }
    return chain.slashes() + 1 >= LONG_CHAIN && !chain.isAlike();
  }

  /// "Wnt and Notch pathways", "pathways such as Wnt and Notch": the head belongs to the whole list.
  private void spread(String text, List<Chain> chains, int at, boolean[] chosen) {
    if (Borders.at(Borders.over(pluralHead, text), chains.get(at).span().end())) {
      for (int i = at; i > 0 && isListed(text, chains.get(i - 1), chains.get(i)); i--) {
        chosen[i - 1] |= chains.get(i - 1).isGene();
      }
    }
    int start = chains.get(at).span().start();
    if (chains.get(at).isLinkable()
        && INTRODUCED.matcher(text).region(Math.max(0, start - WINDOW), start).find()) {
      chosen[at] |= chains.get(at).isGene();
      for (int i = at + 1;
          i < chains.size() && isListed(text, chains.get(i - 1), chains.get(i));
          i++) {
        chosen[i] |= chains.get(i).isGene();
      }
    }
  }

  private static boolean isListed(String text, Chain left, Chain right) {
    return left.isLinkable()
        && right.isLinkable()
        && left.span().end() < right.span().start()
        && AND.matcher(text).region(left.span().end(), right.span().start()).matches();
  }

  /// A registry's compound is none: its names are too many to be sure of.
  private static boolean isLink(Reading reading) {
    return LINKS.contains(reading.type()) && (reading.own() || !reading.is(EntityType.DRUG));
  }

  private Reading pathway(String text, Span span) {
    String name = span.of(text);
    for (String full :
        List.of(name, name + " pathway", name + " signaling pathway", name + " signaling")) {
      List<Entry> known =
          dictionary.lookup(full).stream().filter(e -> e.type() == EntityType.PATHWAY).toList();
      if (!known.isEmpty()) {
        return Reading.ofGrammar(span, name, EntityType.PATHWAY, Reading.candidates(known));
      }
    }
    Candidate unknown = new Candidate(null, name + " signaling", EntityType.PATHWAY);
    return Reading.ofGrammar(span, name, EntityType.PATHWAY, List.of(unknown));
  }

  /// A pathway listed with its head is named without it.
  private Reading withoutHead(Reading r) {
    Matcher m = trailing.matcher(r.text());
    if (!r.is(EntityType.PATHWAY) || r.text().length() != r.span().length() || !m.find()) {
      return r;
    }
    return r.withSpan(
        new Span(r.span().start(), r.span().start() + m.start()), r.text().substring(0, m.start()));
  }

  private Chain chain(String text, List<Reading> readings, int first) {
    Chain chain = Chain.of(text, readings.get(first));
    int next = first + 1;
    while (true) {
      while (next < readings.size()
          && readings.get(next).span().equals(readings.get(next - 1).span())) {
        chain = chain.withSibling(readings.get(next++));
      }
      Chain longer = chain.extend(text, next < readings.size() ? readings.get(next) : null);
      if (longer == null) {
        return chain;
      }
      if (longer.readings().size() > chain.readings().size()) {
        next++;
      }
      chain = longer;
    }
  }

  /// Things joined without a blank. Immutable.
  ///
  /// @param span     of the whole
  /// @param readings those of its links that are known
  /// @param links    how many there are
  /// @param slashes  how many of the joints are slashes
  /// @param stems    the first letters of each link
  private record Chain(
      Span span, List<Reading> readings, int links, int slashes, List<String> stems) {
    static Chain of(String text, Reading first) {
      return new Chain(first.span(), List.of(first), 1, 0, List.of(stem(text, first.span())));
    }

    private static String stem(String text, Span link) {
      return text.substring(link.start(), Math.min(link.start() + 2, link.end()));
    }

    /// Whether it may be a step of a pathway at all.
    boolean isLinkable() {
      return readings.stream().allMatch(PathwayNames::isLink);
    }

    boolean isGene() {
      return links > 1 || readings.getFirst().is(EntityType.GENE);
    }

    /// CD44/CD133/CD24 are things of one kind rather than steps of one pathway.
    boolean isAlike() {
      return stems.stream().distinct().count() == 1;
    }

    Chain withSibling(Reading sibling) {
      List<Reading> more = new ArrayList<>(readings);
      more.add(sibling);
      return new Chain(span, more, links, slashes, stems);
    }

    @Nullable Chain extend(String text, @Nullable Reading next) {
      Matcher slash = Borders.over(SLASH, text);
      boolean slashed = Borders.at(slash, span.end());
      if (!isLinkable()) {
        return null;
      }
      if (next != null && isLink(next)) {
        Matcher joint = (slashed ? SLASH : DASH).matcher(text);
        boolean joined =
            span.end() <= next.span().start()
                && joint.region(span.end(), next.span().start()).matches();
        if (joined) {
          return with(text, next.span(), List.of(next), slashed);
        }
      }
      Matcher unknown = Borders.over(UNKNOWN, text);
      if (slashed
          && Borders.at(unknown, slash.end())
          && (next == null || unknown.end() <= next.span().start())) {
        return with(text, Borders.span(unknown), List.of(), true);
      }
      return null;
    }

    private Chain with(String text, Span link, List<Reading> known, boolean slash) {
      List<Reading> all = new ArrayList<>(readings);
      all.addAll(known);
      List<String> allStems = new ArrayList<>(stems);
      allStems.add(stem(text, link));
      return new Chain(span.cover(link), all, links + 1, slashes + (slash ? 1 : 0), allStems);
    }
  }
}
