package org.winnow.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceLines;
import org.winnow.index.ClaimSearcher;

/// Finds each decision in a run: by its key, else by what it quotes and states, else by what stands around
/// it. Reads the claims once and holds only those that a decision may be about. Not thread-safe.
public final class Anchoring {
  /// Words too short to tell one sentence from another, in letters.
  private static final int TELLING = 30;

  private final List<Decision> decisions;
  private final Function<String, String> texts;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> quotes = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, Evidence> byKey = new HashMap<>();
  private final Map<String, List<Evidence>> byQuote = new HashMap<>();
  private final Map<String, List<Evidence>> byPair = new HashMap<>();
  private final Set<String> documentsNow = new HashSet<>();

  /// Prepares to find decisions.
  ///
  /// @param decisions those that stand
  /// @param texts     the text of a document by its id; "" where it is not to be had
  public Anchoring(Collection<Decision> decisions, Function<String, String> texts) {
    this.decisions = List.copyOf(decisions);
    this.texts = texts;
    for (Decision decision : decisions) {
      keys.add(decision.target());
      quotes.add(Anchor.letters(decision.anchor().quote()));
      pairs.add(pair(decision.anchor()));
    }
  }

  /// Finds decisions by their keys in the index, where nearly all are; only for the others it looks through
  /// all claims.
  ///
  /// @param claims `claims.jsonl` of the run that the index is of
  /// @param texts  the text of a document by its id; "" where it is not to be had
  /// @throws IllegalArgumentException naming the line that is no evidence
  public static List<Anchored> find(
      Collection<Decision> decisions,
      ClaimSearcher searcher,
      Path claims,
      Function<String, String> texts)
      throws IOException {
    Map<String, Evidence> byKey =
        searcher.withKeys(decisions.stream().map(Decision::target).toList());
    List<Decision> others = new ArrayList<>();
    List<Anchored> found = new ArrayList<>();
    for (Decision decision : decisions) {
      Evidence same = byKey.get(decision.target());
      if (same == null) {
        others.add(decision);
      } else {
        String evidence = decision.evidence();
        found.add(new Anchored(decision, Anchored.Fate.KEPT, same.claim(), evidence, ""));
      }
    }
    found.addAll(new Anchoring(others, texts).in(claims));
    return found;
  }

  /// Looks them all up; to be called once.
  ///
  /// @param claims `claims.jsonl` of the run
  /// @throws IllegalArgumentException naming the line that is no evidence
  public List<Anchored> in(Path claims) throws IOException {
    if (decisions.isEmpty()) {
      return List.of();
    }
    try (EvidenceLines all = new EvidenceLines(claims)) {
      all.forEachRemaining(this::keep);
    }
    List<Anchored> found = new ArrayList<>();
    for (Decision decision : decisions) {
      found.add(decision.evidence() == null ? ofClaim(decision) : ofEvidence(decision));
    }
    return found;
  }

  private void keep(Evidence e) {
    documentsNow.add(e.document());
    for (String key : List.of(e.evidence(), e.claim())) {
      if (keys.contains(key)) {
        byKey.putIfAbsent(key, e);
      }
    }
    String quote = Anchor.letters(e.quote());
    if (quotes.contains(quote)) {
      byQuote.computeIfAbsent(quote, _ -> new ArrayList<>()).add(e);
    }
    String pair = pair(anchor(e));
    if (pairs.contains(pair)) {
      byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(e);
    }
  }

  private static Anchor anchor(Evidence e) {
    return Anchor.of(e, _ -> "");
  }

  private static String pair(Anchor anchor) {
    return anchor.subject() + "\u001f" + anchor.object();
  }

  private Anchored ofClaim(Decision decision) {
    Evidence same = byKey.get(decision.claim());
    if (same != null) {
      return new Anchored(decision, Anchored.Fate.KEPT, decision.claim(), null, "");
    }
    List<Evidence> alike = byPair.getOrDefault(pair(decision.anchor()), List.of());
    for (Evidence e : alike) {
      if (anchor(e).statesAs(decision.anchor())) {
        return new Anchored(
            decision, Anchored.Fate.MOVED, e.claim(), null, "the claim has another key");
      }
    }
    if (!alike.isEmpty()) {
      Evidence other = alike.getFirst();
      return new Anchored(
          decision, Anchored.Fate.CONFLICT, other.claim(), null, difference(decision, other));
    }
    return orphan(decision);
  }

