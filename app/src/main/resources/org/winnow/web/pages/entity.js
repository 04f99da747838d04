// An entity: its names and identifier, and its claims as subject and as object.

import { entity, search } from "./api.js";
import { card } from "./claims.js";
import { address, counted, el, foreign, put, quoted, shortened, titled, words } from "./elements.js";

const SHOWN = 10;

async function claims(role, found) {
  const only = `${role}=${found.identity.slice(0, 4000)}`;
  const result = await search({ only, sort: "references", limit: SHOWN, quotes: 1 });
  return el(
    "section",
    { "aria-labelledby": role },
    el("h2", { id: role }, `As ${role}: ${counted(result.total, "claim")}`),
    result.total === 0 ? null : el("p", null, el("a", { href: address("/", { only }) }, `Search all claims with it as ${role}`)),
    el("ol", { class: "claims" }, result.hits.map((hit) => card(hit))),
  );
}

export async function show(main, parameters) {
  const found = await entity(parameters.get("id") ?? "");
  titled(found.name);
  const either = `entity:${quoted((found.id ?? found.name).slice(0, 2000))}`;
  put(main, 
    el("h1", null, foreign(shortened(found.name)), " ", el("span", { class: "type" }, words(found.type.toLowerCase()))),
    el("p", { class: "facts" }, el("span", { class: "id" }, found.id ?? "no identifier is known"), " · ", counted(found.claims, "claim")),
    el("p", null, el("a", { href: address("/network", { q: either }) }, "Its claims as a network"), " · ", el("a", { href: address("/", { q: either }) }, "search its claims")),
    el(
      "details",
      { class: "names", open: found.names.length <= 12 },
      el("summary", null, `${counted(found.names.length, "name")} by which a search finds it`),
      el("ul", null, found.names.map((name) => el("li", null, foreign(shortened(name))))),
    ),
    el("div", { class: "columns halves" }, await claims("subject", found), await claims("object", found)),
  );
}
