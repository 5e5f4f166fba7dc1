import type { Ledger, Query, Rows } from "@oreledger/sdk";
import { type Block, formatFigure, formatPercent, paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import { type PartOfWhole, partsOf } from "@oreledger/sdk/questions";
import type { CountryContext } from "./context.ts";

/** So many rows of each measure are shown, those with the largest part of the world first. */
const MOST = 40;

const measures = ["production", "reserves", "capacity", "resources"] as const;

/** What the country mines, refines, holds and could make: the latest figure of each thing, as each publisher prints it. */
export function supply({ area, areaName, commodityName, day, footnotes, ledger }: CountryContext): Section {
  const all = ledger.tables.shares.where({ area: area.id } as never);
  const latest = all.asOf(day).latest();
  const blocks = measures.flatMap((measure): Block[] => {
    const rows = newestOf(
      ledger,
      latest
        .where({ measure })
        .toArray()
        .filter((row) => row.share_pct !== null || row.quantity || row.low !== null || row.high !== null),
    )
      .map((row) => ({ row, part: partIn(ledger, row, day, areaName) }))
      .sort((a, b) => sizeOf(b) - sizeOf(a));
    if (rows.length === 0) return [];
    const shown = rows.slice(0, MOST);
    return [
      {
        kind: "grid",
        caption: `${measure.charAt(0).toUpperCase()}${measure.slice(1)}${rows.length > MOST ? `: the ${MOST} with the largest part of the world, of ${rows.length}` : ""}`,
        marks: [],
        columns: [
          { title: "commodity" },
          { title: "stage" },
          { title: "year", align: "right" },
          { title: "figure", align: "right" },
          { title: "unit" },
          { title: "share", align: "right" },
          { title: "of" },
        ],
        rows: shown.map(({ row, part }) => [
          `${commodityName(row.commodity)}${row.form === "all" ? "" : `, ${row.form.replaceAll("-", " ")}`}`,
          row.stage,
          String(row.year),
          row.unit === "pct" ? "–" : formatFigure(row),
          row.unit === "pct" ? "" : `${row.unit}${row.basis === "unspecified" ? "" : ` ${row.basis}`}`,
          ...shareOf(row, part),
        ]),
        rowMarks: shown.map(({ row }) =>
          footnotes.mark(
            latest
              .where({
                commodity: row.commodity,
                stage: row.stage,
                measure,
                source: row.source,
                year: row.year,
              } as never)
              .cite(),
          ),
        ),
      },
    ];
  });
  return {
    heading: "What it mines, refines and holds",
    blocks: blocks.length > 0 ? blocks : [paragraph(unanswered(all, day, "The ledger holds no figure of its supply."))],
  };
}

type Row = Rows["shares"];
type RowInPrint = { readonly row: Row; readonly part: PartOfWhole | undefined };

/** The share of a print as it stands: what a publisher prints in percent as it is printed, of a quantity what `share` answers. */
function partIn({ tables }: Ledger, row: Row, day: string, areaName: (id: string) => string): PartOfWhole | undefined {
  if (row.share_basis === "printed")
    return row.share_pct === null
      ? undefined
      : { value: row.share_pct, of: row.share_of === "_WLD" ? "the world" : areaName(row.share_of) };
  if (row.unit === "pct") return undefined;
  const { commodity, stage, measure, form, basis, share_of, year, unit } = row;
  const edition = tables.sources.where({ id: row.source } as never).toArray()[0]?.edition as string;
  return partsOf(
    tables.shares
      .where({ commodity, stage, measure, form, basis, share_of, year, unit, edition } as never)
      .asOf(day) as Query<"shares">,
  )(row.area);
}

const sizeOf = ({ row, part }: RowInPrint): number => part?.value ?? (row.unit === "pct" ? (row.low ?? 0) : 0);

/** The share and what it is of, as cells. */
function shareOf(row: Row, part: PartOfWhole | undefined): readonly [share: string, of: string] {
  if (part !== undefined)
    return [`${row.unit === "pct" && row.comparator === "approx" ? "~" : ""}${formatPercent(part.value)}`, part.of];
  return row.unit === "pct" ? [`${formatFigure(row)} %`, "the world"] : ["–", ""];
}

/** Of each series, commodity and stage the rows of the last year only: a form that a publisher no longer counts apart is history. */
function newestOf({ tables }: Ledger, rows: readonly Row[]): Row[] {
  const series = new Map<string, string>(tables.sources.toArray().map((source) => [source.id, source.series]));
  const thing = (row: Row) => `${series.get(row.source)} ${row.commodity} ${row.stage}`;
  const last = new Map<string, number>();
  for (const row of rows) last.set(thing(row), Math.max(row.year, last.get(thing(row)) ?? row.year));
  return rows.filter((row) => row.year === last.get(thing(row)));
}
