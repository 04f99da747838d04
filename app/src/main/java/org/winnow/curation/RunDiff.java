package org.winnow.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.claim.JudgedRules;

/// What a run found that an earlier one did not, and the other way round, with the cause as far as the two
/// folders tell it. A sentence that states something else than before is one change. Holds both runs'
/// evidence. Not thread-safe.
public final class RunDiff {
  /// As many edited rules as a line names.
  private static final int SHOWN_RULES = 5;

  private final RunFolder before;
  private final RunFolder after;

  private RunDiff(RunFolder before, RunFolder after) {
    this.before = before;
    this.after = after;
  }

  /// What lies behind a change.
  public enum Cause {
    /// The document is in one of the runs only.
    DOCUMENT,
    /// The document's text has changed.
    TEXT,
    /// A name is found in one of the runs only, or is taken for another thing.
    DICTIONARY,
    /// The same names, other rules.
    RULE,
    /// Curators have judged the rule otherwise: what it found is surer, or less so.
    DECISIONS,
    /// The same text, names and rules, another program.
    VERSION,
    /// The folders do not tell.
    UNKNOWN
  }

  /// One change.
  ///
  /// @param was   what was found before, null for an addition
  /// @param is    what is found now, null for a loss
  /// @param cause what lies behind it
  /// @param why   one line that names document, name or rule
  public record Change(@Nullable Evidence was, @Nullable Evidence is, Cause cause, String why) {}

  /// Compares two runs.
  ///
  /// @param before folder of the earlier run
  /// @param after  folder of the later run
  /// @return the changes: those of the earlier run's evidence in its order, then what was added
  /// @throws IllegalArgumentException naming the line of a file that cannot be read
  public static List<Change> between(Path before, Path after) throws IOException {
    return new RunDiff(RunFolder.read(before), RunFolder.read(after)).changes();
  }

  private List<Change> changes() {
    Map<String, List<Evidence>> added = new HashMap<>();
    Map<String, Evidence> unpaired = new LinkedHashMap<>();
    for (Evidence e : after.evidence().values()) {
      if (!before.evidence().containsKey(e.evidence())) {
        added.computeIfAbsent(place(e), _ -> new ArrayList<>()).add(e);
        unpaired.put(e.evidence(), e);
      }
    }
    List<Change> changes = new ArrayList<>();
    for (Evidence was : before.evidence().values()) {
      Evidence same = after.evidence().get(was.evidence());
      if (same != null) {
        addDetail(was, same, changes);
        continue;
      }
      Evidence now = counterpart(was, added.getOrDefault(place(was), List.of()), unpaired);
      if (now != null) {
        unpaired.remove(now.evidence());
      }
      changes.add(change(was, now));
    }
    unpaired.values().forEach(is -> changes.add(change(null, is)));
    return changes;
  }

  private static String place(Evidence e) {
    return e.document() + "\u001f" + Anchor.letters(e.quote());
  }

  /// What the same sentence says now of one of the same things.
  private static @Nullable Evidence counterpart(
      Evidence was, List<Evidence> added, Map<String, Evidence> unpaired) {
    return added.stream()
        .filter(e -> unpaired.containsKey(e.evidence()))
        .filter(e ->
            e.subject().source().equals(was.subject().source())
                || e.object().source().equals(was.object().source()))
        .findFirst()
        .orElse(null);
  }

  /// The same claim in the same words, but surer or less so, found by another rule, hedged …
  private void addDetail(Evidence was, Evidence is, List<Change> changes) {
    List<String> details = new ArrayList<>();
    note(details, "confidence", was.confidence(), is.confidence());
    note(details, "rule", was.rule(), is.rule());
    note(details, "hedged", was.hedged(), is.hedged());
    note(details, "effect", was.effect().label(), is.effect().label());
    note(details, "citations", was.citations(), is.citations());
    if (!details.isEmpty()) {
      boolean judged =
          details.size() == 1
              && was.confidence() != is.confidence()
              && !judged(before, is).equals(judged(after, is));
      Cause cause = judged ? Cause.DECISIONS : cause(was, is);
      String why = why(cause, was, is, was) + ": " + String.join("; ", details);
      changes.add(new Change(was, is, cause, why));
    }
  }

  private static String judged(RunFolder run, Evidence e) {
    JudgedRules.Count count = run.hashes().judged().rules().get(e.rule());
    return count == null ? "not judged" : count.toString();
  }

