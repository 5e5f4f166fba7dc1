import { formName } from "../../packages/data/src/tables/form-names.ts";
import type { Ask } from "./ask.ts";
import { actsOf, holdActsOnPage } from "./brief-acts.ts";
import { type Hold, holdTradeBars, holdTradeGrid, tradeOf } from "./brief-trade.ts";
import { holdFirstPage } from "./first-page/hold-lines.ts";
import { firstPageOpinions, type Opinions } from "./first-page/opinions.ts";
import { wrongInForm } from "./first-page/page.ts";
import type { Held } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { type Bars, type Grid, type Page, shown, shows } from "./pages.ts";
import { layBalances } from "./reliance.ts";

/** A figure of supply that a page may show: what stands today, with its share of the world. */
export interface Supply {
  readonly series: string;
  readonly basis: string;
  readonly unit: string;
  readonly status: string;
  readonly commodity: string;
  readonly commodity_name: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly area: string;
  readonly area_name: string;
  readonly year: number;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly scope: string | null;
  /** Whether its source prints the share. */
  readonly printed: boolean;
  /** Of its whole, or as its source prints it where it prints no quantity. */
  readonly percent: number | null;
  /** The whole that the percent is of, as a page names it. */
  readonly of: string;
}

const supply = `
  SELECT f.commodity, c.name AS commodity_name, f.stage, f.measure, f.form, f.basis, f.unit, f.status, f.series, f.area, a.name AS area_name, f.year, f.quantity, f.low, f.high, f.scope, coalesce(f.share_basis = 'printed', false) OR f.unit = 'pct' AS printed,
    CASE WHEN f.share_basis = 'printed' THEN f.share_pct ELSE 100 * p.share END AS percent,
    CASE WHEN f.share_basis = 'printed' OR f.unit = 'pct' THEN if(f.share_of = '_WLD', 'the world', o.name)
      WHEN w.leaves_us_out THEN 'the world without the United States'
      WHEN w.printed IS NULL OR w.row_sum > w.printed THEN 'all countries listed' ELSE 'the world' END AS of
  FROM (SELECT * FROM standing JOIN current USING (series, edition, commodity, stage, measure, form, basis, share_of, year)) f
  JOIN commodities c ON c.id = f.commodity JOIN areas a ON a.id = f.area
  LEFT JOIN areas o ON o.id = f.share_of LEFT JOIN wholes w USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
  LEFT JOIN parts p USING (series, edition, commodity, stage, measure, form, basis, share_of, year, area)`;

interface Index {
  readonly commodity: string;
  readonly stage: string;
  readonly form: string;
  readonly year: number;
  readonly hhi: number;
  readonly largest: number;
}

const indices = `
  SELECT commodity, stage, form, year, sum(share * share) * 10000 AS hhi, max(share) * 100 AS largest
  FROM parts JOIN current USING (series, edition, commodity, stage, measure, form, basis, share_of, year)
  WHERE measure = 'production' GROUP BY series, edition, basis, share_of, commodity, stage, form, year`;

/** Every number in the tables of every page, in the answer of the question that it belongs to. */
export async function holdBriefs(ledger: Ledger, ask: Ask, held: Held): Promise<void> {
  const figures = await ledger.rows<Supply>(supply);
  const index = await ledger.rows<Index>(indices);
  const trade = await tradeOf(ledger);
  const acts = await actsOf(ledger);
  const pages = await ledger.rows<{ id: string; name: string; commodity: boolean }>(`
    SELECT id, name, true AS commodity FROM commodities
    UNION ALL
    SELECT id, name, false FROM areas WHERE kind = 'country' AND id IN (SELECT area FROM shares UNION SELECT exporter FROM exports UNION SELECT importer FROM exports)
    ORDER BY ALL`);
  await layBalances(ledger);
  const first = await firstPageOpinions(ledger, { supply: figures, trade });
  for (const { id, name, commodity } of pages) {
    await holdFirst(id, first, ask, held);
    const { call, json, refusal } = await ask(["brief", id, "--full"]);
    if (json === undefined) {
      held.hold("brief", call, "page", refusal, "a page");
      continue;
    }
    // A page may leave a figure out; what it shows is right.
    const hold = (what: string, text: string, found: boolean, nearest: unknown) => {
      if (shown(text).value !== null) held.hold("brief", call, what, found ? "held" : text, found ? "held" : nearest);
    };
    holdActsOnPage(json, id, acts, (what, found, nearest) =>
      held.hold("acts on a page", call, what, found || nearest, true),
    );
    const mine = figures.filter((f) => (commodity ? f.commodity === id : f.area === id));
    for (const { heading, blocks } of (json as Page).sections)
      for (const block of blocks) {
        if (block.kind === "bars" && commodity) {
          holdBars(block, mine, hold, heading);
          holdTradeBars(block, trade, hold);
        }
        if (block.kind !== "grid") continue;
        if (commodity)
          holdIndices(
            block,
            index.filter((i) => i.commodity === id),
            hold,
          );
        else {
          holdCountryGrid(block, mine, hold);
          holdTradeGrid(block, name, trade, hold);
        }
      }
  }
}

