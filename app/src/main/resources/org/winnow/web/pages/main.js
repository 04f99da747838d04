// Every view has an address; here the address finds its view.

import { Refused } from "./api.js";
import { el } from "./elements.js";

const VIEWS = {
  "/": "search",
  "/claim": "claim",
  "/document": "document",
  "/documents": "documents",
  "/entity": "entity",
  "/network": "network",
  "/triage": "triage",
  "/overview": "overview",
  "/help": "help",
};

function failed(failure) {
  const known = failure instanceof Refused;
  return el(
    "section",
    { role: "alert", class: "failure" },
    el("h1", null, known && failure.status === 404 ? "Not there" : "That did not work"),
    el("p", null, failure.message),
    el("p", null, el("a", { href: "/" }, "Go to the search")),
  );
}

async function show() {
  const main = document.getElementById("content");
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.pathname === location.pathname) {
      link.setAttribute("aria-current", "page");
    }
  }
  main.setAttribute("aria-busy", "true");
  try {
    const view = await import(`./${VIEWS[location.pathname]}.js`);
    await view.show(main, new URLSearchParams(location.search));
  } catch (failure) {
    main.replaceChildren(failed(failure));
  } finally {
    main.setAttribute("aria-busy", "false");
  }
  if (location.hash.length > 1) {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
}

show();
