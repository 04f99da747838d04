// A document as it was read: its text with names and claims marked, what was left out, and for every
// passage the answer to "why nothing here?".

import { documentOf, explain } from "./api.js";
import { effect, pieces, statement } from "./claims.js";
import { address, counted, el, foreign, put, shortened, titled, words } from "./elements.js";

/** What was not read is layout or markup where it is shorter than this, and shown in place. */
const SHORT = 40;

/** The stretches of the source that are shown as blocks, in order: passages, and what lies between. */
function blocks(found) {
  const { source } = found;
  const passages = found.passages.length > 0 ? found.passages : [{ start: 0, end: source.length, kind: "text", section: "", page: null }];
  const made = [];
  let at = 0;
  for (const passage of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (passage.start >= at) {
      made.push(...between(source, at, passage.start, found.left_out));
      made.push(passage);
      at = passage.end;
    }
  }
  made.push(...between(source, at, source.length, found.left_out));
  return made;
}

/** What was not read: nothing where it is only white space. */
function between(source, start, end, leftOut) {
  if (source.slice(start, end).trim() === "") {
    return [];
  }
  const reasons = leftOut.filter((l) => l.start < end && l.end > start).map((l) => l.reason);
  const short = reasons.length === 0 && end - start < SHORT;
  return [{ start, end, kind: short ? "markup" : "unread", reasons: [...new Set(reasons)] }];
}

/** Marks of a block, in its own offsets. */
function marksIn(found, { start, end }) {
  const within = (span, mark) => ({ ...mark, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start });
  const inside = (span) => span.start < end && span.end > start;
  return [
    ...found.mentions.filter(inside).map((m) => within(m, { what: "mention", mention: m })),
    ...found.evidence.map((e) => [e, { start: e.source_start, end: e.source_end }]).filter(([, s]) => inside(s))
      .map(([e, s]) => within(s, { what: "quote", evidence: e })),
  ];
}

function piece({ text, marks }) {
  const mention = marks.find((m) => m.what === "mention")?.mention;
  const quotes = marks.filter((m) => m.what === "quote");
  let shown = text;
  if (mention) {
    const about = `${words(mention.type.toLowerCase())}: ${shortened(mention.name)}, ${mention.id ?? "no identifier"}, found by ${mention.how}`;
    shown = el("span", { class: `mention ${mention.type.toLowerCase()}`, title: about }, text);
  }
  return quotes.length === 0
    ? shown
    : el("span", { class: "quoted", "data-evidence": quotes.map((q) => q.evidence.evidence).join(" ") }, shown);
}

class DocumentView {
  constructor(main, found) {
    this.found = found;
    this.byKey = new Map(found.evidence.map((e) => [e.evidence, e]));
    this.panel = el("aside", { class: "panel", "aria-label": "Claims at this place", "aria-live": "polite" });
    const text = found.source === null ? this.gone() : el("div", { class: "text" }, blocks(found).map((b) => this.block(b)));
    text.addEventListener("mouseover", (e) => this.point(e.target));
    put(
      main,
      el("h1", null, foreign(shortened(found.title ?? found.document))),
      el("p", { class: "facts" }, foreign(found.document), " · ", el("a", { href: address("/", { q: "", only: `document=${found.document}` }) }, "search its claims")),
      report(found.report),
      el("div", { class: "columns wide-left document" }, text, this.panel),
    );
    this.rest();
  }

  gone() {
    return el(
      "section",
      { class: "text" },
      el("p", null, "The document is gone or has changed since it was read, so its text cannot be shown. These are the quotes taken from it:"),
      this.found.evidence.map((e) => el("p", { id: e.evidence }, foreign(e.quote), " ", this.marker([e]))),
    );
  }

  block(block) {
    const text = this.found.source.slice(block.start, block.end);
    if (block.kind === "markup") {
      return el("span", { class: "markup", title: "not read: layout or markup" }, foreign(text.trim()), " ");
    }
    if (block.kind === "unread") {
      const why = block.reasons.length === 0 ? "not read" : `left out: ${block.reasons.join("; ")}`;
      return el("details", { class: "unread" }, el("summary", null, `${text.trim().length.toLocaleString("en")} characters ${why}`), el("p", null, foreign(text)));
    }
    const marks = marksIn(this.found, block);
    const here = this.found.evidence.filter((e) => e.source_start >= block.start && e.source_start < block.end);
    const answer = el("div", { class: "answer", "aria-live": "polite" });
    return el(
      "div",
      { class: `passage ${block.kind}` },
      here.map((e) => el("span", { id: e.evidence, class: "anchor" })),
      el(
        "p",
        null,
        el("bdi", null, pieces(text, marks).map(piece)),
        here.length > 0 ? [" ", this.marker(here)] : null,
        " ",
        el("button", { type: "button", class: "why", onclick: (e) => why(e.target, text, answer) }, here.length > 0 ? "Why no more?" : "Why nothing here?"),
      ),
      answer,
    );
  }

  /** Opens the claims of a passage without a mouse. */
  marker(evidence) {
    const show = () => this.show(evidence);
    return el("button", { type: "button", class: "here", onclick: show, onfocus: show }, counted(evidence.length, "claim"));
  }

