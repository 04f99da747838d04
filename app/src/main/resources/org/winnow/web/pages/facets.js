// The facets beside the results: every value keeps its count when another of its facet is chosen.

import { counted, el, foreign, shortened, words } from "./elements.js";

export const FACETS = [
  "predicate",
  "effect",
  "subject",
  "object",
  "subject-type",
  "object-type",
  "disease",
  "confidence",
  "year",
  "state",
  "negated",
  "contradicted",
  "hedged",
  "decision",
  "section",
  "document",
  "rule",
];

/** The facets that begin folded away. */
const FOLDED = new Set(["state", "negated", "contradicted", "hedged", "decision", "section", "document", "rule"]);

const TITLES = { "subject-type": "type of subject", "object-type": "type of object", year: "year of a reference" };

/** Names whose values are words of ours; all others come from documents. */
const CLOSED = new Set(["predicate", "effect", "subject-type", "object-type", "state", "decision"]);

/** The chosen values of a facet in `only` parameters. */
export function chosenOf(facet, only) {
  return only.filter((o) => o.startsWith(facet + "=")).map((o) => o.slice(facet.length + 1));
}

function label(facet, value) {
  if (facet === "negated") {
    return value === "true" ? "denied" : "stated";
  } else if (facet === "contradicted") {
    return value === "true" ? "contradicted" : "not contradicted";
  } else if (facet === "hedged") {
    return value === "true" ? "hedged" : "not hedged";
  }
  return CLOSED.has(facet) ? words(value) : value.replace(" TO ", " – ");
}

function choice(facet, value, checked, onchange) {
  const id = `only-${facet}-${value.value}`.slice(0, 200);
  return el(
    "li",
    null,
    el(
      "label",
      null,
      el("input", { type: "checkbox", id, checked, onchange: (e) => onchange(facet, value.value, e.target.checked) }),
      " ",
      foreign(shortened(label(facet, value.label)), { class: "value" }),
      value.claims === null
        ? null
        : el("span", { class: "count" }, value.claims.toLocaleString("en"), el("span", { class: "aside" }, " claims")),
    ),
  );
}

/** Two numbers from which and to which; an empty one is no limit. */
function range(facet, chosen, onrange) {
  const limits = facet === "year" ? { min: 1950, max: 2049, step: 1 } : { min: 0, max: 1, step: 0.05 };
  const typed = /^(\S+) TO (\S+)$/.exec(chosen.length === 1 ? chosen[0] : "") ?? [];
  const field = (name, value) => {
    const input = el("input", { type: "number", ...limits, name, "aria-label": `${facet} ${name}`, id: `${facet}-${name}` });
    input.value = value === undefined || value === "*" ? "" : value;
    return input;
  };
  const from = field("from", typed[1]);
  const to = field("to", typed[2]);
  return el(
    "form",
    {
      class: "range",
      onsubmit: (event) => {
        event.preventDefault();
        const limit = from.value === "" && to.value === "" ? null : `${from.value || "*"} TO ${to.value || "*"}`;
        onrange(facet, limit);
      },
    },
    from,
    " – ",
    to,
    el("button", { type: "submit" }, "Apply"),
  );
}

/**
 * All facets of a result.
 *
 * @param open titles of facets that a person has opened or closed by hand
 */
export function facets(result, only, { onchange, onrange, open }) {
  return result.facets.map(({ facet, values }) => {
    const chosen = chosenOf(facet, only);
    const ranged = facet === "year" || facet === "confidence";
    const missing = chosen
      .filter((value) => values.every((v) => v.value !== value))
      .map((value) => ({ value, label: value, claims: null }));
    if (values.length === 0 && missing.length === 0) {
      return null;
    }
    const isOpen = open.get(facet) ?? (chosen.length > 0 || !FOLDED.has(facet));
    return el(
      "details",
      { class: "facet", open: isOpen, ontoggle: (e) => open.set(facet, e.target.open) },
      el("summary", null, TITLES[facet] ?? words(facet), chosen.length > 0 ? ` (${counted(chosen.length, "choice")})` : null),
      ranged ? range(facet, chosen, onrange) : null,
      el(
        "ul",
        { "aria-label": TITLES[facet] ?? words(facet) },
        [...missing, ...values].map((value) => choice(facet, value, chosen.includes(value.value), onchange)),
      ),
    );
  });
}
