import { type Html, html, type Part } from "./html.ts";

/** The ten areas that stand on most charts, each with its own colour; the rest is grey. */
const coloured = ["CHN", "AUS", "USA", "MMR", "COD", "CHL", "IDN", "RUS", "ZAF", "BRA"];
const classOf = (area: string): string => {
  const at = coloured.indexOf(area);
  return at < 0 ? "c-other" : `c-${at}`;
};

/** One part of a bar. */
export interface Slice {
  readonly area: string;
  readonly label: string;
  /** In percent of the whole. */
  readonly share: number;
}

export interface Bar {
  readonly label: string;
  readonly slices: readonly Slice[];
}

const WIDTH = 640;
const ROW = 26;
const LEFT = 48;

/** Bars of a hundred percent, one below the other: what each area has, labelled where there is room. */
export function stackedBars(title: string, bars: readonly Bar[], source: Part): Html {
  const scale = (WIDTH - LEFT) / 100;
  const rows = bars.map(({ label, slices }, i) => {
    let at = 0;
    const parts = slices.map(({ area, label: name, share }) => {
      const x = LEFT + at * scale;
      const width = share * scale;
      at += share;
      const words = `${name} ${share.toFixed(1)} %`;
      return html`<g><title>${label}: ${words}</title><rect class="${classOf(area)}" x="${x.toFixed(1)}" y="${i * ROW + 3}" width="${Math.max(0.5, width - 1).toFixed(1)}" height="${ROW - 6}"/>${width > name.length * 7 + 44 ? html`<text class="in" x="${(x + 6).toFixed(1)}" y="${i * ROW + 17}">${name} ${share.toFixed(0)} %</text>` : ""}</g>`;
    });
    return html`<text x="0" y="${i * ROW + 17}">${label}</text>${parts}`;
  });
  const drawn = new Map(bars.flatMap(({ slices }) => slices.map(({ area, label }) => [area, label] as const)));
  const key = html`<ul class="key">${[...drawn].map(([area, label]) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${classOf(area)}" width="10" height="10"/></svg> ${label}</li>`)}</ul>`;
  return figureOf(
    title,
    html`${key}<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${title}">${rows}</svg>`,
    source,
    "stacked",
  );
}

/** One printed figure on a line from 0 to 100 %. */
export interface Dot {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** Figures that disagree, on one line each: never averaged; a bound is a bar with an open end. */
export function dots(title: string, all: readonly Dot[], source: Part): Html {
  const left = 250;
  const scale = (WIDTH - left - 90) / 100;
  const rows = all.map(({ label, low, high, text }, i) => {
    const y = i * ROW + ROW / 2;
    const [from, to] = [left + low * scale, left + high * scale];
    return html`<text x="0" y="${y + 4}">${label}</text><line class="axis" x1="${left}" x2="${left + 100 * scale}" y1="${y}" y2="${y}"/>${
      low === high
        ? html`<circle class="c-0" cx="${from.toFixed(1)}" cy="${y}" r="5"/>`
        : html`<rect class="c-0 open" x="${from.toFixed(1)}" y="${y - 4}" width="${Math.max(2, to - from).toFixed(1)}" height="8"/>`
    }<text x="${left + 100 * scale + 8}" y="${y + 4}">${text}</text>`;
  });
  return figureOf(
    title,
    html`<svg viewBox="0 0 ${WIDTH} ${all.length * ROW}" role="img" aria-label="${title}">${rows}</svg>`,
    source,
  );
}

/** Something that lasts from a day on. */
export interface Span {
  readonly label: string;
  readonly state: string;
  readonly from: string;
  /** Open where it is left out. */
  readonly to: string | undefined;
}

const MS_OF_DAY = 86_400_000;
const dayOf = (date: string): number =>
  Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) / MS_OF_DAY;

/** Bars in time up to a day, one for each act; the name stands above its bar. */
export function spans(title: string, all: readonly Span[], until: string, source: Part): Html {
  const end = dayOf(until);
  const start = Math.min(...all.map(({ from }) => dayOf(from)), end - 365);
  const at = (day: number) => ((Math.min(Math.max(day, start), end) - start) / (end - start)) * WIDTH;
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - new Date(start * MS_OF_DAY).getUTCFullYear() },
    (_, i) => Number(until.slice(0, 4)) - i,
  );
  const step = 34;
  const height = all.length * step + 20;
  const lines = years
    .filter((_, i) => i % Math.ceil(years.length / 8) === 0)
    .map((year) => {
      const x = at(dayOf(String(year))).toFixed(1);
      return html`<line class="axis" x1="${x}" x2="${x}" y1="0" y2="${height - 16}"/><text class="small" x="${x}" y="${height - 3}">${year}</text>`;
    });
  const bars = all.map(({ label, state, from, to }, i) => {
    const [left, right] = [at(dayOf(from)), at(to === undefined ? end : dayOf(to))];
    const anchor = left > WIDTH / 2 ? "end" : "start";
    return html`<text class="small" text-anchor="${anchor}" x="${(anchor === "end" ? WIDTH : left).toFixed(1)}" y="${i * step + 12}">${label.length > 80 ? `${label.slice(0, 79)}…` : label}</text><rect class="span ${state}" x="${left.toFixed(1)}" y="${i * step + 16}" width="${Math.max(3, right - left).toFixed(1)}" height="10"><title>${label}: ${from}${to === undefined ? "" : ` to ${to}`}, ${state.replaceAll("_", " ")}</title></rect>`;
  });
  return figureOf(
    title,
    html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="c-0" width="2.5" height="6"/></pattern><pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="c-0" cx="2" cy="2" r="1.4"/></pattern></defs>${lines}${bars}</svg>`,
    source,
  );
}

/** A picture with what it shows, and who says so. */
const figureOf = (title: string, picture: Html, source: Part, kind = ""): Html =>
  html`<figure class="picture ${kind}"><figcaption>${title}</figcaption><div class="scroll" role="region" aria-label="${title}" tabindex="0">${picture}</div><p class="legend">${source}</p></figure>`;
