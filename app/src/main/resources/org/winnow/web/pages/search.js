// The search: a query, its claims, and facets to narrow it by. The address holds all of it.

import { Refused, search } from "./api.js";
import { card } from "./claims.js";
import { combobox } from "./combobox.js";
import { address, announce, counted, el, foreign, put, titled } from "./elements.js";
import { FACETS, facets } from "./facets.js";

const PAGE = 20;
const ORDERS = {
  relevance: "relevance",
  references: "number of independent references",
  evidence: "pieces of evidence",
  confidence: "confidence",
  newest: "newest reference",
  subject: "subject",
};

const opened = new Map();

/** What an address asks for. */
function wanted(parameters) {
  return {
    q: parameters.get("q") ?? "",
    only: parameters.getAll("only"),
    sort: parameters.get("sort") ?? "relevance",
    offset: Number(parameters.get("offset") ?? 0) || 0,
  };
}

function addressOf(state) {
  return address("/", {
    q: state.q,
    only: state.only,
    sort: state.sort === "relevance" ? "" : state.sort,
    offset: state.offset === 0 ? "" : state.offset,
  });
}

class SearchView {
  constructor(main, state) {
    this.state = state;
    this.results = el("section", { class: "results", "aria-label": "Claims found" });
    this.side = el("aside", { class: "facets", "aria-label": "Narrow the search" });
    this.box = combobox({ id: "q", value: state.q, label: "Search claims", onpick: () => this.submit() });
    const form = el(
      "form",
      { role: "search", class: "searchbar", action: "/", onsubmit: (e) => { e.preventDefault(); this.submit(); } },
      this.box,
      el("button", { type: "submit", class: "primary" }, "Search"),
    );
    put(main, 
      el("h1", { class: "aside" }, "Search claims"),
      form,
      el("div", { class: "columns" }, this.side, this.results),
    );
    addEventListener("popstate", () => {
      this.state = wanted(new URLSearchParams(location.search));
      this.input().value = this.state.q;
      this.run();
    });
  }

  input() {
    return this.box.querySelector("input");
  }

  submit() {
    this.go({ ...this.state, q: this.input().value.trim(), offset: 0, only: this.input().value.trim() === this.state.q ? this.state.only : [] });
  }

  go(state) {
    this.state = state;
    history.pushState(null, "", addressOf(state));
    return this.run();
  }

  async run() {
    const focused = document.activeElement?.id;
    this.asked?.abort();
    this.asked = new AbortController();
    const { q, only, sort, offset } = this.state;
    titled(q === "" ? "All claims" : q);
    this.results.setAttribute("aria-busy", "true");
    try {
      const asked = { q, only, sort, offset, limit: PAGE, quotes: 2, facet: FACETS, values: 8 };
      this.show(await search(asked, this.asked.signal));
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      } else if (!(failure instanceof Refused)) {
        throw failure;
      }
      this.side.replaceChildren();
      this.results.replaceChildren(refused(failure));
    }
    this.results.setAttribute("aria-busy", "false");
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  show(result) {
    const { only, offset } = this.state;
    const last = Math.min(offset + PAGE, result.total);
    const range = result.total > PAGE ? `, ${offset + 1}–${last} shown` : "";
    const cut = result.complete ? "" : " (time ran out: there may be more)";
    const said = `${counted(result.total, "claim")} found${range}${cut}`;
    announce(said);
    this.side.replaceChildren(
      ...[el("h2", null, "Narrow"), only.length > 0 ? this.reset() : null, ...facets(result, only, this.handlers())].filter(Boolean),
    );
    this.results.replaceChildren(
      el("div", { class: "resultbar" }, el("h2", null, said), this.order(), this.picture()),
      ...this.hint(result),
      el("ol", { class: "claims", start: offset + 1 }, result.hits.map((hit) => card(hit))),
      this.pages(result.total),
    );
  }

  handlers() {
    const others = (facet) => this.state.only.filter((o) => !o.startsWith(facet + "="));
    return {
      open: opened,
      onchange: (facet, value, on) => {
        const pair = `${facet}=${value}`;
        const rest = this.state.only.filter((o) => o !== pair);
        this.go({ ...this.state, offset: 0, only: on ? [...rest, pair] : rest });
      },
      onrange: (facet, range) =>
        this.go({ ...this.state, offset: 0, only: range === null ? others(facet) : [...others(facet), `${facet}=${range}`] }),
    };
  }

  reset() {
    return el("button", { type: "button", id: "reset", onclick: () => this.go({ ...this.state, only: [], offset: 0 }) }, "Clear all choices");
  }

  order() {
    const select = el(
      "select",
      { id: "sort", onchange: (e) => this.go({ ...this.state, sort: e.target.value, offset: 0 }) },
      Object.entries(ORDERS).map(([value, name]) => el("option", { value, selected: value === this.state.sort }, name)),
    );
    return el("label", { class: "order" }, "Sort by ", select);
  }

  picture() {
    const { q, only } = this.state;
    return [el("a", { href: address("/network", { q, only }) }, "As a network"), el("a", { href: address("/triage", { q, only }) }, "Judge these")];
  }

  hint(result) {
    if (result.instead === null) {
      return result.total === 0 ? [el("p", null, "No claim has all of this. Fewer words or choices find more.")] : [];
    }
    const state = { ...this.state, q: result.instead, offset: 0 };
    const link = el("a", {
      href: addressOf(state),
      class: "instead",
      onclick: (e) => {
        e.preventDefault();
        this.input().value = result.instead;
        this.go(state);
      },
    }, foreign(result.instead));
    return [el("p", { class: "hint" }, "Perhaps this was meant: ", link)];
  }

  pages(total) {
    const { offset } = this.state;
    const to = (first, text, rel) =>
      el("a", {
        href: addressOf({ ...this.state, offset: first }),
        rel,
        onclick: async (e) => {
          e.preventDefault();
          await this.go({ ...this.state, offset: first });
          document.getElementById("content").focus();
          scrollTo(0, 0);
        },
      }, text);
    const reachable = Math.min(total, 10000);
    return el(
      "nav",
      { class: "pages", "aria-label": "Pages of results" },
      offset > 0 ? to(Math.max(0, offset - PAGE), "← Previous", "prev") : null,
      total > PAGE ? el("span", null, ` Page ${offset / PAGE + 1} of ${Math.ceil(total / PAGE).toLocaleString("en")} `) : null,
      offset + PAGE < reachable ? to(offset + PAGE, "Next →", "next") : null,
    );
  }
}

/** A refused query: what is wrong, and a caret under the place. */
function refused(failure) {
  return el(
    "section",
    { role: "alert", class: "failure" },
    el("h2", null, "The query cannot be understood"),
    el("pre", { class: "explained", tabindex: "0" }, el("bdo", { dir: "ltr" }, failure.explained ?? failure.message)),
    el("p", null, el("a", { href: "/help" }, "How queries are written")),
  );
}

export async function show(main, parameters) {
  const view = new SearchView(main, wanted(parameters));
  await view.run();
}
