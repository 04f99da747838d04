// Triage: one piece of evidence at a time, a key for each verdict. The address holds the query and the
// evidence shown; everything decided is on the server's disk before the next one comes.

import { alike, curation, decide, decisions, Refused, triage } from "./api.js";
import { decisionsOn, shown, trouble } from "./judged.js";
import { combobox } from "./combobox.js";
import { address, announce, counted, el, foreign, put, quoted, shortened, titled, words } from "./elements.js";
import { VerdictPanel } from "./verdicts.js";

const AHEAD = 20;
const MOST = 200;

class Triage {
  constructor(main, wanted, known) {
    this.q = wanted.get("q") ?? "";
    this.only = wanted.getAll("only");
    this.rules = new Map(known.rules.map((r) => [r.rule, r]));
    this.items = [];
    this.position = 0;
    this.working = Promise.resolve();
    this.place = el("section", { class: "evidence-to-judge", "aria-label": "Evidence to judge" });
    this.progress = el("p", { class: "progress" });
    this.panel = new VerdictPanel(known.who, {
      judge: (said) => this.later(() => this.judge(said)),
      undo: () => this.later(() => this.undo()),
      move: (step) => this.later(() => this.move(step)),
      similar: () => this.later(() => this.similar()),
      judgeAll: (keys, said) => this.later(() => this.judgeAll(keys, said)),
      current: () => this.items[this.position],
    });
    const box = combobox({ id: "q", value: this.q, label: "What to judge", onpick: () => form.requestSubmit() });
    const form = el(
      "form",
      { role: "search", class: "searchbar", action: "/triage" },
      box,
      this.only.map((one) => el("input", { type: "hidden", name: "only", value: one })),
      el("button", { type: "submit", class: "primary" }, "Narrow"),
    );
    put(
      main,
      el("h1", null, "Triage"),
      form,
      this.only.length === 0 ? null : el("p", { class: "facts" }, "Only: ", this.only.map((o) => [foreign(shortened(o)), "; "]), el("a", { href: address("/", { q: this.q, only: this.only }) }, "change in the search")),
      this.progress,
      el("div", { class: "columns triage" }, this.place, this.panel.element),
      trouble(known),
    );
    addEventListener("popstate", () => this.later(() => this.open(new URLSearchParams(location.search).get("at"))));
  }

  /** Keys may come faster than the disk: what they ask for is done one after the other. */
  later(act) {
    this.panel.busy(true);
    this.working = this.working.then(act).catch((failure) => this.failed(failure)).then(() => this.panel.busy(false));
    return this.working;
  }

  failed(failure) {
    this.panel.said(failure instanceof Refused ? `Not done: ${failure.message}` : `Not done, the server cannot be reached: ${failure.message}`, true);
  }

  async fetch(at, limit) {
    const queue = await triage({ q: this.q, only: this.only, at, limit });
    this.total = queue.total;
    this.judged = queue.judged;
    return queue.next;
  }

  /** Shows an evidence by its key, or the first to judge. */
  async open(at) {
    const there = this.items.findIndex((item) => item.evidence.evidence === at);
    if (there >= 0) {
      this.position = there;
    } else {
      this.items = await this.fetch(at ?? "", AHEAD);
      this.position = 0;
    }
    await this.show(false);
  }

  async show(isMove) {
    const item = this.items[this.position];
    this.count();
    this.panel.fresh(item);
    if (item === undefined) {
      titled("Triage");
      put(this.place, this.done());
      return;
    }
    const at = item.evidence.evidence;
    const here = address("/triage", { q: this.q, only: this.only, at });
    if (isMove) {
      history.pushState(null, "", here);
    } else {
      history.replaceState(null, "", here);
    }
    const said = item.decision === "undecided" ? [] : await decisionsOn(item);
    const label = shown(this.place, item, this.rules.get(item.evidence.rule), said);
    titled(`Triage: ${label}`);
    if (this.place.getBoundingClientRect().top < 0) {
      this.place.scrollIntoView();
    }
    announce(`${label}. ${item.decision === "undecided" ? "" : words(item.decision)}`);
  }

