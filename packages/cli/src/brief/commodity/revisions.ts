import { formName } from "@oreledger/data";
import type { SourceId } from "@oreledger/sdk";
import { formatFigure, type Grid, paragraph, type Section, unanswered } from "@oreledger/sdk/answer";
import { LEADING_SERIES } from "@oreledger/sdk/ledger";
import { left, right } from "../page.ts";
import type { CommodityContext } from "./context.ts";

/** A figure has moved if its relative change is more than this. */
const THRESHOLD = 0.1;
const MOST_ROWS = 10;

/** Later changes by the same publisher: figures that moved by more than a tenth, and countries that an edition dropped. */
export function moved(context: CommodityContext): Section {
  const { areaName, commodity, day, footnotes, ledger } = context;
  const held = ledger.tables.shares.where({
    series: LEADING_SERIES,
    commodity: commodity.id,
    measure: ["production", "reserves"],
  });
  const query = held.asOf(day);
  const all = query.revisions();
  const found = all
    .flatMap((revision) => {
      const printed = revision.figures.filter((figure) => figure.row !== undefined);
      const [first, last] = [printed[0], printed.at(-1)];
      const dropped = revision.figures.at(-1)?.row === undefined;
      if (first?.row === undefined || last?.row === undefined) return [];
      const [before, after] = [first.row.quantity ?? first.row.low, last.row.quantity ?? last.row.low];
      const relative = before === null || after === null || before === 0 ? undefined : (after - before) / before;
      if (!dropped && (relative === undefined || Math.abs(relative) <= THRESHOLD)) return [];
      const end = revision.figures.at(-1);
      return [
        {
          revision,
          first,
          last,
          end,
          dropped,
          relative,
          size: dropped ? (before ?? 0) : Math.abs((after ?? 0) - (before ?? 0)),
        },
      ];
    })
    .sort((a, b) => Number(b.revision.key.year) - Number(a.revision.key.year) || b.size - a.size);
  if (found.length === 0)
    return {
      heading: "What moved between editions",
      blocks: [paragraph(unanswered(held, day, "No figure moved by more than 10 % between editions."))],
    };

  const shown = found.slice(0, MOST_ROWS);
  const edition = (name: string | undefined) =>
    name
      ?.replace(`${LEADING_SERIES}-`, "MCS ")
      .replace("-v", " v")
      .replace(/-(\d)$/, ".$1") ?? "";
  const cited = query.everyEdition().where({
    source: [
      ...new Set<SourceId>(
        shown.flatMap(({ first, last, end }) => [first.source, last.source, end?.source ?? last.source]),
      ),
    ],
  });
  const grid: Grid = {
    kind: "grid",
    caption: `${found.length} figures moved by more than 10 %, or were dropped${found.length > shown.length ? `; the ${shown.length} latest and largest` : ""}`,
    marks: footnotes.mark(cited.cite()),
    columns: [
      left("Country"),
      left("Figure"),
      right("First printed"),
      left("in"),
      right("Last"),
      left("in"),
      right("Change"),
    ],
    rows: shown.map(({ revision, first, last, end, dropped, relative }) => [
      areaName(String(revision.key.area)),
      `${revision.key.measure === "reserves" ? "reserves" : String(revision.key.stage)} ${revision.key.year}${revision.key.form === "all" ? "" : `, ${formName(String(revision.key.form))}`}`,
      first.row === undefined ? "" : formatFigure(first.row),
      edition(first.source),
      dropped ? "left out" : last.row === undefined ? "" : formatFigure(last.row),
      edition(dropped ? end?.source : last.source),
      dropped || relative === undefined ? "" : `${relative > 0 ? "+" : "−"}${Math.abs(relative * 100).toFixed(0)} %`,
    ]),
  };
  return { heading: "What moved between editions", blocks: [grid] };
}
