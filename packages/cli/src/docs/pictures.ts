import { sourceLine } from "@oreledger/sdk/answer";
import { answerOfLedger } from "../../../../scripts/written-page.ts";
import { chartOf } from "../chart/chart-of.ts";
import { svgOf } from "../chart/draw.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { capture } from "./capture.ts";
import { wordsOf } from "./words.ts";

const [WIDTH, LINE, SIZE, MARGIN] = [100, 17, 13, 16];
/** The most lines of a page of one screen, with its call and a blank line above it. */
const MOST_LINES = 49;
/** The width of a letter in a fixed-width font, as a fraction of its size: `textLength` sets every line to it. */
const LETTER = 0.602;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The output of a call as a picture of a terminal. */
export async function pageAsPicture(call: string): Promise<string> {
  const { out } = await capture(wordsOf(call));
  const lines = [`$ oreledger ${call}`, "", ...out.trimEnd().split("\n")];
  const width = Math.ceil(WIDTH * LETTER * SIZE);
  const drawn = lines.map((line, i) => {
    const indent = line.length - line.trimStart().length;
    const text = line.trim();
    if (text === "") return "";
    const bold = i === 2 || (i > 2 && /^[A-Z]/.test(line));
    const label = bold && i > 2 ? (/^\S+(?: \S+)*?(?= {2})/.exec(line)?.[0] ?? "") : "";
    const at = (column: number) => (column * LETTER * SIZE).toFixed(1);
    const word = (part: string, column: number, kind = "") =>
      `<text x="${at(column)}" y="${(i + 1) * LINE}" textLength="${at(part.length)}" xml:space="preserve"${kind}>${escaped(part)}</text>`;
    if (label === "") return word(text, indent, i === 2 ? ' class="b"' : i < 4 ? ' class="soft"' : "");
    const rest = line.slice(label.length).trimStart();
    return `${word(label, 0, ' class="b"')}${word(rest, line.length - rest.length)}`;
  });
  const height = MOST_LINES * LINE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * MARGIN}" height="${height}" viewBox="0 0 ${width + 2 * MARGIN} ${height}" role="img" aria-label="What oreledger ${escaped(call)} prints"><style>text{font:${SIZE}px "DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#1f2328}.b{font-weight:bold}.soft{fill:#59636e}</style><rect width="100%" height="100%" rx="6" fill="#f6f8fa"/><g transform="translate(${MARGIN} ${MARGIN})">
${answerOfLedger(drawn.filter(Boolean).join("\n"))}
</g></svg>
`;
}

/** A chart as the command writes it. */
export function chartAsPicture(kind: "reliance", commodity: string): string {
  const ledger = installedLedger();
  const chart = chartOf(ledger, kind, { commodity, most: 7 });
  const [head = "", body = ""] = svgOf(chart, sourceLine(ledger, chart.citations)).trimEnd().split("</style>");
  return `${head}</style>\n${answerOfLedger(body.slice(0, -"</svg>".length))}\n</svg>\n`;
}
