import { coloursOf, REST } from "./colours.ts";
import { type Drawing, mark, SMALL, text, told, WIDTH, widthOf } from "./svg.ts";

/** One part of a bar. */
export interface Slice {
  /** The area, which has one colour in every chart. */
  readonly id: string;
  readonly label: string;
  /** In percent of the whole. */
  readonly share: number;
  /** The share as text; by default with one decimal. */
  readonly text?: string;
}

export interface Stack {
  readonly label: string;
  readonly slices: readonly Slice[];
}

const ROW = 27;
const LEFT = 48;
const KEY = 18;

/** Bars of a hundred percent, one below the other, with each area's share: named within it if there is room, and above all bars. */
export function stacked(all: readonly Stack[], measure: string): Drawing {
  const names = new Map(all.flatMap(({ slices }) => slices.map(({ id, label }) => [id, label] as const)));
  const ids = [...names.keys()].sort((a, b) => Number(a === REST) - Number(b === REST));
  const colours = coloursOf(ids);
  const head = measure === "" ? 0 : 18;
  let [x, y] = [LEFT, head + SMALL];
  const key = ids.map((id) => {
    const label = names.get(id) as string;
    const width = 16 + widthOf(label) + 14;
    if (x + width > WIDTH && x > LEFT) [x, y] = [LEFT, y + KEY];
    const entry = `${mark("rect", { class: `${colours.get(id)} bar`, x, y: y - 9, width: 10, height: 10 })}${text(label, x + 16, y)}`;
    x += width;
    return entry;
  });
  const top = y + 12;
  const scale = (WIDTH - LEFT) / 100;
  const rows = all.map(({ label, slices }, i) => {
    let sum = 0;
    const foot = top + i * ROW;
    const parts = slices.map(({ id, label: name, share, text: figure = `${share.toFixed(1)} %` }) => {
      const from = LEFT + sum * scale;
      sum += share;
      const room = share * scale - 12;
      const words = [`${name} ${share.toFixed(0)} %`, `${share.toFixed(0)} %`].find((short) => widthOf(short) <= room);
      const on = `in ${(colours.get(id) ?? "").replace("c-", "on-")}`;
      const within = words === undefined ? "" : text(words, from + 6, foot + 17, { class: on });
      return `<g>${told(`${label}: ${name} ${figure}`)}${mark("rect", { class: `${colours.get(id)} bar`, x: from, y: foot + 3, width: Math.max(0.5, share * scale - 1), height: ROW - 7 })}${within}</g>`;
    });
    return `${text(label, 0, foot + 17)}${parts.join("")}`;
  });
  const foot = top + all.length * ROW + 14;
  const scaleWords = [0, 50, 100].map((part) =>
    text(`${part} %`, part === 100 ? WIDTH : LEFT + part * scale, foot, {
      class: `small soft`,
      "text-anchor": part === 100 ? "end" : part === 0 ? "start" : "middle",
    }),
  );
  return {
    width: WIDTH,
    height: foot + 4,
    body: `${text(measure, LEFT, SMALL, { class: "small soft" })}${key.join("")}${rows.join("")}${scaleWords.join("")}`,
  };
}
