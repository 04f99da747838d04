package org.winnow.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// Reads the relations out of a claim node: every subject with every object of every predication, and
/// along chains ("A reduces B, which leads to C") the objects of one link as subjects of the next.
final class ClaimNodeReader {
  private static final String SUBJECT = "subject";
  private static final String OBJECT = "object";

  /// Value by which a rule says that its bare object is a therapy responded to: "R" or "S".
  private static final String STATED_SIDE = "response";

  /// Value by which a node says that it is of a response: "R" or "S".
  private static final String SIDE = "side";

  /// Values without which nothing is said of a response.
  static final Set<String> SIDES = Set.of(SIDE, STATED_SIDE);

  private static final String DO = "do";
  private static final String THEN = "then";
  private static final String BY = "by";

  /// "A activates B, which activates C and causes D": what goes on after "which" is said of B as well.
  private static final String RELATIVE = "which";

  private static final String VIA = "via";

  /// How those fared of whom the text speaks.
  private static final String OUTCOME = "outcome";

  /// The therapies after which they fared so, where they stand in the sentence.
  private static final String GIVEN = "given";

  /// "A and B reduce sensitivity to C and D, respectively": A to C, B to D.
  private static final String RESPECTIVELY = "respectively";

  private static final Set<String> NEAREST = Set.of("associate", "bind", "target");

  private ClaimNodeReader() {}

  /// A predication of a claim and the name under which its relations go: the claim's rule, the step by which they
  /// follow where they are not stated of the subject itself, and the rule of the verb.
  private record Relation(Node claim, Node step, String rule) {
    static Relation of(Node claim, Node step, String follows) {
      return new Relation(claim, step, claim.rule() + follows + '.' + verbOf(step).rule());
    }
  }

  static List<Match> read(Node claim) {
    List<Match> matches = new ArrayList<>();
    List<Arg> subjects = args(claim, SUBJECT);
    pairs(new Relation(claim, claim, claim.rule()), subjects, matches);
    outcome(claim, subjects, matches);
    List<Node> done = new ArrayList<>();
    List<Arg> last = links(claim);
    List<Arg> relative = List.of();
    for (Captured part : claim.captures()) {
      Node step = part.node();
      relative = part.name().equals(RELATIVE) ? last : relative;
      if (step == null || !(part.name().equals(DO) || part.name().equals(THEN))) {
        continue;
      }
      Relation follows = Relation.of(claim, step, ".then");
      if (part.name().equals(THEN)) {
        if (relative.isEmpty() || !isOfNearest(step)) {
          pairs(follows, subjects, matches);
        }
        pairs(follows, last, matches);
        last = join(last, links(step));
      } else {
        pairs(Relation.of(claim, step, ""), subjects, matches);
        pairs(follows, relative, matches);
        last = links(step);
      }
      done.add(step);
    }
    means(claim, subjects, done, matches);
    return matches;
  }

  /// "X was given, and none of those with Y responded": the one who fared so is the subject, the therapy the object;
  /// of each what the claim's rule names, else what those carried, or were given, of whom the text speaks.
  private static void outcome(Node claim, List<Arg> subjects, List<Match> out) {
    Captured outcome = first(claim, OUTCOME);
    Node fared = outcome == null ? null : outcome.node();
    if (fared == null) {
      return;
    }
    Relation relation = new Relation(claim, claim, claim.rule());
    List<Arg> therapies = args(claim, GIVEN);
    List<Arg> carried = subjects.isEmpty() ? ofTherapies(fared.args(), false) : subjects;
    List<Arg> given = therapies.isEmpty() ? ofTherapies(fared.args(), true) : therapies;
    carried.forEach(c -> given.forEach(g -> out.add(match(relation, c, g, fared))));
  }

  private static List<Arg> ofTherapies(List<Arg> args, boolean therapies) {
    return args.stream().filter(a -> a.mention().type().isTherapy() == therapies).toList();
  }

  /// "A raises B, which is essential for R", "which binds C": said of B alone, where a cause goes on along the chain.
  private static boolean isOfNearest(Node step) {
    return NEAREST.contains(verbOf(step).value("mode"));
  }

