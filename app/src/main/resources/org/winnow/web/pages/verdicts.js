// The verdicts, each a button and a key. Keys work wherever the focus is, but in fields, and can be turned
// off for those who speak to their computer.

import { complete } from "./api.js";
import { counted, el, put, shortened, words } from "./elements.js";

const REASONS = {
  1: "entity_boundaries",
  2: "grounding",
  3: "polarity",
  4: "no_relation",
  5: "wrong_relation",
  6: "act_vs_amt",
  7: "negative_result",
  8: "hypothesis",
  9: "agent_conditions",
  0: "mod_site",
  x: "other",
};

/** What INDRA's shorter names mean. */
const MEANINGS = { act_vs_amt: "activity or amount", mod_site: "modified site", agent_conditions: "conditions of agent" };

const meaning = (reason) => MEANINGS[reason] ?? words(reason);

const STATES = ["none", "increased", "decreased", "mutated", "hypermethylated", "hypomethylated", "modified"];
const PREDICATES = [
  "confers_resistance_to",
  "associated_with_resistance_to",
  "confers_sensitivity_to",
  "associated_with_sensitivity_to",
  "positively_regulates",
  "negatively_regulates",
  "regulates",
  "targets",
  "interacts_with",
];

/** A choice kept on this computer, where the browser lets it be kept. */
function kept(name, otherwise) {
  try {
    return localStorage.getItem(`winnow.${name}`) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(`winnow.${name}`, value);
  } catch {
    // It holds until the page is left.
  }
}

/** A button that says its key. */
function key(letter, text, onclick, properties = {}) {
  return el(
    "button",
    { type: "button", "aria-keyshortcuts": letter, "data-key": letter, onclick, ...properties },
    el("kbd", { "aria-hidden": "true" }, letter.toUpperCase()),
    " ",
    text,
  );
}

/** "Not said", yes, no: what is said besides the verdict. */
class ThreeWay {
  constructor(letter, text) {
    this.text = text;
    this.label = el("span");
    this.button = key(letter, this.label, () => this.set(this.value === null ? true : this.value ? false : null));
    this.set(null);
  }

  set(value) {
    this.value = value;
    this.label.textContent = `${this.text}: ${value === null ? "not said" : value ? "yes" : "no"}`;
  }
}

function field(name, label, value) {
  const input = el("input", { type: "text", id: `edit-${name}`, maxlength: "500", autocomplete: "off" });
  input.value = value ?? "";
  return { input, was: value ?? "", row: el("label", { for: input.id }, label, input) };
}

function choice(name, label, values, value) {
  const input = el("select", { id: `edit-${name}` }, values.map((v) => el("option", { value: v, selected: v === value }, words(v))));
  return { input, was: value, row: el("label", { for: input.id }, label, input) };
}

export class VerdictPanel {
  /** @param acts what the page does: judge, undo, move, similar, judgeAll, current */
  constructor(who, acts) {
    this.acts = acts;
    this.usable = new ThreeWay("s", "usable");
    this.needed = new ThreeWay("n", "needed");
    this.comment = el("textarea", { id: "comment", rows: "2", maxlength: "2000" });
    this.name = el("input", { type: "text", id: "who", maxlength: "100", autocomplete: "off", onchange: () => keep("who", this.name.value) });
    this.name.value = kept("who", who);
    this.keys = el("input", { type: "checkbox", id: "keys", checked: kept("keys", "on") === "on", onchange: () => keep("keys", this.keys.checked ? "on" : "off") });
    this.status = el("p", { class: "status", role: "status" });
    this.more = el("div");
    this.element = el("aside", { class: "verdicts", "aria-label": "Verdict" }, this.parts());
    this.element.addEventListener("keydown", (event) => this.escape(event));
    addEventListener("keydown", (event) => this.pressed(event));
  }

  parts() {
    return [
      el("div", { class: "keys" }, key("a", "Accept", () => this.judge("accept", "correct"), { class: "primary" }), key("e", "Put right …", () => this.edit())),
      el("h2", null, "Reject, because"),
      el("div", { class: "keys" }, Object.entries(REASONS).sort(byReason).map(([letter, reason]) => key(letter, meaning(reason), () => this.judge("reject", reason), { title: reason }))),
      this.more,
      this.status,
      el("div", { class: "keys" }, this.usable.button, this.needed.button),
      el("label", { for: "comment" }, el("span", null, el("kbd", { "aria-hidden": "true" }, "C"), " Comment"), this.comment),
      el(
        "div",
        { class: "keys" },
        key("j", "Skip", () => this.acts.move(1)),
        key("k", "Back", () => this.acts.move(-1)),
        key("u", "Undo my last", () => this.acts.undo()),
        key("b", "All of this pattern …", () => this.acts.similar()),
      ),
      el("div", { class: "pair" }, el("label", { for: "who" }, "Curator", this.name), el("label", { for: "keys", class: "check" }, this.keys, " single keys work")),
    ];
  }

  who() {
    return this.name.value.trim() === "" ? "curator" : this.name.value.trim();
  }

  busy(isBusy) {
    this.element.setAttribute("aria-busy", String(isBusy));
  }

  said(text, isFailure = false) {
    put(this.status, isFailure ? el("strong", { class: "negated" }, text) : text);
  }