  private Anchored ofEvidence(Decision decision) {
    Evidence same = byKey.get(decision.target());
    if (same != null) {
      return new Anchored(decision, Anchored.Fate.KEPT, same.claim(), same.evidence(), "");
    }
    Anchor anchor = decision.anchor();
    List<Evidence> quoted = byQuote.getOrDefault(Anchor.letters(anchor.quote()), List.of());
    List<Evidence> stated = quoted.stream().filter(e -> anchor(e).statesAs(anchor)).toList();
    if (!stated.isEmpty()) {
      return moved(decision, nearest(stated, anchor));
    }
    List<Evidence> alike = byPair.getOrDefault(pair(anchor), List.of());
    List<Evidence> around =
        alike.stream().filter(e -> anchor(e).statesAs(anchor) && isSamePlace(e, anchor)).toList();
    if (!around.isEmpty()) {
      return moved(decision, nearest(around, anchor));
    }
    List<Evidence> others =
        quoted.isEmpty()
            ? alike.stream().filter(e -> isSamePlace(e, anchor)).toList()
            : quoted.stream()
                .filter(e ->
                    e.subject().identity().equals(anchor.subject())
                        || e.object().identity().equals(anchor.object()))
                .toList();
    if (others.isEmpty()) {
      return orphan(decision);
    }
    Evidence other = nearest(others, anchor);
    return new Anchored(
        decision,
        Anchored.Fate.CONFLICT,
        other.claim(),
        other.evidence(),
        difference(decision, other));
  }

  private static Anchored moved(Decision decision, Evidence now) {
    Anchor anchor = decision.anchor();
    String why =
        !now.document().equals(anchor.document())
            ? "now in " + now.document()
            : now.quote().equals(anchor.quote())
                ? "the evidence has another key"
                : "the sentence is written in another way";
    return new Anchored(decision, Anchored.Fate.MOVED, now.claim(), now.evidence(), why);
  }

  private Anchored orphan(Decision decision) {
    String document = decision.anchor().document();
    String why =
        documentsNow.contains(document)
            ? "nothing is found in this sentence any more"
            : "no claim comes from " + document + " any more";
    return new Anchored(decision, Anchored.Fate.ORPHANED, null, null, why);
  }

  private static String difference(Decision decision, Evidence now) {
    Anchor was = decision.anchor();
    return "was: %s; is: %s".formatted(statement(was), statement(anchor(now)));
  }

  private static String statement(Anchor a) {
    String state = a.state().equals("none") ? "" : " (" + a.state() + ")";
    return "%s%s %s%s %s"
        .formatted(a.subject(), state, a.negated() ? "not " : "", a.predicate(), a.object());
  }

  /// Whether an evidence stands where the anchor did: one sentence holds the other, or what is around it is
  /// still around it.
  private boolean isSamePlace(Evidence e, Anchor anchor) {
    String was = Anchor.letters(anchor.quote());
    String is = Anchor.letters(e.quote());
    if (Math.min(was.length(), is.length()) >= TELLING && (was.contains(is) || is.contains(was))) {
      return true;
    }
    return e.document().equals(anchor.document()) && around(e, anchor) > 0;
  }

  /// How much of what is around the anchor is around an evidence: 0, 1 or 2 sides.
  private int around(Evidence e, Anchor anchor) {
    String text = texts.apply(e.document());
    if (e.source().end() > text.length()) {
      return 0;
    }
    String before = Anchor.letters(Anchor.before(text, e.source().start()));
    String after = Anchor.letters(Anchor.after(text, e.source().end()));
    int sides = 0;
    if (!before.isEmpty() && before.equals(Anchor.letters(anchor.prefix()))) {
      sides++;
    }
    if (!after.isEmpty() && after.equals(Anchor.letters(anchor.suffix()))) {
      sides++;
    }
    return sides;
  }

  /// Of several, one in the same document, with the same text around it; else the first.
  private Evidence nearest(List<Evidence> found, Anchor anchor) {
    Evidence best = found.getFirst();
    int most = -1;
    for (Evidence e : found) {
      int score = (e.document().equals(anchor.document()) ? 4 : 0);
      score += found.size() == 1 ? 0 : around(e, anchor);
      if (score > most) {
        best = e;
        most = score;
      }
    }
    return best;
  }
}
