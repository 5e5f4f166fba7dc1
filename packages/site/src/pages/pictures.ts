import { pointKind } from "@oreledger/charts";
import { formName, grouped, type Rows } from "@oreledger/data";
import {
  type Answer,
  editionYear,
  type Figure,
  formatFigure,
  formatNumber,
  type Row,
  unitText,
} from "@oreledger/sdk/answer";
import { LEADING_SERIES } from "@oreledger/sdk/ledger";
import { balanceLines, type CountryTable, hhi, over, partsOf, printShares, wholesOf } from "@oreledger/sdk/questions";
import { named, nameIn, sourceLink, words } from "../cells.ts";
import { draw, picture } from "../chart.ts";
import { html, type Part } from "../html.ts";
import { map, type Spot } from "../map.ts";
import type { Site } from "../site.ts";
import { rowsTable } from "../table.ts";

/** Shares below this many percent are left out of a picture: the table has them. */
const LEAST = 4;

type Print = Pick<CountryTable, "stage" | "form" | "basis"> & { readonly commodity: string };

/** One stage of a commodity in all years of the series whose tables a page shows, as it stood on the day of the site. */
const ofYears = ({ ledger, day }: Site, { commodity, stage, form, basis }: Print) =>
  ledger.tables.shares
    .wide()
    .where({ series: LEADING_SERIES, measure: "production", commodity, stage, form, basis })
    .asOf(day);

const sourcesOf = (site: Site, query: { cite(): readonly { source: string }[] }): Part =>
  query.cite().map(({ source }, i) => [i === 0 ? "" : ", ", sourceLink(site, source)]);

/** Runs a metric over years, a year that it refuses left out: a print of words alone has no shares. */
function byYear<Result>(
  query: ReturnType<typeof ofYears>,
  metric: (print: never) => Result,
): (readonly [string, Result])[] {
  const attempt = (print: unknown): Result | undefined => {
    try {
      return metric(print as never);
    } catch {
      return undefined;
    }
  };
  return [...over(query, "year", attempt)].flatMap(([year, result]) =>
    result === undefined ? [] : [[String(year), result] as const],
  );
}

/** Who makes it, by year: each year's print as it stands. Nothing where there are fewer than two years. */
export function sharesByYear(site: Site, print: Print): Part {
  const query = ofYears(site, print);
  const years = byYear(query, (of) => {
    const partOf = partsOf(of);
    return printShares(of).areas.flatMap(({ area }) => {
      const part = area === "_OTH" ? undefined : partOf(area);
      return part === undefined ? [] : [{ area, part }];
    });
  });
  const bars = years.map(([label, areas]) => ({
    label,
    slices: areas.flatMap(({ area, part: { value: share } }) =>
      share < LEAST ? [] : [{ id: area, label: nameIn(site, "country", area), share }],
    ),
  }));
  if (bars.filter(({ slices }) => slices.length > 0).length < 2) return "";
  return picture(
    `${nameIn(site, "commodity", print.commodity)}, ${words(print.stage)}: shares of ${wholesOf(years.flatMap(([, areas]) => areas.map(({ part }) => part)))} by year`,
    draw.stacked(bars, ""),
    html`Shares of ${LEAST} % and more; the rest of a bar is left open. ${sourcesOf(site, query)}.`,
    "stacked",
  );
}

const MOST_BARS = 15;

/** Who holds it, as bars: a lower bound ends open, a range goes on lighter, and who has no figure is named, not drawn. */
export function reservesDrawn(site: Site, rows: readonly (Row & Figure)[], title: string): Part {
  const size = ({ quantity, low, high }: Figure) => quantity ?? low ?? high ?? undefined;
  const countries = rows.filter((row) => !String(row.area).startsWith("_"));
  const known = countries.filter((row) => size(row) !== undefined);
  if (known.length < 2) return "";
  const shown = [...known].sort((a, b) => (size(b) ?? 0) - (size(a) ?? 0)).slice(0, MOST_BARS);
  const [first] = shown as [Row & Figure];
  const world = rows.filter((row) => row.area === "_WLD" && size(row) !== undefined);
  const unit = [first.unit, first.basis].map((word) => words(String(word ?? ""))) as [string, string];
  const name = (row: Row) => nameIn(site, "country", String(row.area));
  const silent = countries.filter((row) => size(row) === undefined);
  return picture(
    title,
    draw.bars(
      [...world, ...shown].map((row) => ({
        label: name(row),
        value: row.quantity ?? row.low ?? undefined,
        ...(row.quantity === null && row.high != null ? { high: row.high } : {}),
        ...(row.comparator === "gt" ? { more: true } : {}),
        text: formatFigure(row),
      })),
      unitText(...unit),
    ),
    html`${[...world, ...shown].some(({ comparator }) => comparator === "gt") ? "An arrow: at least so much. " : ""}${shown.some(({ quantity, high }) => quantity === null && high != null) ? "Lighter: up to so much. " : ""}${silent.length === 0 ? "" : `Without a figure, which is not zero: ${silent.map(name).join(", ")}. `}${known.length > shown.length ? `The ${shown.length} largest of ${known.length}. ` : ""}${[...new Set(shown.map(({ source }) => String(source)))].map((source, i) => [i === 0 ? "" : ", ", sourceLink(site, source)])}.`,
  );
}

