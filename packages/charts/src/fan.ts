import type { PointKind } from "./lines.ts";
import { type Drawing, mark, SIZE, SMALL, text, told, widthOf } from "./svg.ts";

/** A figure in one edition. */
export interface Printed {
  readonly edition: string;
  /** Undefined if the edition has no number. */
  readonly value: number | undefined;
  readonly text: string;
  readonly kind: PointKind;
}

const WIDTH = 420;
const HEIGHT = 110;
const TOP = 26;

/** One figure in its editions, on a scale from zero, the oldest on the left: each with its text, the first and last with their edition. */
export function fan(all: readonly Printed[]): Drawing {
  const most = Math.max(...all.map(({ value }) => value ?? 0)) || 1;
  const [left, right] = [all[0], all.at(-1)].map(
    (end) => Math.max(widthOf(end?.edition ?? "", SMALL), widthOf(end?.text ?? "")) / 2 + 4,
  ) as [number, number];
  const x = (i: number) => left + (all.length < 2 ? 0 : (i / (all.length - 1)) * (WIDTH - left - right));
  const y = (value: number) => TOP + (1 - value / most) * (HEIGHT - TOP);
  const lines = all.slice(1).flatMap(({ value }, i) => {
    const before = all[i]?.value;
    return value === undefined || before === undefined
      ? []
      : mark("line", { class: "c-2 line", x1: x(i), y1: y(before), x2: x(i + 1), y2: y(value) });
  });
  // With many editions only the first and last have labels; the others show theirs at the pointer.
  const room = (WIDTH - left - right) / Math.max(1, all.length - 1);
  const points = all.map(({ edition, value, text: figure, kind }, i) => {
    const [px, py] = [x(i), y(value ?? 0)];
    const end = i === 0 || i === all.length - 1;
    const moved = figure !== all[i - 1]?.text;
    const shape =
      value === undefined
        ? ""
        : kind === "more" || kind === "less"
          ? mark("path", {
              class: "c-2",
              d: `M${px - 5} ${py}l5 ${kind === "more" ? -9 : 9}l5 ${kind === "more" ? 9 : -9}z`,
            })
          : mark("circle", { class: kind === "estimated" ? "c-2 hollow" : "c-2", cx: px, cy: py, r: 3.6 });
    const named = end || (moved && room > widthOf(figure)) ? text(figure, px, py - 9, { "text-anchor": "middle" }) : "";
    const by = end ? text(edition, px, HEIGHT + SIZE + 4, { class: "small soft", "text-anchor": "middle" }) : "";
    return `<g>${told(`${edition}: ${figure}`)}${shape}${named}${by}</g>`;
  });
  return {
    width: WIDTH,
    height: HEIGHT + 2 * SIZE,
    body: `${mark("line", { class: "zero", x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT })}${lines.join("")}${points.join("")}`,
  };
}
