import { type Drawing, mark, SMALL, text, told, WIDTH, widthOf } from "./svg.ts";

/** One printed figure on a line from 0 to 100 %. */
export interface Dot {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const ROW = 26;

/** Figures that disagree, one on each line and never averaged; a bound or a range is a lighter bar. */
export function dots(all: readonly Dot[]): Drawing {
  const left = Math.min(WIDTH / 2, Math.max(...all.map(({ label }) => widthOf(label))) + 12);
  const right = Math.max(...all.map((dot) => widthOf(dot.text))) + 12;
  const scale = (WIDTH - left - right) / 100;
  const rows = all.map(({ label, low, high, text: figure }, i) => {
    const y = i * ROW + ROW / 2;
    const [from, to] = [left + low * scale, left + high * scale];
    const sign =
      low === high
        ? mark("circle", { class: "c-0", cx: from, cy: y, r: 5 })
        : mark("rect", { class: "c-0 open", x: from, y: y - 4, width: Math.max(2, to - from), height: 8 });
    return `<g>${told(`${label}: ${figure}`)}${text(label, 0, y + 4)}${mark("line", { class: "axis", x1: left, x2: left + 100 * scale, y1: y, y2: y })}${sign}${text(figure, left + 100 * scale + 8, y + 4)}</g>`;
  });
  const foot = all.length * ROW + SMALL + 4;
  const scaleWords = [0, 50, 100].map((part) =>
    text(`${part} %`, left + part * scale, foot, { class: "small soft", "text-anchor": "middle" }),
  );
  return { width: WIDTH, height: foot + 4, body: `${rows.join("")}${scaleWords.join("")}` };
}
