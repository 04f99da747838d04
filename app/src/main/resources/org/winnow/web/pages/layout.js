// Places the nodes of a network: those that an edge joins attract, all others repel. The same network is
// always placed the same way.

const STEPS = 400;

/** Keeps parts that no edge joins from drifting away. */
const TO_CENTRE = 1.2;

/**
 * Places nodes within a box.
 *
 * @param count  how many nodes
 * @param edges  `[from, to]` by index
 * @returns for each node `{x, y}`
 */
export function layout(count, edges, width, height) {
  const places = circle(count, width, height);
  const ideal = Math.sqrt((width * height) / Math.max(1, count)) * 0.7;
  for (let step = 0; step < STEPS; step++) {
    const reach = (1 - step / STEPS) * (width / 8) + 1;
    move(places, forces(places, edges, ideal), reach);
  }
  return fitted(places, width, height);
}

/** A sunflower: no two nodes in one place or line to begin with. */
function circle(count, width, height) {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / count) / 2;
    return { x: width * (0.5 + r * Math.cos(i * turn)), y: height * (0.5 + r * Math.sin(i * turn)) };
  });
}

function forces(places, edges, ideal) {
  const sum = places.map(() => ({ x: 0, y: 0 }));
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      pull(sum, places, i, j, (d) => -(ideal * ideal) / d);
    }
  }
  for (const [from, to] of edges) {
    if (from !== to) {
      pull(sum, places, from, to, (d) => (d * d) / ideal);
    }
  }
  const centre = mean(places);
  places.forEach((p, i) => {
    sum[i].x += (centre.x - p.x) * TO_CENTRE;
    sum[i].y += (centre.y - p.y) * TO_CENTRE;
  });
  return sum;
}

function pull(sum, places, i, j, strength) {
  const dx = places[j].x - places[i].x;
  const dy = places[j].y - places[i].y;
  const distance = Math.max(1, Math.hypot(dx, dy));
  const force = strength(distance) / distance;
  sum[i].x += dx * force;
  sum[i].y += dy * force;
  sum[j].x -= dx * force;
  sum[j].y -= dy * force;
}

function move(places, sum, reach) {
  places.forEach((p, i) => {
    const size = Math.max(1e-9, Math.hypot(sum[i].x, sum[i].y));
    p.x += (sum[i].x / size) * Math.min(size, reach);
    p.y += (sum[i].y / size) * Math.min(size, reach);
  });
}

function mean(places) {
  const n = Math.max(1, places.length);
  return { x: places.reduce((s, p) => s + p.x, 0) / n, y: places.reduce((s, p) => s + p.y, 0) / n };
}

/** Stretched to the box, with room for the names at its sides. */
function fitted(places, width, height) {
  const [left, right] = ends(places.map((p) => p.x));
  const [top, bottom] = ends(places.map((p) => p.y));
  const scale = (v, from, to, size, room) => (to - from < 1 ? size / 2 : room + ((v - from) / (to - from)) * (size - 2 * room));
  return places.map((p) => ({ x: scale(p.x, left, right, width, 90), y: scale(p.y, top, bottom, height, 40) }));
}

function ends(values) {
  return [Math.min(...values), Math.max(...values)];
}
