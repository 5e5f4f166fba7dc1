import { REST } from "@oreledger/charts";
import { type CommodityId, formName } from "@oreledger/data";
import type { Filter, Ledger, Query } from "@oreledger/sdk";
import { barePercent, editionYear, scopesInWords, shortCitation, tooOld, unitText } from "@oreledger/sdk/answer";
import { conditionMeant } from "@oreledger/sdk/catalogue";
import { LEADING_SERIES, lastDay, mergeCitations, nameOf } from "@oreledger/sdk/ledger";
import { type PartOfWhole, partsOf, stageMeant, wholesOf } from "@oreledger/sdk/questions";
import { UsageError } from "../call/usage.ts";
import { type Chart, drawn, editionIn, type Kind, MOST_NOTES, type Point, requireOne, type Wanted } from "./chart.ts";

type Row = ReturnType<Query<"shares">["toArray"]>[number];
/** A row with the size that is drawn. A withheld figure is not zero, and is not drawn. */
type Sized = Row & { readonly size: number };

const notACountry: ReadonlySet<string> = new Set(["_WLD", "_OTH", "_XUS"]);

/**
 * The figures of one series that can stand in one chart.
 *
 * @throws UsageError if they cannot be drawn together; it names the flag that separates them.
 */
export function sharesChart(ledger: Ledger, kind: Kind, wanted: Wanted): Chart {
  const { shares } = ledger.tables;
  const { commodity, series = LEADING_SERIES, measure = "production", most } = wanted;
  const read = (column: string, text: string) =>
    conditionMeant({ ledger, query: shares.wide(), column, input: column, asOf: wanted.asOf }, text);
  const stage = stageMeant(ledger, {
    commodity,
    series: read("series", series),
    measure: read("measure", measure),
    stage: wanted.stage === undefined ? undefined : read("stage", wanted.stage),
  });
  const given = { commodity, series, measure, form: wanted.form, basis: wanted.basis, year: wanted.year };
  const filter = Object.entries(given).flatMap(([column, text]) =>
    text === undefined ? [] : [[column, read(column, text)]],
  );
  let query = shares.where({ ...Object.fromEntries(filter), stage });
  if (wanted.asOf !== undefined) query = query.asOf(wanted.asOf);
  if (kind === "revisions") query = query.everyEdition();
  if (kind === "bars" && wanted.year === undefined) query = query.latest();
  const figures = query
    .toArray()
    .filter((row) => row.quantity !== null || row.low !== null || row.share_pct !== null || isDoubtful(row));
  requireOne(figures, kind === "bars" ? ["unit", "form", "basis", "year"] : ["unit", "form", "basis"]);
  const parts = kind === "shares" ? partsByRow(query) : undefined;
  const all = figures.flatMap((row): Sized[] => {
    const size = parts === undefined ? (row.quantity ?? row.low) : parts.get(placeOf(row))?.value;
    return size == null && !isDoubtful(row) ? [] : [{ ...row, size: size ?? 0 }];
  });
  const asked = wanted.area === undefined ? undefined : read("area", wanted.area);
  const chosen = asked === undefined ? undefined : new Set([asked].flat() as string[]);
  const rows = kind === "revisions" ? editionsOf(all, chosen) : countriesOf(all, chosen, kind);
  const early =
    wanted.asOf === undefined || rows.length > 0
      ? undefined
      : tooOld(ledger.tables.shares.where(Object.fromEntries(filter)), lastDay(wanted.asOf));
  if (early !== undefined) throw new UsageError(early);
  if (rows.length === 0)
    throw new UsageError(
      `${series} prints no figure to draw: ${measure} of ${commodity}, stage ${stage}${wanted.area === undefined ? "" : `, ${wanted.area}`}${wanted.year === undefined ? "" : `, ${wanted.year}`}. \`oreledger shares --commodity ${commodity}\` shows what there is.`,
    );
  const editionOf = editionIn(ledger, editionYear);
  const printers = new Map(query.cite().map((citation) => [citation.source, shortCitation(ledger, [citation])]));
  const called = (source: string) => printers.get(source) ?? source;
  const points =
    kind === "revisions"
      ? rows.map((row) => ({ ...ofEdition(row, called), edition: editionOf(row.source) }))
      : folded(ledger, rows, most, kind, editionOf);
  const names = [...new Set(points.map(({ name }) => name))];
  const { unit, basis, form, year } = rows[0] as Sized;
  const cited = query.where({ area: [...new Set(rows.map(({ area }) => area))] } as Filter<never>);
  const what = `${measure === "reserves" ? "reserves" : `${measure}, ${String(stage).replaceAll("_", " ")}`}${form === "all" ? "" : `, ${formName(form)}`}`;
  const scopes = scopesInWords(query.wide());
  return {
    kind,
    title: `${nameOf(ledger, commodity as CommodityId)}: ${what}${kind === "bars" ? `, ${year}` : ""}${kind === "revisions" ? `, ${nameOf(ledger, (rows[0] as Row).area)}, by edition` : ""}`,
    subtitle: wanted.asOf === undefined ? "" : `As of ${wanted.asOf}`,
    measure: parts !== undefined ? `% of ${wholesOf(parts.values())}` : unitText(unit, basis),
    points,
    names,
    notes:
      scopes.length > MOST_NOTES
        ? [
            `The sources limit these figures in ${scopes.length} ways: \`oreledger shares --commodity ${commodity} --columns year,area,scope\` shows them.`,
          ]
        : scopes,
    citations: mergeCitations(cited.cite().map((citation) => ({ ...citation, locators: [] }))),
  };
}

