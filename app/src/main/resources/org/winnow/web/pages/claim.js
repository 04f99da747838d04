// One claim: its evidence by independent reference, what contradicts it, and how its sign was derived.

import { claim, curation } from "./api.js";
import { effect, evidence, place, precision, quote, reference, sentence, statement, verdict, witnesses } from "./claims.js";
import { address, counted, el, foreign, put, quoted, titled, words } from "./elements.js";

function group({ reference: cited, evidence: hits }, i, rules) {
  const title = cited === null
    ? ["Without a reference, in ", foreign(hits[0].evidence.title ?? hits[0].evidence.document)]
    : reference(cited);
  return el(
    "section",
    { class: "group", "aria-labelledby": `group-${i}` },
    el("h3", { id: `group-${i}` }, title),
    el("p", { class: "facts" }, counted(hits.length, "piece of evidence", "pieces of evidence")),
    hits.map((hit) => witness(hit, rules)),
  );
}

function witness(hit, rules) {
  const found = evidence(hit, { references: false });
  found.id = hit.evidence.evidence;
  found.append(
    details(hit.evidence),
    el(
      "p",
      { class: "place facts" },
      precision(rules.get(hit.evidence.rule)),
      " ",
      el("a", { href: address("/triage", { at: hit.evidence.evidence }), "aria-label": `Judge: ${hit.evidence.quote.slice(0, 80)}` }, hit.decision === "undecided" ? "Judge it" : "Judge it again"),
    ),
  );
  return found;
}

function details(of) {
  const rows = [
    ["sign", of.working || "cannot be derived"],
    ["rule", of.rule],
    ["confidence", of.confidence.toFixed(2)],
    ["denied by", of.negation],
    ["hedged by", of.hedge],
    ["state shown by", of.subject.state_text],
    ["whose result", of.attribution],
    ["context", of.context.map((c) => c.name).join(", ")],
  ].filter(([, value]) => value);
  return el("dl", { class: "details" }, rows.map(([name, value]) => el("div", null, el("dt", null, name), el("dd", null, foreign(value)))));
}

function working(groups, summary) {
  const workings = [...new Set(groups.flatMap((g) => g.evidence.map((e) => e.evidence.working)).filter(Boolean))];
  return el(
    "section",
    { "aria-labelledby": "working" },
    el("h2", { id: "working" }, "Working of the sign"),
    el("p", null, effect(summary.effect)),
    workings.length === 0
      ? el("p", null, "The sign cannot be derived from the wording; it is not guessed.")
      : el("ul", null, workings.map((w) => el("li", null, el("code", null, foreign(w))))),
  );
}

function contradiction(hit) {
  return el(
    "li",
    { class: "claim" },
    el("h3", null, statement(hit.summary)),
    el("p", { class: "facts" }, effect(hit.summary.effect), " · ", witnesses(hit)),
    hit.evidence.map((e) => [quote(e.evidence, e.marks), place(e.evidence)]),
    el("p", { class: "more" }, el("a", { href: address("/claim", { key: hit.claim }), "aria-label": `Open the claim: ${sentence(hit.summary)}` }, "Open the claim")),
  );
}

export async function show(main, parameters) {
  const [{ claim: hit, groups, contradictions }, known] = await Promise.all([claim(parameters.get("key") ?? ""), curation()]);
  const rules = new Map(known.rules.map((r) => [r.rule, r]));
  titled(sentence(hit.summary));
  const pair = `entity:${quoted(hit.summary.subject.name.slice(0, 300))} entity:${quoted(hit.summary.object.name.slice(0, 300))}`;
  put(main, 
    el("h1", { class: "statement" }, statement(hit.summary)),
    el("p", { class: "facts" }, effect(hit.summary.effect), ` · ${words("confidence")} ${hit.summary.confidence.toFixed(2)} · `, witnesses(hit), hit.decisions.map(verdict)),
    el("p", null, el("a", { href: address("/", { q: pair }) }, "All claims on the two"), " · ", el("a", { href: address("/network", { q: pair }) }, "as a network")),
    el(
      "div",
      { class: "columns wide-left" },
      el("section", { "aria-labelledby": "evidence" }, el("h2", { id: "evidence" }, "Evidence by independent reference"), groups.map((g, i) => group(g, i, rules))),
      el(
        "aside",
        { "aria-label": "For and against" },
        working(groups, hit.summary),
        el("h2", null, "Contradictions"),
        contradictions.length === 0
          ? el("p", null, "No claim in the index says the opposite.")
          : el("ul", { class: "claims" }, contradictions.map(contradiction)),
      ),
    ),
  );
}
