import { coloursOf } from "./colours.ts";
import { at, type Drawing, mark, SMALL, text, told, WIDTH, widthOf } from "./svg.ts";

/** One bar of a ranking. */
export interface Bar {
  readonly label: string;
  /** The length, or the bound of a bounded figure; undefined if no length can be drawn. */
  readonly value: number | undefined;
  /** The upper end of a range. */
  readonly high?: number | undefined;
  /** The figure as text, with its mark. */
  readonly text: string;
  /** Whether the figure may be larger: then its bar has an open end. */
  readonly more?: boolean;
}

const ROW = 25;

/** Bars one below the other, each with its figure at the end: a range continues in a lighter colour, a lower bound ends in an arrow. */
export function bars(all: readonly Bar[], measure: string): Drawing {
  const left = Math.max(...all.map(({ label }) => widthOf(label))) + 10;
  const right = Math.max(...all.map(({ text: figure }) => widthOf(figure))) + 22;
  const most = Math.max(...all.map(({ value = 0, high }) => high ?? value)) || 1;
  const scale = (WIDTH - left - right) / most;
  const colour = coloursOf(["_"]).get("_") as string;
  const rows = all.map(({ label, value, high, more, text: figure }, i) => {
    const y = 20 + i * ROW;
    const end = left + (high ?? value ?? 0) * scale;
    const tip = more ? mark("path", { class: `${colour} bar`, d: `M${at(end)} ${y + 1}l9 8l-9 8z` }) : "";
    const own =
      value === undefined
        ? ""
        : `${mark("rect", { class: `${colour} bar`, x: left, y: y + 1, width: Math.max(1, value * scale), height: ROW - 9 })}${
            high === undefined
              ? ""
              : mark("rect", {
                  class: `${colour} bar open`,
                  x: left + value * scale,
                  y: y + 1,
                  width: Math.max(1, (high - value) * scale),
                  height: ROW - 9,
                })
          }${tip}`;
    return `<g>${told(`${label}: ${figure}`)}${text(label, left - 8, y + 14, { class: "end", "text-anchor": "end" })}${own}${text(figure, end + (more ? 14 : 6), y + 14)}</g>`;
  });
  return {
    width: WIDTH,
    height: 20 + all.length * ROW,
    body: `${text(measure, left, SMALL, { class: "small soft" })}${mark("line", { class: "zero", x1: left, x2: left, y1: 18, y2: 18 + all.length * ROW })}${rows.join("")}`,
  };
}
