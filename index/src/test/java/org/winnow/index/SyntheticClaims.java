package org.winnow.index;

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
import org.winnow.dictionary.Entry;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Evidence of any number of made-up claims, in the order of their keys, the same for the same seed. Names
/// are those of the dictionaries, as unevenly spread as in the literature (a few are everywhere, most are
/// rare, after Zipf), and so are predicates, states and cited papers; a document gives about a hundred and
/// fifty pieces of evidence of a million claims; a claim has one, seldom several.
final class SyntheticClaims implements Iterator<Evidence> {
  private static final int DOCUMENTS = 10_000;
  private static final int PAPERS = 200_000;
  private static final String[] FILLERS = {
    "in a panel of cell lines",
    "after long exposure to the drug",
    "as shown by knockdown and rescue experiments",
    "in patients who relapsed within two years",
    "through activation of survival signals",
    "and predicted shorter progression-free survival",
    "in xenografts and organoids of the same tumours",
    "upon hypoxia",
    "which was reversed by an inhibitor of its kinase activity",
    "independently of the status of the hormone receptors",
    "by raising the efflux of the compound from the cells",
    "although the number of samples was small"
  };
  private static final String[] SECTIONS = {
    "results", "discussion", "introduction", "abstract", "methods"
  };
  private static final List<Predicate> PREDICATES = List.of(Predicate.values());
  private static final List<State> STATES = List.of(State.values());
  private static final List<Effect> EFFECTS = List.of(Effect.values());

  private final SplittableRandom random;
  private final SyntheticNames names;
  private final int claims;
  private int claim = -1;
  private String key = "";
  private int left;
  private Entry subject;
  private Entry object;
  private Predicate predicate = Predicate.TARGETS;
  private State state = State.NONE;
  private boolean negated;

  SyntheticClaims(SyntheticNames names, int claims, long seed) {
    this.names = names;
    this.claims = claims;
    this.random = new SplittableRandom(seed);
    this.subject = names.subjects().getFirst();
    this.object = names.objects().getFirst();
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
    key = String.format(Locale.ROOT, "c0-%08d", claim);
    left = random.nextInt(4) == 0 ? 1 + zipf(8) : 1;
    subject = some(names.subjects());
    object = some(names.objects());
    predicate = some(PREDICATES);
    state = some(STATES);
    negated = random.nextInt(20) == 0;
  }

  /// One of a list, the first by far the likeliest.
  <T> T some(List<T> of) {
    return of.get(zipf(of.size()));
  }

  private int zipf(int below) {
    return (int) Math.pow(below + 1, random.nextDouble()) - 1;
  }

  private Evidence evidence() {
    Argument from = argument(subject, 0, state);
    String verb = predicate.label().replace('_', ' ');
    int verbStart = from.text().length() + 1;
    Argument to = argument(object, verbStart + verb.length() + 1, State.NONE);
    int paper = zipf(PAPERS);
    String start = from.text() + " " + verb + " " + to.text();
    String quote = start + " " + filler() + ", " + filler() + " [" + (1 + paper % 150) + "].";
    int disease = object.name().length() % 30 + zipf(30);
    String cancer = "cancer " + disease;
    return new Evidence(
        key,
        "e0-" + claim + "-" + left,
        "review-" + random.nextInt(DOCUMENTS) + ".pdf",
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
        new Trigger(verb, new Span(verbStart, verbStart + verb.length())),
        negated,
        null,
        random.nextInt(6) == 0,
        null,
        some(EFFECTS),
        "",
        List.of(new Entity(EntityType.DISEASE, cancer, null, cancer)),
        List.of(citation(paper)),
        "reported",
        false,
        "rule-" + zipf(80),
        Math.round((0.4 + 0.6 * random.nextDouble()) * 100) / 100.0);
  }

  private String filler() {
    return FILLERS[random.nextInt(FILLERS.length)];
  }

  /// Later papers are more often cited: half of them are from the last ten years.
  private static Citation citation(int paper) {
    int year = 2025 - (int) (35 * Math.pow(paper * 7919L % PAPERS / (double) PAPERS, 1.8));
    String text =
        "Author " + paper % 5_000 + " A. A study of resistance. J Synth (" + year + ") 4:1-9.";
    return new Citation("" + (1 + paper % 150), text, "" + (10_000_000 + paper), null, "sentence");
  }

  private static Argument argument(Entry of, int start, State state) {
    Span span = new Span(start, start + of.name().length());
    return new Argument(
        of.type(), of.name(), span, of.id(), of.name(), List.of(), state, null, null);
  }
}
