// Asks the server; the pages use nothing but these calls, which /openapi.json describes.

import { address } from "./elements.js";

/** What the server refused, with the place in the query where there is one. */
export class Refused extends Error {
  constructor(answer, status) {
    super(answer.error ?? `the server answered ${status}`);
    this.explained = answer.explained ?? null;
    this.status = status;
  }
}

async function answered(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer, response.status);
  }
  return answer;
}

async function ask(path, parameters, signal) {
  return answered(await fetch(address(path, parameters), { signal }));
}

export const search = (parameters, signal) => ask("/api/search", parameters, signal);
export const complete = (typed, signal) => ask("/api/complete", { q: typed }, signal);
export const claim = (key) => ask(`/api/claims/${encodeURIComponent(key)}`);
export const entity = (identity) => ask("/api/entity", { id: identity });
export const documentOf = (id) => ask("/api/document", { id });
export const run = () => ask("/api/run");

export const triage = (parameters) => ask("/api/triage", parameters);
export const alike = (parameters) => ask("/api/alike", parameters);
export const curation = () => ask("/api/curation");
export const decisions = (parameters) => ask("/api/decisions", parameters);

async function tell(path, body) {
  return answered(
    await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

export const explain = (text) => tell("/api/explain", { text });
export const decide = (said) => tell("/api/decisions", said);
