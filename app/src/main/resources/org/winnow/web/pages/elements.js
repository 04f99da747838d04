// Makes elements. Text always becomes a text node, so nothing in a document can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** The longest name that is shown whole; a longer one ends in "…". */
const LONGEST_NAME = 160;

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element with attributes (`onclick` and the like are listeners) and children or texts. */
export function el(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same in SVG. */
export function svg(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** Text of a document, kept from turning round the text beside it (right-to-left marks). */
export function foreign(text, properties) {
  return el("bdi", properties, text);
}

/** A name short enough to show. */
export function shortened(name) {
  const characters = Array.from(name.slice(0, 2 * LONGEST_NAME));
  return characters.length <= LONGEST_NAME && name.length <= 2 * LONGEST_NAME
    ? name
    : characters.slice(0, LONGEST_NAME).join("") + "…";
}

/** A label of the API as words: `confers_resistance_to`, `subject-type`. */
export function words(label) {
  return label.replaceAll(/[_-]/g, " ");
}

/** "1 claim", "2 claims", "3 pieces of evidence". */
export function counted(count, one, more) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : more ?? one + "s"}`;
}

/** An address within these pages. Values may be lists; empty ones are left out. */
export function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== "") {
        query.append(name, one);
      }
    }
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** A value for the query language, in quotation marks. */
export function quoted(value) {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Says something to a screen reader without moving the focus. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

export function titled(text) {
  document.title = `${shortened(text)} · Winnow`;
}

/** Puts children in the place of all that an element holds; those that are null are left out. */
export function put(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((child) => child !== null && child !== undefined));
}
