import { coloursOf, REST } from "./colours.ts";
import { at, type Drawing, mark, SIZE, SMALL, text, told, WIDTH, widthOf } from "./svg.ts";

/** One end of a flow. */
export interface FlowEnd {
  /** The area, which has one colour in every chart; `REST` for all that are not named. */
  readonly id: string;
  readonly label: string;
}

/** A flow from one end to the other. */
export interface Flow {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  /** The width of its band. */
  readonly value: number;
  /** The figure as text. */
  readonly text: string;
}

const NODE = 10;
const GAP = 7;
const LABEL = 17;
const TOP = 22;
const BANDS = 260;

interface Node {
  readonly end: FlowEnd;
  readonly height: number;
  readonly y: number;
}

/** The ends on one side, one below the other, the largest first and the rest last, each with room for its name. */
function nodesOf(all: readonly Flow[], side: "from" | "to", scale: number): Map<string, Node> {
  const sums = new Map<string, { end: FlowEnd; value: number }>();
  for (const flow of all) {
    const end = flow[side];
    sums.set(end.id, { end, value: (sums.get(end.id)?.value ?? 0) + flow.value });
  }
  let y = TOP;
  const nodes = new Map<string, Node>();
  const order = [...sums.values()].sort(
    (a, b) => Number(a.end.id === REST) - Number(b.end.id === REST) || b.value - a.value,
  );
  for (const { end, value } of order) {
    const height = Math.max(1, value * scale);
    nodes.set(end.id, { end, height, y });
    y += Math.max(height + GAP, LABEL);
  }
  return nodes;
}

const footOf = (nodes: ReadonlyMap<string, Node>): number =>
  Math.max(...[...nodes.values()].map(({ y, height }) => y + Math.max(height, LABEL)));

/** Bands from sellers to buyers, as wide as the flows are large, in the seller's colour; flows from or to the unnamed rest are grey. */
export function flows(all: readonly Flow[], measure: string): Drawing {
  const sum = all.reduce((whole, { value }) => whole + value, 0) || 1;
  const scale = BANDS / sum;
  const [sellers, buyers] = [nodesOf(all, "from", scale), nodesOf(all, "to", scale)];
  // Figures are on the side whose ends have one flow each.
  const counted = buyers.size > 1 && sellers.size === 1 ? "to" : buyers.size === 1 ? "from" : undefined;
  const labelOf = ({ end }: Node, side: "from" | "to"): string => {
    const figure = side === counted ? all.find((flow) => flow[side].id === end.id)?.text : undefined;
    return figure === undefined || figure === "" ? end.label : `${end.label} ${figure}`;
  };
  const widest = (nodes: ReadonlyMap<string, Node>, side: "from" | "to") =>
    Math.max(...[...nodes.values()].map((node) => widthOf(labelOf(node, side))));
  const left = widest(sellers, "from") + 10;
  const right = WIDTH - widest(buyers, "to") - 10;
  const colours = coloursOf([...sellers.keys()]);
  const done = new Map<string, number>();
  const next = (node: Node, side: string, height: number): number => {
    const key = `${side} ${node.end.id}`;
    const from = done.get(key) ?? node.y;
    done.set(key, from + height);
    return from;
  };
  const order = [...sellers.keys()];
  const target = [...buyers.keys()];
  const bands = [...all]
    .sort(
      (a, b) =>
        order.indexOf(a.from.id) - order.indexOf(b.from.id) || target.indexOf(a.to.id) - target.indexOf(b.to.id),
    )
    .map(({ from, to, value, text: figure }) => {
      const height = Math.max(0.6, value * scale);
      const y1 = next(sellers.get(from.id) as Node, "from", height);
      const y2 = next(buyers.get(to.id) as Node, "to", height);
      const [x1, x2] = [left + NODE, right - NODE];
      const middle = (x1 + x2) / 2;
      const colour = to.id === REST ? "c-other" : colours.get(from.id);
      const d = `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}V${at(y2 + height)}C${at(middle)} ${at(y2 + height)} ${at(middle)} ${at(y1 + height)} ${at(x1)} ${at(y1 + height)}Z`;
      return mark("path", { class: `${colour} ribbon`, d }, told(`${from.label} to ${to.label}: ${figure}`));
    });
  const seller = [...sellers.values()].map(
    (node) =>
      `${mark("rect", { class: `${colours.get(node.end.id)} bar`, x: left, y: node.y, width: NODE, height: node.height })}${text(labelOf(node, "from"), left - 6, node.y + Math.max(node.height / 2, LABEL / 3) + SIZE / 3, { "text-anchor": "end" })}`,
  );
  const buyer = [...buyers.values()].map(
    (node) =>
      `${mark("rect", { class: "c-other bar", x: right - NODE, y: node.y, width: NODE, height: node.height })}${text(labelOf(node, "to"), right + 6, node.y + Math.max(node.height / 2, LABEL / 3) + SIZE / 3)}`,
  );
  return {
    width: WIDTH,
    height: Math.max(footOf(sellers), footOf(buyers)) + 6,
    body: `${text(measure, 0, SMALL, { class: "small soft" })}${bands.join("")}${seller.join("")}${buyer.join("")}`,
  };
}
