import type { Ledger, Rows } from "@oreledger/sdk";
import { type Block, paragraph, type Section } from "../../render/document.ts";
import { formatFigure, formatPercent } from "../../render/figures.ts";
import type { CountryContext } from "./context.ts";

/** So many rows of each measure are shown, those with the largest part of the world first. */
const MOST = 20;

const measures = ["production", "reserves", "capacity", "resources"] as const;

/** What the country mines, refines, holds and could make: the latest figure of each thing, as each publisher prints it. */
export function supply({ area, commodityName, day, footnotes, ledger }: CountryContext): Section {
  const latest = ledger.tables.shares
    .where({ area: area.id } as never)
    .asOf(day)
    .latest();
  const blocks = measures.flatMap((measure): Block[] => {
    const rows = newestOf(
      ledger,
      latest
        .where({ measure })
        .toArray()
        .filter((row) => row.share_pct !== null || row.quantity || row.low !== null || row.high !== null),
    ).sort((a, b) => (b.share_pct ?? b.low ?? 0) - (a.share_pct ?? a.low ?? 0));
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
          { title: "of the world", align: "right" },
        ],
        rows: shown.map((row) => [
          `${commodityName(row.commodity)}${row.form === "all" ? "" : `, ${row.form.replaceAll("-", " ")}`}`,
          row.stage,
          String(row.year),
          row.unit === "pct" ? "–" : formatFigure(row),
          row.unit === "pct" ? "" : `${row.unit}${row.basis === "unspecified" ? "" : ` ${row.basis}`}`,
          row.unit === "pct" && row.share_pct === null
            ? `${formatFigure(row)} %`
            : row.share_pct === null
              ? "–"
              : formatPercent(row.share_pct),
        ]),
        rowMarks: shown.map((row) =>
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
    blocks: blocks.length > 0 ? blocks : [paragraph("The ledger holds no figure of its supply.")],
  };
}

type Row = Rows["shares"];

/** Of each series, commodity and stage the rows of the last year only: a form that a publisher no longer counts apart is history. */
function newestOf({ tables }: Ledger, rows: readonly Row[]): Row[] {
  const series = new Map<string, string>(tables.sources.toArray().map((source) => [source.id, source.series]));
  const thing = (row: Row) => `${series.get(row.source)} ${row.commodity} ${row.stage}`;
  const last = new Map<string, number>();
  for (const row of rows) last.set(thing(row), Math.max(row.year, last.get(thing(row)) ?? row.year));
  return rows.filter((row) => row.year === last.get(thing(row)));
}
