package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.Candidate;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Classes of drugs named by what they act on: "CDK4/6 inhibitors", "EGFR-TKI", "anti-PD-1 antibody",
/// "HER2-targeted therapy", "platinum-based chemotherapy". The target is then no mention of its own but
/// the therapy's gene. Immutable, thread-safe.
final class TherapyNames {
  static final String COLUMNS = "head\ttarget\texample";

  private static final Set<EntityType> GENES =
      EnumSet.of(EntityType.GENE, EntityType.PATHWAY, EntityType.PROCESS, EntityType.VARIANT);
  private static final Set<EntityType> DRUGS =
      EnumSet.of(EntityType.DRUG, EntityType.THERAPY, EntityType.MIRNA, EntityType.NCRNA);
  private static final String WORDS =
      "(?:receptors?|tyrosine|serine|threonine|protein|kinases?|pathways?|signall?ing|checkpoint|immune|small|molecule"
          + "|monoclonal|blocking|neutrali[sz]ing|therapeutic|selective)";
  private static final Pattern GENERIC =
      Pattern.compile("(?:" + WORDS + "(?:\\s|" + Borders.DASH + "))*", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP =
      Pattern.compile(
          "(?:\\s|" + Borders.DASH + ")\\s?(?:" + WORDS + "(?:\\s|" + Borders.DASH + "))*");
  private static final Pattern BRACKET_GAP = Pattern.compile("\\)\\s?(?:" + WORDS + "\\s)*");
  private static final Pattern ANTI = Pattern.compile("[Aa]nti(?:" + Borders.DASH + "|\\s)?$");
  private static final Pattern PREFIX = Pattern.compile("^[Aa]nti(?:" + Borders.DASH + "|\\s)");
  private static final Pattern TAIL_WORDS =
      Pattern.compile(
          "(?:(?:\\s|" + Borders.DASH + ")" + WORDS + ")*(?:\\s|" + Borders.DASH + ")*$");
  private static final int ANTI_WINDOW = 6;

  private final Dictionary dictionary;
  private final WordPattern head;
  private final Map<String, Set<EntityType>> targets = new HashMap<>();

  TherapyNames(Dictionary dictionary, Path heads) {
    this.dictionary = dictionary;
    List<String> words = new ArrayList<>();
    for (List<String> row : WordList.read(heads, COLUMNS)) {
      words.add(row.getFirst());
      Set<EntityType> types = EnumSet.noneOf(EntityType.class);
      if (!row.get(1).equals("drug")) {
        types.addAll(GENES);
      }
      if (!row.get(1).equals("gene")) {
        types.addAll(DRUGS);
      }
      if (row.get(1).equals("class")) {
        types.remove(EntityType.DRUG);
      }
      targets.put(row.getFirst(), types);
    }
    this.head =
        new WordPattern(
            "", WordList.alternatives(words) + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
  }

  /// A registry's "drug" that is named by such a head is a class, "pathway inhibitor" not even that.
  ///
  /// @return the name as it should be read, null where it says nothing
  @Nullable Reading classOf(Reading name) {
    Matcher m = head.over(name.text());
    if (!name.is(EntityType.DRUG) || name.own() || !endsWith(m, name.text())) {
      return name;
    }
    boolean generic = GENERIC.matcher(name.text().substring(0, m.start())).matches();
    return generic ? null : therapy(name.span(), name.text(), name);
  }

  private boolean endsWith(Matcher m, String text) {
    for (int from = 0; head.find(m, text, from); from = m.end()) {
      if (m.end() == text.length()) {
        return true;
      }
    }
    return false;
  }

  /// Puts heads and their targets together.
  ///
  /// @param readings chosen ones, by span
  List<Reading> join(String text, List<Reading> readings) {
    List<Reading> out = new ArrayList<>(readings);
    Matcher m = head.over(text);
    for (int from = 0; head.find(m, text, from); from = m.end()) {
      joinAt(text, Borders.span(m), out);
    }
    joinAnti(text, out);
    out.replaceAll(this::withTarget);
    out.sort(Comparator.comparing(Reading::span));
    return BracketedTargets.withLongForms(text, out);
  }

  private void joinAt(String text, Span headSpan, List<Reading> out) {
    int at = listedAt(out, headSpan);
    boolean listed = at >= 0;
    int before = lastBefore(out, listed ? out.get(at).span().start() : headSpan.start());
    if (before >= 0
        && (listed
            ? isTargetOfClass(text, out.get(before), out.get(at))
            : isTarget(text, out.get(before), headSpan))) {
      at = before;
      listed = false;
    } else if (!listed) {
      return;
    }
    int from = SharedHead.firstOfSlashes(text, out, at);
    Span core = new Span(antiStart(text, out.get(from).span().start()), headSpan.end());
    boolean plural = Character.toLowerCase(text.charAt(headSpan.end() - 1)) == 's';
    List<Reading> members = plural ? SharedHead.membersBefore(text, out, from, GENES) : List.of();
    if (!listed || !members.isEmpty()) {
      replace(out, made(text, core, headSpan, out.subList(from, at + 1), members));
    }
  }

  /// Index of a listed class that ends with this head, -1 if none.
  private static int listedAt(List<Reading> readings, Span headSpan) {
    for (int i = 0; i < readings.size(); i++) {
      Reading r = readings.get(i);
      if (r.is(EntityType.THERAPY)
          && r.span().end() == headSpan.end()
          && r.span().start() < headSpan.start()) {
        return i;
      }
    }
    return -1;
  }

  /// The class itself and those that share its head; all have the whole as their span.
  private List<Reading> made(
      String text, Span core, Span headSpan, List<Reading> targets, List<Reading> members) {
    Span whole = members.isEmpty() ? core : members.getFirst().span().cover(core);
    Reading last = targets.getLast();
    boolean listed = last.span().end() == headSpan.end();
    int tailStart = listed ? headSpan.start() - 1 : last.span().end();
    String tail = text.substring(tailStart, headSpan.end());
    List<Reading> made = new ArrayList<>();
    for (Reading member : members) {
      made.add(therapy(whole, member.text() + tail, member));
    }
    String shown = core.of(text).replaceFirst("\\)(?=\\s?\\p{L})", "");
    made.add(
        listed ? last.withSpan(whole, last.text()) : therapy(whole, shown, targets.getFirst()));
    How how = members.isEmpty() ? How.GRAMMAR : How.COORDINATION;
    return made.stream().map(r -> r.withHow(how)).toList();
  }

  private static void replace(List<Reading> out, List<Reading> made) {
    Span whole = made.getFirst().span();
    out.removeIf(r -> r.span().overlaps(whole));
    int place = 0;
    while (place < out.size() && out.get(place).span().compareTo(whole) < 0) {
      place++;
    }
    out.addAll(place, made);
  }

  /// Index of the last reading that ends at or before `end`, -1 if none.
  private static int lastBefore(List<Reading> readings, int end) {
    int at = -1;
    for (int i = 0; i < readings.size() && readings.get(i).span().start() < end; i++) {
      if (readings.get(i).span().end() <= end) {
        at = i;
      }
    }
    return at;
  }

  /// "EGFR" before the listed class "tyrosine kinase inhibitors".
  private static boolean isTargetOfClass(String text, Reading target, Reading kind) {
    return target.is(EntityType.GENE)
        && kind.text().length() > 1
        && Character.isLowerCase(kind.text().charAt(1))
        && target.span().end() < kind.span().start()
        && isGap(text, target.span(), kind.span().start());
  }

  private boolean isTarget(String text, Reading reading, Span headSpan) {
    String word = headSpan.of(text).toLowerCase(Locale.ROOT).replaceAll("\\s|" + Borders.DASH, " ");
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    targets.forEach((w, t) -> {
      if (w.toLowerCase(Locale.ROOT).equals(word)) types.addAll(t);
    });
    return types.contains(reading.type())
        && reading.span().end() < headSpan.start()
        && isGap(text, reading.span(), headSpan.start());
  }

  /// What may stand between target and head; "(CDK4/6) inhibitors" too.
  private static boolean isGap(String text, Span target, int head) {
    boolean bracketed = target.start() > 0 && text.charAt(target.start() - 1) == '(';
    return GAP.matcher(text).region(target.end(), head).matches()
        || (bracketed && BRACKET_GAP.matcher(text).region(target.end(), head).matches());
  }

  private Reading therapy(Span span, String text, Reading target) {
    String name = singular(text);
    List<Entry> known =
        dictionary.lookup(name).stream().filter(e -> e.type() == EntityType.THERAPY).toList();
    List<Candidate> entities =
        known.isEmpty()
            ? List.of(new Candidate(null, name, EntityType.THERAPY))
            : Reading.candidates(known);
    @Nullable Candidate gene = target.is(EntityType.GENE) ? target.best() : target.gene();
    return Reading.ofGrammar(span, text, EntityType.THERAPY, entities).withGene(gene);
  }

  /// A listed class names its gene, too: "PARP inhibitor".
  private Reading withTarget(Reading listed) {
    Matcher m = head.over(listed.text());
    if (!listed.is(EntityType.THERAPY) || listed.gene() != null || !endsWith(m, listed.text())) {
      return listed;
    }
    String target = TAIL_WORDS.matcher(listed.text().substring(0, m.start())).replaceFirst("");
    String name = PREFIX.matcher(target).replaceFirst("");
    for (String part : List.of(name, name.split("/", 2)[0])) {
      for (Entry entry : dictionary.lookup(part)) {
        if (entry.type() == EntityType.GENE) {
          return listed.withGene(new Candidate(entry.id(), entry.name(), EntityType.GENE));
        }
      }
    }
    return listed;
  }

  private static String singular(String text) {
    if (text.endsWith("ies")) {
      return text.substring(0, text.length() - 3) + "y";
    }
    return text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
  }

  private static int antiStart(String text, int start) {
    int from = Math.max(0, start - ANTI_WINDOW);
    Matcher m = ANTI.matcher(text).region(from, start);
    return m.find() && Borders.isBorder(text, m.start()) ? m.start() : start;
  }

  /// "anti-PD-1" without a head is a class too.
  private void joinAnti(String text, List<Reading> out) {
    for (int i = 0; i < out.size(); i++) {
      Reading target = out.get(i);
      int start =
          target.is(EntityType.GENE)
              ? antiStart(text, target.span().start())
              : target.span().start();
      if (start < target.span().start()) {
        Span span = new Span(start, target.span().end());
        out.set(i, therapy(span, span.of(text), target));
      }
    }
  }
}
