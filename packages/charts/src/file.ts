import { OTHER, palette } from "./colours.ts";
import { type Drawing, escaped, SIZE, SMALL, text, wrapped } from "./svg.ts";

/** The texts around a chart in a file of its own. */
export interface Around {
  readonly title: string;
  readonly subtitle?: string;
  /** Below the chart: the meaning of its marks, and its sources. */
  readonly notes: readonly string[];
}

const MARGIN = 16;
const TITLE = 17;
const LINE = 1.35;

const style = [
  'text{font-family:"DejaVu Sans",Verdana,Arial,sans-serif;font-size:13px;fill:#1a1a1a}',
  `.title{font-size:${TITLE}px;font-weight:bold}`,
  `.small{font-size:${SMALL}px}.soft{fill:#555}.in{fill:#fff}.end{text-anchor:end}.middle{text-anchor:middle}`,
  ".axis{stroke:#ccc;fill:none}.zero{stroke:#555;fill:none}.break{stroke:#555;stroke-dasharray:2 3;fill:none}",
  ".across{stroke-dasharray:5 4}.open{fill-opacity:.45}",
  ...[...palette, OTHER].map((colour, i, all) => {
    const name = i === all.length - 1 ? "other" : i;
    return `.c-${name}{fill:${colour};stroke:${colour}}`;
  }),
  ".bar{stroke:none}.line{fill:none;stroke-width:2}.hollow{fill:#fff;stroke-width:1.6}",
  // White words cannot be read on the light colours.
  ".on-1,.on-3,.on-4,.on-other{fill:#1a1a1a}",
].join("");

/** A chart as an SVG file that contains its words, its colours and its sources. */
export function fileOf(drawing: Drawing, { title, subtitle = "", notes }: Around): string {
  const room = drawing.width;
  let y = 0;
  const lines = (words: string, size: number, kind: string): string =>
    wrapped(words, room, size * (kind === "title" ? 1.1 : 1))
      .map((line) => {
        y += size * LINE;
        return text(line, 0, y, { class: kind });
      })
      .join("");
  const head = `${lines(title, TITLE, "title")}${subtitle === "" ? "" : lines(subtitle, SIZE, "soft")}`;
  const top = y + 14;
  y = top + drawing.height + 6;
  const foot = notes.map((note) => lines(note, SMALL, "small soft")).join("");
  const [width, height] = [room + 2 * MARGIN, Math.ceil(y + 2 * MARGIN)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}"><style>${style}</style><rect width="${width}" height="${height}" fill="#fff"/><g transform="translate(${MARGIN} ${MARGIN})">${head}<g transform="translate(0 ${Number(top.toFixed(1))})">${drawing.body}</g>${foot}</g></svg>\n`;
}

/** A chart for a page, which shows its title and has the colours in its style sheet. */
export const inPage = ({ width, height, body }: Drawing, title: string): string =>
  `<svg viewBox="0 0 ${width} ${Math.ceil(height)}" role="img" aria-label="${escaped(title)}">${body}</svg>`;
