package org.winnow.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Evidence of any number of made-up claims, in the order of their keys, the same for the same seed. Names
/// are as unevenly spread as in the literature (a few are everywhere, most are rare, after Zipf); a claim has
/// one piece of evidence, seldom several.
final class SyntheticClaims implements Iterator<Evidence>, Synonyms {
  private static final int SUBJECTS = 30_000;
  private static final int OBJECTS = 4_000;
  private static final int DOCUMENTS = 20_000;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "xa", "zu"
  };
  private static final String[] FILLERS = {
    "in a panel of cell lines",
    "after long exposure to the drug",
    "as shown by knockdown and rescue",
    "in patients who relapsed within two years",
    "through activation of survival signals",
    "and predicted shorter progression-free survival",
    "in xenografts",
    "upon hypoxia"
  };
  private static final String[] SECTIONS = {
    "results", "discussion", "introduction", "abstract", "methods"
  };
  private static final List<Predicate> PREDICATES = List.of(Predicate.values());
  private static final List<State> STATES = List.of(State.values());
  private static final List<Effect> EFFECTS = List.of(Effect.values());
  private static final EntityType[] SUBJECT_TYPES = {
    EntityType.GENE,
    EntityType.GENE,
    EntityType.GENE,
    EntityType.MIRNA,
    EntityType.NCRNA,
    EntityType.CELL
  };

  private final SplittableRandom random;
  private final int claims;
  private int claim = -1;
  private int left;
  private int subject;
  private int object;
  private Predicate predicate = Predicate.TARGETS;
  private State state = State.NONE;
  private boolean negated;

  SyntheticClaims(int claims, long seed) {
    this.claims = claims;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public boolean hasNext() {
    return left > 0 || claim + 1 < claims;
  }

  @Override
  public Evidence next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (left == 0) {
      start();
    }
    left--;
    return evidence();
  }

  private void start() {
    claim++;
    left = random.nextInt(4) == 0 ? 1 + zipf(8) : 1;
    subject = zipf(SUBJECTS);
    object = SUBJECTS + zipf(OBJECTS);
    predicate = PREDICATES.get(zipf(PREDICATES.size()));
    state = STATES.get(zipf(STATES.size()));
    negated = random.nextInt(20) == 0;
  }

  /// A rank below a number, the first ranks by far the likeliest.
  private int zipf(int below) {
    return (int) Math.pow(below, random.nextDouble()) - 1;
  }

  private Evidence evidence() {
    Argument from = argument(subject, 0, state);
    String verb = predicate.label().replace('_', ' ');
    Argument to = argument(object, from.text().length() + verb.length() + 2, State.NONE);
    String quote =
        from.text()
            + " "
            + verb
            + " "
            + to.text()
            + " "
            + FILLERS[random.nextInt(FILLERS.length)]
            + " ["
            + (1 + random.nextInt(150))
            + "].";
    String key = String.format(Locale.ROOT, "c0-%08d", claim);
    return new Evidence(
        key,
        "e0-" + claim + "-" + left,
        "review-" + zipf(DOCUMENTS) + ".pdf",
        null,
        null,
        null,
        SECTIONS[zipf(SECTIONS.length)],
        random.nextInt(12) == 0 ? "table_row" : "sentence",
        1 + random.nextInt(20),
        quote,
        new Span(0, quote.length()),
        from,
        predicate,
        to,
        new Trigger(
            verb, new Span(from.text().length() + 1, from.text().length() + 1 + verb.length())),
        negated,
        null,
        random.nextInt(6) == 0,
        null,
        EFFECTS.get(zipf(EFFECTS.size())),
        "",
        List.of(
            new Entity(
                EntityType.DISEASE, "cancer " + (object % 60), null, "cancer " + (object % 60))),
        List.of(citation()),
        "reported",
        false,
        "rule-" + zipf(80),
        Math.round((0.4 + 0.6 * random.nextDouble()) * 100) / 100.0);
  }

  private Citation citation() {
    int paper = zipf(200_000);
    return new Citation(
        "" + (1 + paper % 150),
        "Author "
            + name(paper)
            + ". A study. J Synth ("
            + (1995 + paper % 30)
            + ") "
            + paper % 40
            + ":1-9.",
        "" + (10_000_000 + paper),
        null,
        "sentence");
  }

  private static Argument argument(int rank, int start, State state) {
    EntityType type =
        rank >= SUBJECTS ? EntityType.DRUG : SUBJECT_TYPES[rank % SUBJECT_TYPES.length];
    String name = name(rank);
    Span span = new Span(start, start + name.length());
    return new Argument(type, name, span, "syn:" + rank, name, List.of(), state, null, null);
  }

  static String name(int rank) {
    StringBuilder name = new StringBuilder();
    for (int rest = rank * 7 + 31; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name.append(rank % 10).toString();
  }

  @Override
  public List<String> namesOf(String id) {
    int rank = Integer.parseInt(id.substring(id.indexOf(':') + 1));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rank % 9; i++) {
      names.add("alias " + name(rank + 40_000 * (i + 1)));
    }
    return names;
  }

  /// A rank of a subject or, with an offset of the number of subjects, an object, for queries.
  int someRank(boolean ofSubject) {
    return ofSubject ? zipf(SUBJECTS) : SUBJECTS + zipf(OBJECTS);
  }
}
