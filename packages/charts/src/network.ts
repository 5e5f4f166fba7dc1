import { type Drawing, mark, SIZE, text, told, WIDTH, widthOf } from "./svg.ts";

/** A member of a network. */
export interface Member {
  readonly id: string;
  readonly label: string;
  /** How many ties it has in total, which sets the size of its point. */
  readonly count: number;
}

/** A link between two members that have something in common. */
export interface Tie {
  readonly between: readonly [string, string];
  readonly count: number;
  readonly text: string;
}

const RADIUS = 165;
const EDGE = 10;

/** Members in a circle, with a line between any two that have something in common; its width shows how often. */
export function network(members: readonly Member[], ties: readonly Tie[]): Drawing {
  const most = Math.max(...members.map(({ count }) => count), 1);
  const often = Math.max(...ties.map(({ count }) => count), 1);
  const angles = new Map(members.map(({ id }, i) => [id, (i / members.length) * 2 * Math.PI - Math.PI / 2]));
  /** How far the names, which are placed like spokes, reach above or below the middle. */
  const reach = (side: 1 | -1): number =>
    Math.max(
      RADIUS,
      ...members.map(
        ({ id, label }) => side * Math.sin(angles.get(id) as number) * (RADIUS + EDGE + widthOf(label)) + SIZE / 2,
      ),
    );
  const [cx, cy] = [WIDTH / 2, reach(-1)];
  const at = (id: string, radius: number): readonly [number, number] => {
    const angle = angles.get(id) as number;
    return [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
  };
  const lines = [...ties]
    .sort((a, b) => a.count - b.count)
    .map(({ between: [a, b], count, text: words }) => {
      const [[x1, y1], [x2, y2]] = [at(a, RADIUS), at(b, RADIUS)];
      const d = `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${cx} ${cy.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
      return mark(
        "path",
        {
          class: "tie",
          d,
          fill: "none",
          "stroke-width": (0.7 + (3.8 * count) / often).toFixed(1),
          "stroke-opacity": (0.25 + (0.6 * count) / often).toFixed(2),
        },
        told(words),
      );
    });
  const points = members.map(({ id, label, count }) => {
    const [x, y] = at(id, RADIUS);
    const [wx, wy] = at(id, RADIUS + EDGE);
    const degrees = ((angles.get(id) as number) * 180) / Math.PI;
    const left = degrees > 90;
    const name = text(label, wx, wy + SIZE / 3, {
      "text-anchor": left ? "end" : "start",
      transform: `rotate(${(left ? degrees - 180 : degrees).toFixed(1)} ${wx.toFixed(1)} ${wy.toFixed(1)})`,
    });
    const point = mark("circle", { class: "c-2", cx: x, cy: y, r: 2.5 + (5 * count) / most });
    return `<g>${told(`${label}: ${count}`)}${point}${name}</g>`;
  });
  return { width: WIDTH, height: cy + reach(1), body: `${lines.join("")}${points.join("")}` };
}
