// How a claim, an effect and a quote with its marks look, wherever they stand.

import { address, counted, el, foreign, shortened, words } from "./elements.js";

/** An effect as a word with a sign, so that no one needs the colour to tell it. */
const SIGNS = {
  promotes_resistance: "▲",
  reduces_resistance: "▼",
  increases: "△",
  decreases: "▽",
  unknown: "◇",
};

export function effect(label) {
  return el(
    "span",
    { class: `effect ${label}` },
    el("span", { "aria-hidden": "true" }, SIGNS[label] ?? "◇"),
    " ",
    words(label),
  );
}

/** The name of an argument, linking to its page where it can be found there. */
export function argument(of, role) {
  const state = of.state && of.state !== "none" ? el("span", { class: "state" }, words(of.state), " ") : null;
  return el(
    "span",
    { class: `argument ${role}` },
    state,
    el(
      "a",
      { href: address("/entity", { id: (of.id ?? of.name).slice(0, 4000) }), title: of.id ?? "no identifier" },
      foreign(shortened(of.name)),
    ),
    el("span", { class: "type" }, words(of.type.toLowerCase())),
  );
}

/** A claim in a line: subject, predicate, object. */
export function statement(summary) {
  return [
    argument(summary.subject, "subject"),
    " ",
    el(
      "span",
      { class: "predicate" },
      summary.negated ? el("strong", { class: "negated" }, "not ") : null,
      words(summary.predicate),
    ),
    " ",
    argument(summary.object, "object"),
  ];
}

/** The same as plain words, for titles and labels. */
export function sentence(summary) {
  const state = summary.subject.state === "none" ? "" : words(summary.subject.state) + " ";
  const not = summary.negated ? "not " : "";
  const name = (of) => shortened(of.name);
  return `${state}${name(summary.subject)} ${not}${words(summary.predicate)} ${name(summary.object)}`;
}

const VERDICTS = { accepted: "✓ accepted", rejected: "✗ rejected" };

/** What curators made of an evidence or claim; nothing where they have not. */
export function verdict(decision) {
  return decision in VERDICTS ? el("span", { class: `badge verdict ${decision}` }, VERDICTS[decision]) : null;
}

/** How right a rule was so far, with the interval that so few decisions allow. */
export function precision(rule) {
  if (rule === undefined) {
    return "Nothing that this rule found has been judged yet.";
  }
  const percent = (share) => Math.round(100 * share);
  return `The rule was right in ${rule.accepted} of ${counted(rule.judged, "judged case")} (${percent(rule.low)}–${percent(rule.high)} % at 95 % confidence).`;
}

/** How well a claim is witnessed. */
export function witnesses(hit) {
  return [
    counted(hit.references, "independent reference"),
    " · ",
    counted(hit.evidences, "piece of evidence", "pieces of evidence"),
    " · ",
    counted(hit.documents, "document"),
  ];
}

/** Cuts a text at the borders of its marks: `[{text, marks, end}]`. Marks may overlap. */
export function pieces(text, marks) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    cuts.add(Math.min(mark.start, text.length));
    cuts.add(Math.min(mark.end, text.length));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const found = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const covering = marks.filter((m) => m.start <= borders[i] && m.end >= borders[i + 1]);
    found.push({ text: text.slice(borders[i], borders[i + 1]), marks: covering, end: borders[i + 1] });
  }
  return found;
}

const LETTERS = { subject: "S", object: "O", trigger: "T" };

/** A quote with subject, trigger and object marked by colour, line and letter. */
export function quote(evidence, marks) {
  const parts = pieces(evidence.quote, marks).map(({ text, marks: covering, end }) => {
    const role = ["subject", "object", "trigger"].find((r) => covering.some((m) => m.role === r));
    const last = covering.some((m) => m.role === role && m.end === end);
    const roles = covering.map((m) => m.role).join(" ");
    return covering.length === 0
      ? text
      : el("mark", { class: roles, "data-letter": last ? LETTERS[role] : null }, text);
  });
  return el("blockquote", { class: "quote" }, el("bdi", null, parts));
}

/** Where a quote stands, and what it cites. */
export function place(evidence, decision = "undecided") {
  const page = evidence.page === null ? "" : `, page ${evidence.page}`;
  return el(
    "p",
    { class: "place" },
    el(
      "a",
      {
        href:
          address("/document", { id: evidence.document }) + "#" + encodeURIComponent(evidence.evidence),
      },
      foreign(shortened(evidence.title ?? evidence.document)),
    ),
    `${page}, ${evidence.section}, ${words(evidence.kind)}`,
    evidence.hedged ? el("span", { class: "badge" }, "hedged") : null,
    verdict(decision),
    evidence.attribution === "own" ? el("span", { class: "badge" }, "own result") : null,
  );
}

/** A reference with its ways out; null where the claim's document cites none. */
export function reference(of) {
  const ids = [];
  if (of.pmid) {
    ids.push(away(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(of.pmid)}/`, `PMID:${of.pmid}`));
  }
  if (of.doi) {
    ids.push(away(`https://doi.org/${encodeURI(of.doi)}`, `doi:${of.doi}`));
  }
  return [
    of.marker ? el("span", { class: "marker" }, `[${of.marker}] `) : null,
    foreign(of.text ? shortenedReference(of.text) : "not in the reference list of the document"),
    " ",
    ids.flatMap((id) => [id, " "]),
    of.pmid || of.text
      ? [el("a", { href: address("/", { q: `cited:${citedAs(of)}` }) }, "claims that cite it")]
      : null,
  ];
}

/** A link that leaves these pages; nothing is fetched from there before it is followed. */
function away(href, text) {
  return el("a", { href, class: "id", rel: "noopener noreferrer", target: "_blank" }, foreign(text), " ↗");
}

function shortenedReference(text) {
  return text.length > 600 ? text.slice(0, 600) + "…" : text;
}

function citedAs(of) {
  return '"' + (of.pmid ?? of.doi ?? of.text.slice(0, 200)).replaceAll(/["\\]/g, " ") + '"';
}

/** One piece of evidence: the quote, its place, its references, its rule. */
export function evidence(hit, { references = true } = {}) {
  const { evidence: of, marks, decision } = hit;
  return el(
    "article",
    { class: "evidence" },
    quote(of, marks),
    place(of, decision),
    references && of.citations.length > 0
      ? el(
          "ul",
          { class: "citations", "aria-label": "cites" },
          of.citations.map((c) => el("li", null, reference(c))),
        )
      : null,
  );
}

/** A found claim, with its best quotes. */
export function card(hit) {
  const title = el("h3", null, statement(hit.summary));
  return el(
    "li",
    { class: "claim" },
    title,
    el(
      "p",
      { class: "facts" },
      effect(hit.summary.effect),
      " · ",
      `confidence ${hit.summary.confidence.toFixed(2)}`,
      " · ",
      witnesses(hit),
      hit.decisions.map(verdict),
    ),
    hit.through.map((t) =>
      el(
        "p",
        { class: "through" },
        foreign(shortened(t.argument)),
        " was found through ",
        foreign(shortened(t.group)),
        ": it is a member, the claim is not on the whole class",
      ),
    ),
    hit.evidence.map((e) => evidence(e)),
    el(
      "p",
      { class: "more" },
      el(
        "a",
        { href: address("/claim", { key: hit.claim }), "aria-label": `Open the claim: ${sentence(hit.summary)}` },
        hit.evidences > hit.evidence.length
          ? `Open the claim and all ${hit.evidences} pieces of evidence`
          : "Open the claim",
      ),
    ),
  );
}