  /// "A promotes C by activating B", "via B": A acts on B, and B brings C about.
  private static void means(Node claim, List<Arg> subjects, List<Node> done, List<Match> out) {
    for (Captured part : claim.captures()) {
      Node step = part.node();
      if (step != null && part.name().equals(BY)) {
        pairs(Relation.of(claim, step, ".by"), subjects, out);
        done.forEach(d -> pairs(Relation.of(claim, d, ".by"), links(step), out));
      } else if (step != null && part.name().equals(VIA) && !done.isEmpty()) {
        subjects.forEach(s -> step.args().forEach(a -> out.add(via(claim, part, s, a))));
        done.forEach(d -> pairs(Relation.of(claim, d, ".via"), step.args(), out));
      }
    }
  }

  private static List<Arg> join(List<Arg> first, List<Arg> second) {
    List<Arg> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /// A acts on the means: upwards or downwards where the words say so ("through upregulation of B").
  private static Match via(Node claim, Captured part, Arg subject, Arg means) {
    String sign =
        means.state().equals("increased") || means.state().equals("decreased") ? "+" : "0";
    return new Match(
        claim.rule() + ".via",
        subject,
        means,
        "cause",
        sign,
        "",
        part.tokens(),
        null,
        firstOf("hedge", claim),
        claim.tokens());
  }

  private static void pairs(Relation relation, List<Arg> subjects, List<Match> out) {
    for (Captured captured : relation.step().captures()) {
      Node target = captured.node();
      if (!captured.name().equals(OBJECT) || target == null) {
        continue;
      }
      boolean paired =
          first(relation.claim(), RESPECTIVELY) != null && subjects.size() == target.args().size();
      for (int i = 0; i < subjects.size(); i++) {
        Arg subject = subjects.get(i);
        for (Arg object : paired ? List.of(target.args().get(i)) : target.args()) {
          if (!subject.mention().span().equals(object.mention().span())) {
            out.add(match(relation, subject, object, target));
          }
        }
      }
    }
  }

  /// The node that says how a step relates: its verb, or it itself.
  private static Node verbOf(Node step) {
    Captured verb = first(step, "verb");
    return verb == null || verb.node() == null ? step : verb.node();
  }

  private static Match match(Relation relation, Arg subject, Arg object, Node target) {
    Node claim = relation.claim();
    Node step = relation.step();
    Node verbNode = verbOf(step);
    Captured verb = first(step, "verb");
    Captured trigger = verb != null ? verb : first(step, "trigger");
    String side = target.value(SIDE).isEmpty() ? claim.value(STATED_SIDE) : target.value(SIDE);
    String sign = product(verbNode, target);
    return new Match(
        relation.rule(),
        subject,
        object,
        verbNode.value("mode"),
        sign,
        side,
        trigger == null ? step.tokens() : trigger.tokens(),
        firstOf("neg", step, verbNode, claim),
        firstOf("hedge", step, verbNode, claim),
        claim.tokens());
  }

  private static String product(Node relation, Node target) {
    String sign = relation.value("sign").isEmpty() ? "+" : relation.value("sign");
    String own = target.value("sign").isEmpty() ? "+" : target.value("sign");
    return Cascade.product(sign, own);
  }

  /// The objects of a link as subjects of the next: what is brought about is there, what is suppressed is
  /// gone.
  private static List<Arg> links(Node step) {
    List<Arg> next = new ArrayList<>();
    Node relation = verbOf(step);
    for (Captured captured : step.captures()) {
      Node target = captured.node();
      if (captured.name().equals(OBJECT) && target != null && target.value(SIDE).isEmpty()) {
        target.args().forEach(a -> next.add(linked(a, relation)));
      }
    }
    return next;
  }

  /// What a step has moved acts in that state: "A activates B, leading to C" is about B increased.
  private static Arg linked(Arg object, Node verb) {
    String moved = verb.value("sign").equals("-") ? "decreased" : verb.value("moves");
    return moved.isEmpty() || !object.state().isEmpty()
        ? object
        : object.withState(moved, object.shown());
  }

  private static List<Arg> args(Node node, String name) {
    return node.captures().stream()
        .filter(c -> c.name().equals(name) && c.node() != null)
        .flatMap(c -> c.node() == null ? List.<Arg>of().stream() : c.node().args().stream())
        .toList();
  }

  private static @Nullable Captured first(Node node, String name) {
    return node.captures().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  private static @Nullable Span firstOf(String name, Node... nodes) {
    for (Node node : nodes) {
      Captured captured = first(node, name);
      if (captured != null) {
        return captured.tokens();
      }
    }
    return null;
  }
}
