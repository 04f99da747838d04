// The documents of the run, each with what was read of it and what was not.

import { run } from "./api.js";
import { address, counted, el, foreign, put, shortened, titled } from "./elements.js";

function row(document) {
  const name = foreign(shortened(document.document));
  if (document.unreadable) {
    return el("tr", { class: "unreadable" }, el("th", { scope: "row" }, name), el("td", { colspan: 5 }, "could not be read: ", foreign(document.unreadable)));
  }
  const share = document.characters === 0 ? 100 : Math.round((100 * document.characters_read) / document.characters);
  return el(
    "tr",
    null,
    el("th", { scope: "row" }, el("a", { href: address("/document", { id: document.document }) }, name)),
    el("td", null, document.format),
    [`${share} %`, document.sentences, document.mentions, document.evidence].map((n) => el("td", { class: "number" }, n.toLocaleString("en"))),
  );
}

export async function show(main) {
  const found = await run();
  titled("Documents");
  const heads = ["Document", "Format", "Read", "Sentences", "Names", "Evidence"];
  put(main, 
    el("h1", null, counted(found.documents.length, "document")),
    el("p", { class: "facts" }, `Read by Winnow ${found.version}, ${new Date(found.finished).toLocaleString()}`),
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of the documents" },
      el(
        "table",
        null,
        el("thead", null, el("tr", null, heads.map((h, i) => el("th", { scope: "col", class: i > 1 ? "number" : null }, h)))),
        el("tbody", null, found.documents.map(row)),
      ),
    ),
    found.skipped.length === 0
      ? null
      : el("details", null, el("summary", null, `${counted(found.skipped.length, "file")} left out`), el("ul", null, found.skipped.map((s) => el("li", null, foreign(s))))),
  );
}
