// How queries are written, with examples to try.

import { address, el, put, titled } from "./elements.js";

const EXAMPLES = [
  ["tamoxifen", "the word in a quote, or a claim on an entity with it in any of its names"],
  ["nolvadex", "the same claims: any synonym finds the entity"],
  ["HER2 tamoxifen", "both"],
  ["trastuzumab OR tamoxifen", "either; parentheses group"],
  ["tamoxifen -HER2", "the first without the second"],
  ['"resistance to tamoxifen"', "the words side by side"],
  ["resist*", "words that begin so"],
  ["predicate:confers_resistance_to AND object:tamoxifen", "what is said to make resistant to it"],
  ["subject:ERBB2", "what it does, by whatever name; entity: for either side"],
  ["effect:reduces_resistance", "by the derived sign, whatever the wording"],
  ["type:mirna", "with a miRNA as subject or object"],
  ['disease:"breast cancer"', "by what the sentence names beside the claim; cellline: and species: too"],
  ["cited:2005", "by words, PubMed id or DOI of a reference"],
  ["year:[2005 TO *]", "by the year of a reference"],
  ["confidence:[0.8 TO 1]", "by confidence"],
  ["references:[2 TO *]", "with at least two independent references"],
  ["negated:true", "denied claims"],
  ["decision:undecided", "with evidence that no curator has judged; accepted, rejected"],
];

export function show(main) {
  titled("Help");
  put(
    main,
    el("h1", null, "How queries are written"),
    el("p", null, "Words side by side must all be there. Names are compared without case, accents, dashes and spaces. A claim is found when one piece of its evidence satisfies the whole query."),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Examples" }, el("table", null,
      el("thead", null, el("tr", null, el("th", { scope: "col" }, "Query"), el("th", { scope: "col" }, "Finds"))),
      el("tbody", null, EXAMPLES.map(([q, finds]) => el("tr", null, el("th", { scope: "row" }, el("a", { href: address("/", { q }) }, el("code", null, q))), el("td", null, finds)))))),
    el("h2", null, "Keys"),
    el("p", null, "In the search field, ↓ and ↑ go through the names, Enter takes one, Esc closes the list. Everything else is reached with Tab and worked with Enter or the space bar."),
    el("h2", null, "Triage"),
    el("p", null, "One piece of evidence at a time. A accepts; 1 to 9, 0 and X reject, each for the reason beside it; E puts right. C is a comment, S and N say whether it is usable and needed: they go with the verdict that follows. J skips, K goes back, U takes your last verdict back, B judges all of the same rule and predicate in the query at once, after showing how many they are. Esc leaves a field. Whoever speaks to the computer can turn the single keys off."),
    el("p", null, "What comes first: undecided evidence of claims of which nothing is decided; of this, a confidence of 0.5 to 0.8, then the farther from there the later; and of every rule one in turn."),
    el("h2", null, "Marks"),
    el("p", null, "In quotes, S is the subject, T the words that show the relation, O the object. ▲ promotes resistance, ▼ reduces it, △ increases, ▽ decreases, ◇ the sign is unknown."),
    el("h2", null, "For programs"),
    el("p", null, "Everything here comes from a JSON API: ", el("a", { href: "/openapi.json" }, "its OpenAPI description"), "."),
  );
}
