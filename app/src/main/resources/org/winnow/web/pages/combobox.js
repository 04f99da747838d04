// The search field: completes the name at the caret, as the ARIA pattern "combobox with list" has it.

import { complete } from "./api.js";
import { counted, el, foreign, quoted, shortened, words } from "./elements.js";

const PAUSE_MS = 120;
const SHORTEST = 2;

/** Operators and borders after which a name begins. */
const TAIL = /(?:^|[()\s])((?:subject|object|entity|subjectgroup|objectgroup):)?"?([^"():]*)$/iu;

/** What stands before the caret and may be the beginning of a name: longest guess first. */
export function guesses(before) {
  const found = TAIL.exec(before);
  if (!found) {
    return [];
  }
  const parts = found[2].split(/\s+(?:AND|OR|NOT)\s+|\s+-?/u).filter((part) => part !== "");
  const tails = [parts.slice(-3), parts.slice(-2), parts.slice(-1)].map((p) => p.join(" "));
  return [...new Set(tails)].filter((tail) => tail.length >= SHORTEST && before.endsWith(tail));
}

/** The query with a name put in the place of what was typed of it, and where the caret goes. */
export function completed(value, caret, typed, name) {
  const before = value.slice(0, caret);
  const start = before.length - typed.length;
  const opened = before[start - 1] === '"' ? 1 : 0;
  const head = before.slice(0, start - opened);
  const field = /(?:subject|object|entity|subjectgroup|objectgroup):$/iu.test(head) ? "" : "entity:";
  const text = head + field + quoted(name);
  const rest = value.slice(caret).replace(/^"/u, "");
  return { value: text + rest, caret: text.length };
}

/** A field with its list of completions; `onpick` is called after one was put in. */
export function combobox({ id, value, label, onpick }) {
  const list = el("ul", { id: `${id}-list`, role: "listbox", "aria-label": "Names", hidden: true });
  const input = el("input", {
    id,
    type: "text",
    name: "q",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: "4000",
    "aria-label": label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    placeholder: "tamoxifen, subject:ERBB2, predicate:confers_resistance_to …",
  });
  input.value = value;
  new Completions(input, list, onpick);
  return el("div", { class: "combobox" }, input, list);
}

class Completions {
  constructor(input, list, onpick) {
    this.input = input;
    this.list = list;
    this.onpick = onpick;
    this.active = -1;
    this.found = [];
    this.typed = "";
    this.timer = 0;
    this.asked = null;
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  async ask() {
    this.asked?.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    const tails = guesses(this.input.value.slice(0, this.input.selectionStart));
    try {
      for (const tail of tails) {
        const found = await complete(tail, signal);
        if (found.length > 0) {
          this.open(found, tail);
          return;
        }
      }
      this.close();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.close();
      }
    }
  }

  open(found, typed) {
    this.found = found;
    this.typed = typed;
    this.active = -1;
    this.list.replaceChildren(...found.map((entity, i) => this.option(entity, i)));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
  }

  option(entity, i) {
    const alias = entity.alias === null ? null : el("span", { class: "alias" }, foreign(shortened(entity.alias)), " → ");
    return el(
      "li",
      {
        id: `${this.list.id}-${i}`,
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => {
          event.preventDefault();
          this.pick(i);
        },
      },
      alias,
      el("strong", null, foreign(shortened(entity.name))),
      " ",
      el("span", { class: "type" }, words(entity.type.toLowerCase())),
      " ",
      el("span", { class: "id" }, entity.id ?? "no identifier"),
      " ",
      el("span", { class: "count" }, counted(entity.claims, "claim")),
    );
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" && !open) {
      this.ask();
      event.preventDefault();
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (open && event.key === "Enter" && this.active >= 0) {
      this.pick(this.active);
      event.preventDefault();
    } else if (event.key === "Escape" && open) {
      this.close();
      event.preventDefault();
    } else if (event.key === "Enter") {
      this.close();
    }
  }

  move(step) {
    const count = this.found.length;
    // One place more than there are names: back in the field itself.
    this.active = ((this.active + 1 + step + count + 1) % (count + 1)) - 1;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === this.active));
    });
    const option = this.list.children[this.active];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  pick(i) {
    const put = completed(this.input.value, this.input.selectionStart, this.typed, this.found[i].name.slice(0, 500));
    this.input.value = put.value;
    this.input.setSelectionRange(put.caret, put.caret);
    this.close();
    this.onpick();
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
