import { type Drawing, mark, SIZE, SMALL, text, told, WIDTH, wrapped } from "./svg.ts";

/** Something that lasts from a day to another. */
export interface Span {
  readonly label: string;
  readonly state: string;
  readonly from: string;
  /** Undefined if it has no end. */
  readonly to: string | undefined;
}

const MS_OF_DAY = 86_400_000;
const dayOf = (date: string): number =>
  Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) / MS_OF_DAY;

const LINE = 15;
const BAR = 10;
const MOST_YEARS = 8;

/** Bars over time up to a day, one for each act, with its full name above its bar. */
export function spans(all: readonly Span[], until: string): Drawing {
  const end = dayOf(until);
  const start = Math.min(...all.map(({ from }) => dayOf(from)), end - 365);
  const at = (day: number) => ((Math.min(Math.max(day, start), end) - start) / (end - start)) * WIDTH;
  let y = 0;
  const bars = all.map(({ label, state, from, to }) => {
    const [left, right] = [at(dayOf(from)), at(to === undefined ? end : dayOf(to))];
    const late = left > WIDTH / 2;
    const words = wrapped(label, late ? Math.max(left, right) : WIDTH - left, SIZE).map((line) => {
      y += LINE;
      return text(line, late ? right : left, y - 3, { "text-anchor": late ? "end" : "start" });
    });
    const bar = mark(
      "rect",
      { class: `span ${state}`, x: left, y: y + 1, width: Math.max(3, right - left), height: BAR },
      told(`${label}: ${from}${to === undefined ? "" : ` to ${to}`}, ${state.replaceAll("_", " ")}`),
    );
    y += BAR + 9;
    return `${words.join("")}${bar}`;
  });
  const last = Number(until.slice(0, 4));
  const years = Array.from({ length: last - new Date(start * MS_OF_DAY).getUTCFullYear() }, (_, i) => last - i);
  const grid = years
    .filter((_, i) => i % Math.ceil(years.length / MOST_YEARS) === 0)
    .map((year) => {
      const x = at(dayOf(String(year)));
      return `${mark("line", { class: "axis", x1: x, x2: x, y1: 0, y2: y + 4 })}${text(String(year), x, y + 4 + SMALL, { class: "small" })}`;
    });
  const patterns =
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="c-0" width="2.5" height="6"/></pattern><pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="c-0" cx="2" cy="2" r="1.4"/></pattern></defs>';
  return { width: WIDTH, height: y + 20, body: `${patterns}${grid.join("")}${bars.join("")}` };
}
