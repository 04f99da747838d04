// A picture of the claims that a query finds: things as nodes, claims as edges. Effect is told by colour and
// by the head of the edge (arrow, bar, dot); an edge is dotted until a curator has accepted the claim.

import { search } from "./api.js";
import { effect, evidence, sentence, statement, witnesses } from "./claims.js";
import { combobox } from "./combobox.js";
import { address, counted, el, foreign, put, shortened, svg, titled, words } from "./elements.js";
import { layout } from "./layout.js";

const MOST = 100;
const WIDTH = 1000;
const HEIGHT = 640;
const EFFECTS = ["promotes_resistance", "reduces_resistance", "increases", "decreases", "unknown"];
const RADIUS = 9;

const identity = (argument) => argument.id ?? argument.name;

function graphOf(hits) {
  const nodes = new Map();
  const edges = hits.map((hit) => {
    const ends = [hit.summary.subject, hit.summary.object].map((argument) => {
      const key = identity(argument);
      if (!nodes.has(key)) {
        nodes.set(key, { index: nodes.size, key, argument, degree: 0 });
      }
      nodes.get(key).degree++;
      return nodes.get(key);
    });
    return { hit, from: ends[0], to: ends[1] };
  });
  return { nodes: [...nodes.values()], edges };
}

/** The head of an edge: an arrow for more, a bar for less, a dot where the sign is unknown. */
function heads() {
  const shapes = {
    arrow: svg("path", { d: "M1 1 L9 5 L1 9 z" }),
    bar: svg("path", { d: "M8 0 V10", class: "bar" }),
    dot: svg("circle", { cx: 5, cy: 5, r: 3.5 }),
  };
  return svg(
    "defs",
    null,
    EFFECTS.map((e) => {
      const shape = shapes[headOf(e)].cloneNode(true);
      return svg(
        "marker",
        { id: `head-${e}`, class: `head ${e}`, viewBox: "0 0 10 10", refX: 8, refY: 5, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" },
        shape,
      );
    }),
  );
}

function headOf(label) {
  if (label === "promotes_resistance" || label === "increases") {
    return "arrow";
  }
  return label === "unknown" ? "dot" : "bar";
}

/** A curve from one node to another; of several between the same two, each bends differently. */
function curve(from, to, nth) {
  if (from === to) {
    return `M${from.x} ${from.y - RADIUS} c 45 -70 -75 -70 -6 0`;
  }
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const bend = (nth % 2 === 0 ? 1 : -1) * (12 + 22 * Math.floor(nth / 2));
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const back = Math.max(1, Math.hypot(to.x - middle.x, to.y - middle.y));
  const gap = RADIUS + 4;
  const end = { x: to.x - ((to.x - middle.x) / back) * gap, y: to.y - ((to.y - middle.y) / back) * gap };
  return `M${from.x} ${from.y} Q${middle.x} ${middle.y} ${end.x} ${end.y}`;
}

class Network {
  constructor(result) {
    this.graph = graphOf(result.hits);
    this.panel = el("aside", { class: "panel", "aria-label": "Evidence of the chosen edge", "aria-live": "polite" },
      el("h2", null, "Evidence"), el("p", null, "Choose an edge, by mouse or with Tab and Enter, to read its evidence. A node leads to its page."));
  }

  picture() {
    const { nodes, edges } = this.graph;
    const places = layout(nodes.length, edges.map((e) => [e.from.index, e.to.index]), WIDTH, HEIGHT);
    const seen = new Map();
    const drawn = edges.map((edge) => {
      const pair = [edge.from.index, edge.to.index].sort((a, b) => a - b).join("-");
      const nth = seen.get(pair) ?? 0;
      seen.set(pair, nth + 1);
      return this.edge(edge, curve(places[edge.from.index], places[edge.to.index], nth));
    });
    return svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "network", role: "group", "aria-label": `Network of ${edges.length} claims between ${nodes.length} things` },
      heads(),
      drawn,
      nodes.map((node) => this.node(node, places[node.index])),
    );
  }

  edge({ hit }, d) {
    const label = hit.summary.effect;
    const accepted = hit.decisions.includes("accepted");
    const choose = (event) => this.choose(hit, event.currentTarget);
    return svg(
      "g",
      {
        class: `edge ${label}${accepted ? " accepted" : ""}${hit.summary.negated ? " denied" : ""}`,
        tabindex: 0,
        role: "button",
        "aria-label": `${sentence(hit.summary)}, ${words(label)}, ${accepted ? "accepted" : "not yet accepted"}`,
        onclick: choose,
        onkeydown: (event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            choose(event);
          }
        },
      },
      svg("title", null, sentence(hit.summary)),
      svg("path", { d, class: "reach" }),
      svg("path", { d, class: "line", "marker-end": `url(#head-${label})` }),
    );
  }

  node({ argument, degree }, { x, y }) {
    const name = shortened(argument.name);
    const short = Array.from(name).length > 24 ? Array.from(name).slice(0, 23).join("") + "…" : name;
    return svg(
      "a",
      { href: address("/entity", { id: identity(argument).slice(0, 4000) }), class: `node ${argument.type.toLowerCase()}`, "aria-label": `${name}, ${words(argument.type.toLowerCase())}, ${counted(degree, "claim")}` },
      svg("title", null, `${name} (${words(argument.type.toLowerCase())})`),
      svg("circle", { cx: x, cy: y, r: RADIUS }),
      svg("text", { x, y: y - RADIUS - 4, "text-anchor": "middle" }, short),
    );
  }

  choose(hit, target) {
    document.querySelectorAll(".edge.chosen").forEach((e) => e.classList.remove("chosen"));
    target.classList.add("chosen");
    put(
      this.panel,
      el("h2", null, statement(hit.summary)),
      el("p", { class: "facts" }, effect(hit.summary.effect), " · ", witnesses(hit)),
      hit.evidence.map((e) => evidence(e)),
      el("p", { class: "more" }, el("a", { href: address("/claim", { key: hit.claim }) }, "Open the claim")),
    );
  }

  /** The same as a list, for whoever does not see the picture. */
  list() {
    return el(
      "details",
      null,
      el("summary", null, "The same as a list"),
      el("ul", null, this.graph.edges.map(({ hit }) => el("li", null, statement(hit.summary), " ", effect(hit.summary.effect), " ", el("a", { href: address("/claim", { key: hit.claim }), "aria-label": `Open the claim: ${sentence(hit.summary)}` }, "open")))),
    );
  }
}