/** How concentrated a stage is, by year: the index with its bounds, each of its own print. */
export function concentration(site: Site, print: Print): Part {
  const query = ofYears(site, print);
  const rows = byYear(query, (of) => hhi(of)).map(([year, { value, low, high, warnings }]) => ({
    year,
    hhi: value ?? null,
    low: low ?? null,
    high: high ?? null,
    of_a_hundred: value === undefined ? null : value / 100,
    note: warnings.join(" "),
  }));
  if (rows.length < 2) return "";
  return html`${rowsTable(site, rows, ["year", "hhi", "low", "high"], {
    caption: "HHI by year, in points: 10,000 is one supplier",
    bar: "of_a_hundred",
  })}<p class="legend">Each year in the edition that stands: a step between two years may be a step between two editions. <a href="${site.base}docs/metrics/#hhi">The formula</a>.</p>`;
}

/** How concentrated each stage is, by year, in one picture: a year whose index has no value is left out. */
export function concentrationDrawn(site: Site, prints: readonly Print[]): Part {
  const drawn = prints.flatMap((print) => {
    const points = byYear(ofYears(site, print), (of) => hhi(of)).flatMap(([year, { value }]) =>
      value === undefined
        ? []
        : [{ year: Number(year), value, text: formatNumber(Math.round(value)), kind: "plain" as const }],
    );
    const label = [words(print.stage), print.form === "all" ? "" : formName(print.form)].filter(Boolean).join(", ");
    return points.length < 2 ? [] : [{ id: label, label, points }];
  });
  if (drawn.length === 0) return "";
  return picture(
    `${nameIn(site, "commodity", (prints[0] as Print).commodity)}: how concentrated each stage is`,
    draw.lines(drawn.slice(0, MOST_LINES), "HHI, points: 10,000 is one supplier", (value) => formatNumber(value)),
    html`Each year in the edition that stands. ${drawn.length > MOST_LINES ? `The first ${MOST_LINES} of ${drawn.length}. ` : ""}<a href="${site.base}docs/metrics/#hhi">The formula</a>.`,
  );
}

const standing = (status: string): Spot["known"] =>
  status === "operating" ? "working" : status === "unknown" ? "unsaid" : "not-working";

const lastYear = (rows: readonly Balance[]): number => Math.max(...rows.map(({ year }) => year));

type Balance = Rows["us_balances"] & { readonly assessor?: string | null };

/** Import reliance or prices over the years, a line for each commodity, form and assessor, in the unit of the newest. */
export function balanceInTime(site: Site, title: string, answer: Answer): Part {
  const rows = answer.rows() as unknown as readonly Balance[];
  const edition = new Map<string, string | undefined>(
    site.ledger.tables.sources.toArray().map((row) => [row.id, editionYear(row)]),
  );
  const valued = rows.filter((row) => (row.quantity ?? row.low ?? row.high) !== null);
  const [unit, ...others] = [...grouped(valued, (row) => row.unit)]
    .sort(([, a], [, b]) => lastYear(b) - lastYear(a) || b.length - a.length)
    .map(([each]) => each);
  const all = balanceLines(
    site.ledger,
    valued.filter((row) => row.unit === unit),
  ).filter((line) => line.rows.length > 1);
  if (unit === undefined || all.length === 0) return "";
  const lines = all.slice(0, MOST_LINES).map(({ id, name, rows: own }) => ({
    id,
    label: name,
    points: own.map((row) => ({
      year: row.year,
      value: (row.quantity ?? row.low ?? row.high) as number,
      text: formatFigure(row as Figure),
      kind: pointKind(row as Figure),
      ...editionPart(edition.get(row.source)),
    })),
  }));
  const left = [
    ...(all.length > MOST_LINES ? [`The first ${MOST_LINES} of ${all.length}.`] : []),
    ...(others.length > 0 ? [`Not drawn: figures in ${others.map((each) => unitText(each)).join(", ")}.`] : []),
  ];
  return picture(
    title,
    draw.lines(lines, unit === "pct" ? "% of US use" : unitText(unit), (value) => formatNumber(value)),
    html`${left.map((text) => `${text} `)}Ring: estimated. Arrow: a bound. Dashed: from one edition to another. Sources in the table.`,
  );
}

const MOST_LINES = 6;
const editionPart = (edition: string | undefined) => (edition === undefined ? {} : { edition });

/** Where deposits are, by what is known of them. */
export function depositMap(site: Site, title: string, answer: Answer, near = false): Part {
  const spots = answer.rows().flatMap((row: Row): Spot[] =>
    typeof row.latitude === "number" && typeof row.longitude === "number"
      ? [
          {
            name: `${String(row.name)} (${words(String(row.development_status))})`,
            latitude: row.latitude,
            longitude: row.longitude,
            known: standing(String(row.development_status)),
          },
        ]
      : [],
  );
  const without = answer.rows().length - spots.length;
  if (spots.length === 0) return "";
  return map(
    site,
    title,
    spots,
    html`${without === 0 ? "" : `${without} more have no coordinate. `}Sources in the table.`,
    near,
  );
}

/** The acts that hold a commodity's goods back, as bars in time: what is suspended or unknown is not solid. */
export function controlsInTime(site: Site, controls: Answer): Part {
  const acts = controls
    .rows()
    .filter(({ holds_back: holds, effective_from: from }) => holds === "goods" && typeof from === "string");
  if (acts.length === 0) return "";
  return picture(
    "Controls on the goods, in time",
    draw.spans(
      acts
        .map((row) => ({
          label: String(row.title),
          state: String(row.state),
          from: String(row.effective_from),
          to: row.effective_to === null ? undefined : String(row.effective_to),
        }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
      site.day,
    ),
    html`Solid: in force. Hatched: suspended. Dotted: no source settles it. ${acts.map((row, i) => [i === 0 ? "" : ", ", named(site, "act", String(row.act))])}.`,
  );
}