  count() {
    put(
      this.progress,
      el("progress", { max: Math.max(1, this.total), value: this.judged, "aria-label": "judged" }),
      ` ${this.judged.toLocaleString("en")} of ${counted(this.total, "piece of evidence", "pieces of evidence")} judged`,
    );
  }

  done() {
    const all = address("/", { q: this.q, only: this.only });
    return [
      el("h2", null, this.total === 0 ? "Nothing to judge" : "All judged"),
      el("p", null, this.total === 0 ? "The query finds no evidence. " : "Everything that the query finds has been judged. ", el("a", { href: all }, "See the claims")),
    ];
  }

  async judge(said) {
    const item = this.items[this.position];
    if (item === undefined) {
      return;
    }
    const wasOpen = item.decision === "undecided";
    const answer = await decide({ ...said, keys: [item.evidence.evidence], who: this.panel.who() });
    this.take(answer.rules);
    item.decision = said.verdict === "reject" ? "rejected" : "accepted";
    this.judged += wasOpen ? 1 : 0;
    this.panel.said(`${said.verdict === "reject" ? `rejected, ${words(said.reason)}` : said.verdict === "edit" ? "accepted as put right" : "accepted"}: saved`);
    await this.next();
  }

  take(rules) {
    rules.forEach((rule) => this.rules.set(rule.rule, rule));
  }

  /** The next that is undecided: of those fetched, else of the queue, else of those skipped. */
  async next() {
    const open = (item) => item.decision === "undecided";
    let at = this.items.findIndex((item, i) => i > this.position && open(item));
    if (at < 0) {
      const known = new Set(this.items.map((item) => item.evidence.evidence));
      const skipped = this.items.filter(open).length;
      const more = await this.fetch("", Math.min(MOST, AHEAD + skipped));
      this.items.push(...more.filter((item) => !known.has(item.evidence.evidence)));
      at = this.items.findIndex((item, i) => i > this.position && open(item));
    }
    if (at < 0) {
      at = this.items.findIndex(open);
    }
    this.position = at < 0 ? this.items.length : at;
    await this.show(true);
  }

  async move(step) {
    if (step > 0) {
      await this.next();
    } else if (this.position > 0) {
      this.position--;
      await this.show(true);
    } else {
      this.panel.said("This is where you began.");
    }
  }

  /** Takes back the last thing that this curator said, be it of one evidence or of many at once. */
  async undo() {
    const who = this.panel.who();
    const mine = (await decisions({ who, standing: true, limit: 1000 })).decisions.map((d) => d.decision);
    if (mine.length === 0) {
      this.panel.said(`There is nothing by ${who} to take back.`);
      return;
    }
    const last = mine.filter((d) => d.when === mine[0].when);
    const keys = last.map((d) => d.evidence ?? d.claim);
    this.take((await decide({ keys, who, verdict: "undo" })).rules);
    this.items = [];
    const [first] = last;
    await this.open(first.evidence ?? "");
    this.panel.said(last.length === 1 ? `Taken back: ${first.verdict}, ${words(first.reason)}.` : `Taken back: ${last.length} verdicts.`);
  }

  async similar() {
    const item = this.items[this.position];
    if (item !== undefined) {
      const found = await alike({ q: this.q, only: this.only, evidence: item.evidence.evidence });
      const inQuery = this.q === "" ? "" : `(${this.q}) AND `;
      const q = `${inQuery}rule:${quoted(found.rule)} AND predicate:${found.predicate} AND decision:undecided`;
      this.panel.offer(found, address("/", { q, only: this.only }));
    }
  }

  async judgeAll(keys, said) {
    const answer = await decide({ ...said, keys, who: this.panel.who() });
    this.take(answer.rules);
    const judged = new Set(keys);
    this.items.filter((item) => judged.has(item.evidence.evidence)).forEach((item) => {
      item.decision = said.verdict === "reject" ? "rejected" : "accepted";
    });
    this.judged += keys.length;
    this.panel.said(`${counted(answer.decisions.length, "verdict")} saved. U takes them back.`);
    await this.next();
  }
}

export async function show(main, parameters) {
  const view = new Triage(main, parameters, await curation());
  await view.open(parameters.get("at"));
}
