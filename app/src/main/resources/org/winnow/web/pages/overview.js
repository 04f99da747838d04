// How the claims divide: by drug, by predicate, by year of the references, by effect. Every bar leads to its
// claims.

import { search } from "./api.js";
import { address, counted, el, foreign, put, shortened, svg, titled, words } from "./elements.js";

const SHOWN = 20;
const PARTS = ["promotes_resistance", "reduces_resistance", "increases", "decreases", "unknown"];

async function counts(facet, parameters) {
  const result = await search({ ...parameters, facet, values: 100, limit: 0, quotes: 0 });
  return { total: result.total, values: result.facets[0]?.values ?? [] };
}

function bar(parts, most) {
  let at = 0;
  const rects = parts.map(({ label, claims }) => {
    const rect = svg("rect", { x: `${(100 * at) / most}%`, width: `${(100 * claims) / most}%`, height: "100%", class: `part ${label}` });
    at += claims;
    return rect;
  });
  return svg("svg", { class: "bar", "aria-hidden": "true" }, rects);
}

/** A chart of rows, each a link, its bar and its number. */
function chart(id, title, rows, note) {
  const most = Math.max(1, ...rows.map((r) => r.claims));
  return el(
    "section",
    { class: "chart", "aria-labelledby": id },
    el("h2", { id }, title),
    note ? el("p", { class: "facts" }, note) : null,
    rows.length === 0 ? el("p", null, "None.") : null,
    el(
      "table",
      null,
      el("colgroup", null, el("col", { class: "name" }), el("col"), el("col", { class: "count" })),
      el("thead", { class: "aside" }, el("tr", null, el("th", { scope: "col" }, title), el("th", { scope: "col" }, "share"), el("th", { scope: "col" }, "claims"))),
      el("tbody", null, rows.map((row) =>
        el(
          "tr",
          null,
          el("th", { scope: "row" }, el("a", { href: row.href }, foreign(shortened(row.label)))),
          el("td", { class: "barcell", title: row.parts ? row.parts.filter((p) => p.claims > 0).map((p) => `${words(p.label)} ${p.claims}`).join(", ") : null }, bar(row.parts ?? [{ label: "all", claims: row.claims }], most)),
          el("td", { class: "number" }, row.claims.toLocaleString("en")),
        ),
      )),
    ),
  );
}

/** Claims on drugs, divided by effect. */
async function byDrug() {
  const q = "objecttype:drug";
  const all = await counts("object", { q });
  const split = await Promise.all(PARTS.map((e) => counts("object", { q: `${q} AND effect:${e}` })));
  const rows = all.values.slice(0, SHOWN).map((drug) => ({
    ...drug,
    href: address("/", { q, only: `object=${drug.value}` }),
    parts: PARTS.map((label, i) => ({ label, claims: split[i].values.find((v) => v.value === drug.value)?.claims ?? 0 })),
  }));
  const key = el("span", { class: "legend" }, PARTS.map((p) => el("span", { class: "key" }, svg("svg", { viewBox: "0 0 10 10", width: 12, height: 12, "aria-hidden": "true" }, svg("rect", { width: 10, height: 10, class: `part ${p}` })), words(p))));
  return chart("by-drug", "Claims by drug", rows, key);
}

async function byFacet(id, title, facet, name = (v) => words(v.label)) {
  const { values } = await counts(facet, {});
  const rows = values.slice(0, 40).map((v) => ({ ...v, label: name(v), href: address("/", { only: `${facet}=${v.value}` }) }));
  return chart(id, title, rows);
}

export async function show(main) {
  titled("Overview");
  const { total } = await counts("negated", {});
  const charts = await Promise.all([
    byDrug(),
    byFacet("by-predicate", "Claims by predicate", "predicate"),
    byFacet("by-year", "Claims by year of a cited reference", "year", (v) => v.label.replace(" TO ", "–")),
    byFacet("by-effect", "Claims by effect", "effect"),
    byFacet("by-subject-type", "Claims by type of subject", "subject-type"),
  ]);
  put(main, el("h1", null, "Overview"), el("p", { class: "facts" }, `${counted(total, "claim")} in all`), el("div", { class: "charts" }, charts));
}