  point(target) {
    const keys = target.closest?.(".quoted")?.dataset.evidence;
    if (keys) {
      this.show(keys.split(" ").map((key) => this.byKey.get(key)));
    }
  }

  show(evidence) {
    put(
      this.panel,
      el("h2", null, counted(evidence.length, "claim"), " at this place"),
      evidence.map((e) =>
        el(
          "section",
          { class: "claim" },
          el("h3", null, statement(e)),
          el("p", { class: "facts" }, effect(e.effect), ` · confidence ${e.confidence.toFixed(2)}`),
          el("p", null, "Rule ", el("a", { href: address("/", { only: `rule=${e.rule}` }) }, el("code", null, foreign(e.rule)))),
          e.working ? el("p", null, el("code", null, foreign(e.working))) : null,
          el("p", { class: "more" }, el("a", { href: address("/claim", { key: e.claim }) }, "Open the claim")),
        ),
      ),
    );
  }

  /** What the panel says before anything is pointed at. */
  rest() {
    put(
      this.panel,
      el("h2", null, "Claims"),
      el("p", null, `${counted(this.found.evidence.length, "piece of evidence", "pieces of evidence")} in this document. Point at a marked sentence, or press the button after it, to see its claims and rule.`),
    );
  }
}

/** What was read, and what was not. */
function report(of) {
  const rows = [
    ["format", of.format],
    ["characters", of.characters],
    ["of these read", of.characters_read],
    ...Object.entries(of.characters_left_out ?? {}).map(([reason, n]) => [`left out: ${reason}`, n]),
    ["not read (layout, markup)", of.characters_unread],
    ["sentences", of.sentences],
    ["references", of.references],
    ["names found", of.mentions],
    ["pieces of evidence", of.evidence],
  ].filter(([, value]) => value !== undefined);
  const errors = of.errors ?? [];
  return el(
    "details",
    { class: "report" },
    el("summary", null, "What was read of it, and what was not", errors.length > 0 ? `: ${counted(errors.length, "problem")}` : ""),
    el("dl", { class: "details" }, rows.map(([name, value]) => el("div", null, el("dt", null, name), el("dd", null, value.toLocaleString("en"))))),
    errors.length === 0 ? null : el("ul", null, errors.map((e) => el("li", null, foreign(`${e.name}: ${e.what} (${e.where})`)))),
  );
}

/** Asks what Winnow makes of what is selected in a passage, or of all of it, and shows it below. */
async function why(button, passage, answer) {
  const selected = String(getSelection()).trim();
  const text = selected !== "" && passage.includes(selected) ? selected : passage;
  put(answer, el("p", null, "Asking …"));
  button.disabled = true;
  try {
    put(answer, explained(await explain(text.slice(0, 10000)), text));
  } catch (failure) {
    put(answer, el("p", { role: "alert" }, failure.message));
  }
  button.disabled = false;
}

function explained(found, text) {
  const able = new Set(found.names.filter((n) => n.argument).map((n) => n.id ?? n.name));
  return el(
    "section",
    { class: "explanation", "aria-label": "Why" },
    el("p", null, el("strong", null, verdict(found, able.size))),
    el("p", null, "Names found: ", found.names.length === 0 ? "none" : list(found.names.map((n) => `${n.text} (${words(n.type.toLowerCase())}, ${n.id ?? "no identifier"})`))),
    found.refused.length === 0 ? null : el("p", null, "Refused: ", list(found.refused.map((r) => `${r.text}: ${r.reason}`))),
    found.claims.length === 0 ? null : el("ul", null, found.claims.map((c) => el("li", null, statement(c), " by rule ", el("code", null, foreign(c.rule))))),
    found.unread.map(nearest),
    el("p", { class: "facts" }, `About ${counted(text.trim().length, "character")}. Select a sentence first to ask about it alone.`),
  );
}

/** The rules that came nearest in a sentence without a claim. */
function nearest({ sentence, rules }) {
  return el(
    "details",
    { open: true },
    el("summary", null, rules.length === 0 ? "No rule came near in: " : "Rules that came near in: ", foreign(shortened(sentence))),
    el("ul", null, rules.map((r) =>
      el("li", null, el("code", null, r.rule), " found ", list(r.found), r.at === "" ? "; at the end" : ["; at “", foreign(shortened(r.at)), "”"], " it wants ", el("code", null, foreign(shortened(r.wanted)))))),
  );
}

function list(texts) {
  return el("span", null, [...new Set(texts)].map((t, i) => [i === 0 ? null : "; ", foreign(shortened(t))]));
}

function verdict(found, able) {
  if (found.claims.length > 0) {
    return `${counted(found.claims.length, "piece of evidence", "pieces of evidence")} found, read by itself:`;
  } else if (able < 2) {
    return able === 0 ? "No claim: nothing here is named that a claim could be about." : "No claim: only one thing is named here, and a claim needs two.";
  }
  return "No claim: no rule finds a relation stated between the names.";
}

export async function show(main, parameters) {
  const found = await documentOf(parameters.get("id") ?? "");
  titled(found.title ?? found.document);
  new DocumentView(main, found);
}