  private static void note(List<String> details, String what, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      details.add(what + " was " + was + ", is " + is);
    }
  }

  private Change change(@Nullable Evidence was, @Nullable Evidence is) {
    Evidence shown = was != null ? was : Objects.requireNonNull(is);
    Cause cause = cause(was, is);
    return new Change(was, is, cause, why(cause, was, is, shown));
  }

  private Cause cause(@Nullable Evidence was, @Nullable Evidence is) {
    Evidence shown = was != null ? was : Objects.requireNonNull(is);
    String old = before.documents().get(shown.document());
    String now = after.documents().get(shown.document());
    if (old == null || now == null) {
      return Cause.DOCUMENT;
    }
    if (!old.equals(now)) {
      return Cause.TEXT;
    }
    boolean sameNames = before.hashes().names().equals(after.hashes().names());
    boolean sameRules = before.hashes().rules().equals(after.hashes().rules());
    boolean otherName =
        lacking(was, before, after) != null
            || lacking(is, after, before) != null
            || (sameRules && after.mentions().differenceTo(before.mentions(), shown).isPresent());
    if (otherName && !sameNames) {
      return Cause.DICTIONARY;
    }
    if (!otherName && !sameRules) {
      return Cause.RULE;
    }
    if (!before.hashes().program().equals(after.hashes().program())) {
      return Cause.VERSION;
    }
    return sameNames ? Cause.UNKNOWN : Cause.DICTIONARY;
  }

  /// An argument that one run found as a name and the other does not find in its place.
  private static @Nullable Argument lacking(@Nullable Evidence e, RunFolder in, RunFolder other) {
    if (e == null) {
      return null;
    }
    for (Argument argument : List.of(e.subject(), e.object())) {
      if (in.mentions().has(e.document(), argument)
          && !other.mentions().has(e.document(), argument)) {
        return argument;
      }
    }
    return null;
  }

  private String why(Cause cause, @Nullable Evidence was, @Nullable Evidence is, Evidence shown) {
    return switch (cause) {
      case DOCUMENT -> documentWhy(shown);
      case TEXT -> "the text of " + shown.document() + " has changed";
      case DICTIONARY -> nameWhy(was, is, shown);
      case RULE -> ruleWhy(shown);
      case DECISIONS ->
          "rule %s: %s before, %s now"
              .formatted(shown.rule(), judged(before, shown), judged(after, shown));
      case VERSION -> "the program has changed";
      case UNKNOWN -> "neither text, names, rules nor program have changed";
    };
  }

  private String documentWhy(Evidence shown) {
    String document = shown.document();
    boolean gone = !after.documents().containsKey(document);
    Map<String, String> here = gone ? before.documents() : after.documents();
    Map<String, String> there = gone ? after.documents() : before.documents();
    String hash = String.valueOf(here.get(document));
    for (Map.Entry<String, String> other : there.entrySet()) {
      if (other.getValue().equals(hash)) {
        return gone
            ? document + " is now called " + other.getKey()
            : document + " was called " + other.getKey();
      }
    }
    return document + (gone ? " is no longer read" : " is new");
  }

  private String nameWhy(@Nullable Evidence was, @Nullable Evidence is, Evidence shown) {
    Argument lost = lacking(was, before, after);
    Argument found = lacking(is, after, before);
    if (lost != null && found != null) {
      return "\"%s\" was %s, is %s".formatted(lost.text(), shown(lost), shown(found));
    }
    if (lost != null) {
      return "\"%s\" (%s) is no longer found".formatted(lost.text(), shown(lost));
    }
    return found != null
        ? "\"%s\" (%s) is found now".formatted(found.text(), shown(found))
        : after
            .mentions()
            .differenceTo(before.mentions(), shown)
            .orElse("names or the words of their grammars have changed");
  }

  /// The rule that found it, and what was edited: often a word list, or a rule that makes a part for it.
  private String ruleWhy(Evidence shown) {
    List<String> edited = new ArrayList<>();
    SortedSet<String> all = new TreeSet<>(before.rules().keySet());
    all.addAll(after.rules().keySet());
    for (String name : all) {
      if (!Objects.equals(before.rules().get(name), after.rules().get(name))) {
        edited.add(name);
      }
    }
    String rule = "rule " + shown.rule();
    if (edited.isEmpty() || edited.contains(rule)) {
      return rule;
    }
    String most = String.join(", ", edited.subList(0, Math.min(SHOWN_RULES, edited.size())));
    return rule + "; edited: " + most + (edited.size() > SHOWN_RULES ? " …" : "");
  }

  private static String shown(Argument argument) {
    return argument.id() == null ? argument.name() : argument.id();
  }
}
