// How an evidence that waits for a verdict looks, and what was decided before.

import { decisions } from "./api.js";
import { effect, place, precision, quote, reference, sentence, statement, verdict } from "./claims.js";
import { address, counted, el, foreign, put, shortened, words } from "./elements.js";

/** What stands of an evidence, or of its claim. */
export async function decisionsOn(item) {
  const { evidence, claim } = item.evidence;
  const found = await decisions({ key: [evidence, claim], standing: true, limit: 10 });
  return found.decisions.map((d) => d.decision);
}

function line(decision) {
  const when = new Date(decision.when).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  const whole = decision.evidence === null ? ", the whole claim" : "";
  return el(
    "li",
    null,
    el("strong", null, words(decision.verdict)),
    ` (${words(decision.reason)})${whole} by `,
    foreign(shortened(decision.who)),
    `, ${when}`,
    decision.comment === "" ? null : [": ", foreign(shortened(decision.comment))],
  );
}

/** Puts an evidence with all that a curator needs to judge it; the statement in plain words comes back. */
export function shown(where, item, rule, said) {
  const of = item.evidence;
  const rows = [
    ["sign", of.working || "cannot be derived"],
    ["rule", of.rule],
    ["denied by", of.negation],
    ["hedged by", of.hedge],
    ["state shown by", of.subject.state_text],
    ["whose result", of.attribution],
    ["context", of.context.map((c) => c.name).join(", ")],
    ["subject in the text", of.subject.text],
    ["object in the text", of.object.text],
  ].filter(([, value]) => value);
  put(
    where,
    el("h2", { class: "statement" }, statement(of)),
    el("p", { class: "facts" }, effect(of.effect), ` · confidence ${of.confidence.toFixed(2)}`, verdict(item.decision)),
    quote(of, item.marks),
    place(of),
    of.citations.length === 0
      ? el("p", { class: "place" }, "Cites nothing.")
      : el("ul", { class: "citations", "aria-label": "cites" }, of.citations.map((c) => el("li", null, reference(c)))),
    el("dl", { class: "details" }, rows.map(([name, value]) => el("div", null, el("dt", null, name), el("dd", null, foreign(shortened(value)))))),
    el("p", { class: "facts" }, precision(rule)),
    said.length === 0 ? null : el("ul", { class: "said", "aria-label": "decided" }, said.map(line)),
    el("p", { class: "more" }, el("a", { href: address("/claim", { key: of.claim }) }, "Open the claim")),
  );
  return sentence(of);
}

function lost({ decision, fate, why }) {
  return el(
    "li",
    null,
    el("strong", null, fate),
    `: ${decision.verdict} (${words(decision.reason)}) by `,
    foreign(shortened(decision.who)),
    ". ",
    foreign(shortened(why)),
    el("blockquote", { class: "quote" }, foreign(decision.anchor.quote.slice(0, 600))),
  );
}

function disagreement(said) {
  const [{ evidence, anchor }] = said;
  return el(
    "li",
    null,
    foreign(anchor.quote.slice(0, 300)),
    el("ul", null, said.map(line)),
    evidence === null ? null : el("a", { href: address("/triage", { at: evidence }), "aria-label": `Judge: ${anchor.quote.slice(0, 80)}` }, "Judge it"),
  );
}

/** Decisions that do not hold in this run, curators who disagree, lines that are no decisions. */
export function trouble({ lost: gone, disagreements, problems }) {
  const part = (items, title, show) =>
    items.length === 0 ? null : el("details", { class: "trouble" }, el("summary", null, title), el("ul", null, items.map(show)));
  return [
    part(gone, `${counted(gone.length, "decision")} that this run does not bear out`, lost),
    part(disagreements, `${counted(disagreements.length, "thing")} on which curators disagree`, disagreement),
    part(problems, `${counted(problems.length, "line")} of the file of decisions that cannot be read`, (p) => el("li", null, foreign(p))),
  ];
}