  /** Empties what belonged to the evidence before. */
  fresh() {
    this.usable.set(null);
    this.needed.set(null);
    this.comment.value = "";
    put(this.more);
  }

  besides() {
    return { comment: this.comment.value.trim(), usable: this.usable.value, needed: this.needed.value };
  }

  judge(verdict, reason) {
    const besides = this.besides();
    this.release();
    return this.acts.judge({ verdict, reason, ...besides });
  }

  /** Fields are left, so that the next key is a verdict again. */
  release() {
    if (isField(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  pressed(event) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (!plain || !this.keys.checked || isField(event.target)) {
      return;
    }
    const letter = event.key.toLowerCase();
    if (letter === "c") {
      this.comment.focus();
      event.preventDefault();
      return;
    }
    const button = this.element.querySelector(`button[data-key="${CSS.escape(letter)}"]`);
    if (button !== null) {
      button.click();
      event.preventDefault();
    }
  }

  escape(event) {
    if (event.key === "Escape") {
      put(this.more);
      this.release();
      event.preventDefault();
    } else if (event.key === "Enter" && event.ctrlKey && event.target === this.comment) {
      this.judge("accept", "correct");
    }
  }

  /** The form that puts an evidence right: only what is changed is said. */
  edit() {
    const item = this.acts.current();
    if (item === undefined) {
      return;
    }
    const { subject, object, predicate, negated } = item.evidence;
    const fields = {
      subject_name: field("subject-name", "Subject", subject.name),
      subject_id: field("subject-id", "its identifier", subject.id),
      state: choice("state", "State", STATES, subject.state),
      predicate: choice("predicate", "Predicate", PREDICATES, predicate),
      object_name: field("object-name", "Object", object.name),
      object_id: field("object-id", "its identifier", object.id),
      negated: choice("negated", "The text", ["states", "denies"], negated ? "denies" : "states"),
    };
    identify(fields.subject_name.input, fields.subject_id.input);
    identify(fields.object_name.input, fields.object_id.input);
    const form = el(
      "form",
      { class: "edit", "aria-label": "Put right", onsubmit: (event) => { event.preventDefault(); this.submit(fields); } },
      Object.values(fields).map((f) => f.row),
      el("button", { type: "submit", class: "primary" }, "Accept as put right"),
      " ",
      el("button", { type: "button", onclick: () => put(this.more) }, "Cancel"),
    );
    put(this.more, form);
    fields.subject_name.input.focus();
  }

  submit(fields) {
    const correction = {};
    for (const [name, { input, was }] of Object.entries(fields)) {
      const value = input.value.trim();
      if (value !== was && value !== "") {
        correction[name] = name === "negated" ? value === "denies" : value;
      }
    }
    if (Object.keys(correction).length === 0) {
      this.said("Nothing is changed: accept it, or change a field.", true);
      return undefined;
    }
    const besides = this.besides();
    this.release();
    return this.acts.judge({ verdict: "edit", reason: "other", correction, ...besides });
  }

  /** Offers one verdict on all evidence that is alike, with its number before anything is done. */
  offer({ rule, predicate, count, keys }, link) {
    if (count === 0) {
      this.said("Nothing undecided in this query has this rule and predicate.");
      return;
    }
    const verdicts = [["accept", "correct"], ...Object.values(REASONS).map((reason) => ["reject", reason])];
    const select = el("select", { id: "alike" }, verdicts.map(([v, r], i) => el("option", { value: i }, v === "accept" ? "accept" : `reject: ${meaning(r)}`)));
    const some = count > keys.length ? `the first ${keys.length.toLocaleString("en")} of ` : "";
    const form = el(
      "form",
      {
        class: "edit alike",
        "aria-label": "All of this pattern",
        onsubmit: (event) => {
          event.preventDefault();
          const [verdict, reason] = verdicts[Number(select.value)];
          const besides = this.besides();
          this.release();
          this.acts.judgeAll(keys, { verdict, reason, ...besides });
        },
      },
      el("p", null, el("strong", null, `${some}${counted(count, "undecided piece", "undecided pieces")} of evidence`), ` in this query, read by rule ${shortened(rule)} as “${words(predicate)}”. `, el("a", { href: link, target: "_blank" }, "Look at them")),
      el("label", { for: "alike" }, "Verdict", select),
      el("button", { type: "submit", class: "primary" }, `Judge all ${keys.length.toLocaleString("en")}`),
      " ",
      el("button", { type: "button", onclick: () => put(this.more) }, "Cancel"),
    );
    put(this.more, form);
    select.focus();
  }
}

function byReason([one], [other]) {
  return order(one) - order(other);
}

function order(letter) {
  return letter === "x" ? 11 : letter === "0" ? 10 : Number(letter);
}

function isField(element) {
  return element instanceof Element && element.matches("input:not([type=checkbox]), textarea, select");
}

/** Fills in the identifier of a name that the index knows. */
function identify(name, id) {
  name.addEventListener("change", async () => {
    const folded = name.value.trim().toLowerCase();
    const found = folded === "" ? [] : await complete(folded).catch(() => []);
    const same = found.find((f) => [f.name, f.alias].some((n) => n?.toLowerCase() === folded));
    id.value = same?.id ?? "";
  });
}