function legend() {
  const line = (label, dotted) =>
    svg("svg", { viewBox: "0 0 60 12", width: 60, height: 12, "aria-hidden": "true" },
      svg("g", { class: `edge ${label}${dotted ? "" : " accepted"}` }, svg("path", { class: "line", d: "M2 6 H54", "marker-end": `url(#head-${label})` })));
  return el(
    "ul",
    { class: "legend", "aria-label": "Legend" },
    EFFECTS.map((e) => el("li", null, line(e, false), " ", words(e))),
    el("li", null, line("unknown", true), " dotted: not yet accepted by a curator"),
  );
}

export async function show(main, parameters) {
  const q = parameters.get("q") ?? "";
  const only = parameters.getAll("only");
  titled(q === "" ? "Network" : `Network: ${q}`);
  const submit = () => location.assign(address("/network", { q: main.querySelector("input").value.trim() }));
  const form = el("form", { role: "search", class: "searchbar", onsubmit: (e) => { e.preventDefault(); submit(); } },
    combobox({ id: "q", value: q, label: "Claims to draw", onpick: submit }), el("button", { type: "submit", class: "primary" }, "Draw"));
  put(main, el("h1", null, "Network of claims"), form);
  const asked = { q, sort: "references", limit: MOST };
  const result = await search({ ...asked, only, quotes: 3 });
  const network = new Network(result);
  const shown = result.total > MOST ? `, the ${MOST} best witnessed drawn` : "";
  main.append(
    el("p", { class: "facts" }, `${counted(result.total, "claim")}${shown} · `, el("a", { href: address("/", { q, only }) }, "as a list with facets"), only.length > 0 ? [" · only ", foreign(only.join(", "))] : ""),
    legend(),
    el("div", { class: "columns wide-left" }, el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Picture" }, network.picture()), network.panel),
    network.list(),
  );
}