const isDoubtful = ({ status }: Row): boolean => status === "doubtful";

const placeOf = ({ area, year }: Row): string => `${year} ${area}`;

/** Each row's part of the whole of its year. */
function partsByRow(query: Query<"shares">): Map<string, PartOfWhole> {
  return new Map(
    [...query.groupBy("year").values()].flatMap((print) => {
      const partOf = partsOf(print);
      return print.toArray().flatMap((row) => {
        const part = notACountry.has(row.area) ? undefined : partOf(row.area);
        return part === undefined ? [] : [[placeOf(row), part] as const];
      });
    }),
  );
}

function countriesOf(rows: readonly Sized[], chosen: ReadonlySet<string> | undefined, kind: Kind): Sized[] {
  const kept = rows.filter(({ area }) => (chosen === undefined ? !notACountry.has(area) : chosen.has(area)));
  return kind === "bars" ? kept.filter((row) => row.size > 0 || isDoubtful(row)) : kept;
}

/** The rows of all editions for one area, by default the world. */
function editionsOf(rows: readonly Sized[], chosen: ReadonlySet<string> | undefined): Sized[] {
  if (chosen !== undefined && chosen.size > 1)
    throw new UsageError("A chart of revisions draws one area: give --area one value.");
  const area = chosen === undefined ? "_WLD" : [...chosen][0];
  return rows
    .filter((row) => row.area === area)
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year));
}

const ofEdition = (row: Sized, called: (source: string) => string): Point => ({
  id: row.source,
  name: called(row.source),
  year: row.year,
  ...drawn(row, row.size),
});

/** The largest areas by name and, if they are parts of a whole, all others as one. */
function folded(
  { tables }: Ledger,
  rows: readonly Sized[],
  most: number,
  kind: Kind,
  editionOf: (source: string) => string | undefined,
): Point[] {
  const names = new Map<string, string>(tables.areas.toArray().map(({ id, name }) => [id, name]));
  const largest = new Map<string, number>();
  for (const row of rows) largest.set(row.area, Math.max(largest.get(row.area) ?? 0, row.size));
  const ranked = [...largest].sort(([, a], [, b]) => b - a).map(([area]) => area);
  const shownAreas = ranked.slice(0, most);
  const points = shownAreas.flatMap((area) =>
    rows
      .filter((row) => row.area === area)
      .sort((a, b) => a.year - b.year)
      .map((row) => ({
        id: area,
        name: names.get(area) ?? area,
        year: row.year,
        edition: editionOf(row.source),
        ...drawn(row, row.size),
        ...(kind === "shares" ? { text: barePercent(row.size), figure: undefined } : {}),
      })),
  );
  if (kind !== "shares") return points;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const rest = years.map((year) => {
    const named = points.filter((point) => point.year === year).reduce((sum, { value = 0 }) => sum + value, 0);
    return { id: REST, name: "Others", year, value: Math.max(0, 100 - named), text: "", kind: "plain" as const };
  });
  return [...points, ...rest];
}