/** The page of one screen: its form, and every figure on it. */
async function holdFirst(id: string, opinions: Opinions, ask: Ask, held: Held): Promise<void> {
  const { call, json, refusal } = await ask(["brief", id]);
  if (json === undefined) return held.hold("first page", call, "page", refusal, "a page");
  held.hold("form of a first page", call, "form", wrongInForm(json).join("; "), "");
  holdFirstPage(json, opinions, (what, text, found, nearest) =>
    held.hold("first page", call, what, found ? "held" : text, found ? "held" : nearest),
  );
}

const showsQuantity = (text: string, f: Supply) => {
  const { value, sign } = shown(text);
  const most = /–([\d,.]+)/.exec(text)?.[1];
  if (most !== undefined) return f.low === value && f.high === shown(most).value;
  if (value === null) return f.quantity === null && f.low === null && f.high === null;
  return sign === ">" ? f.low === value : sign === "<" ? f.high === value : f.quantity === value;
};

/** Producers and holders: `China 900,000e 99.0 %` under `Production, refining, 2025 (…)`. */
function holdBars({ caption, bars }: Bars, figures: readonly Supply[], hold: Hold, heading: string): void {
  const found = /^(Production|Reserves|Capacity)(.*?), (\d{4}) \(/.exec(caption);
  if (!found) return;
  const [, measure = "", words = "", year] = found;
  for (const { label, text, note } of bars) {
    const named = figures.filter(
      (f) =>
        f.measure === measure.toLowerCase() &&
        f.year === Number(year) &&
        f.area_name === label &&
        words.includes(f.form === "all" ? "" : formName(f.form)),
    );
    const right = named.filter((f) => showsQuantity(text, f));
    hold(
      `${heading}: ${caption.slice(0, 40)}: ${label}`,
      text,
      right.length > 0,
      named.map((f) => f.quantity),
    );
    const share = right.some((f) => shows(note, f.percent));
    hold(
      `${heading}: ${caption.slice(0, 40)}: ${label}, share`,
      note ?? "–",
      share,
      right.map((f) => f.percent),
    );
  }
}

/** Concentration: `refining 2025 9,804 … China 99.0 %`. */
function holdIndices({ caption, columns, rows }: Grid, indices: readonly Index[], hold: Hold): void {
  const at = (title: string) => columns.findIndex((column) => column.title === title);
  if (at("Points") === -1) return;
  for (const row of rows) {
    const [, stage = "", form] = /^(.*?)(?:, (.*))?$/.exec(row[at("Stage")] ?? "") ?? [];
    const mine = indices.filter(
      (i) =>
        i.stage === stage &&
        (i.form === "all" ? undefined : formName(i.form)) === form &&
        i.year === Number(row[at("Year")]),
    );
    const points = row[at("Points")] ?? "";
    // A range in place of points says that the figures settle none.
    if (points.includes("–")) continue;
    hold(
      `${caption.slice(0, 20)}: ${stage}, ${form ?? "all"}`,
      points,
      mine.some((i) => shows(points, i.hhi)),
      mine.map((i) => i.hhi),
    );
    const largest = /([<\d.]+) %/.exec(row[at("Largest")] ?? "")?.[1];
    hold(
      `largest: ${stage}, ${form ?? "all"}`,
      largest ?? "–",
      mine.some((i) => shows(largest, i.largest)),
      mine.map((i) => i.largest),
    );
  }
}

/** A country's table: `Chromium  mine  2025  7,000,000e  t gross  13.7 %  the sum of the rows`. */
function holdCountryGrid({ columns, rows }: Grid, figures: readonly Supply[], hold: Hold): void {
  const at = (title: string) => columns.findIndex((column) => column.title === title);
  if (at("Share") !== -1 && at("Of") !== -1)
    for (const row of rows) {
      const [name = "", stage, year, figure = ""] = ["Commodity", "Stage", "Year", "Figure"].map(
        (title) => row[at(title)],
      );
      const [share = "", of] = [row[at("Share")], row[at("Of")]];
      const named = figures.filter(
        (f) =>
          (name === f.commodity_name || name.startsWith(`${f.commodity_name}, `)) &&
          f.stage === stage &&
          f.year === Number(year),
      );
      const right = named.filter((f) => showsQuantity(figure, f));
      hold(
        `${name}, ${stage}, ${year}`,
        figure,
        right.length > 0,
        named.map((f) => f.quantity),
      );
      const percent = figure === "–" ? named : right;
      hold(
        `${name}, ${stage}, ${year}, share`,
        share,
        percent.some((f) => shows(share.replace("~", ""), f.percent) || (f.unit === "pct" && showsQuantity(share, f))),
        percent.map((f) => f.percent),
      );
      hold(
        `${name}, ${stage}, ${year}, of`,
        share,
        share === "–" || percent.some((f) => of === (f.printed && f.scope !== null ? `${f.of}: ${f.scope}` : f.of)),
        percent.map((f) => f.of),
      );
    }
}
