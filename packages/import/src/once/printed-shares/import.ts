import type { Share } from "../../../../data/src/tables/shares.ts";
import { absenceOf } from "./left-out.ts";
import type { Line } from "./line.ts";
import { pageOf, type Source } from "./page.ts";
import { rowOf, worldRowOf } from "./row.ts";

/** What the list of printed shares makes. */
export interface Imported {
  readonly shares: readonly Share[];
  readonly sources: readonly Source[];
  /** The row of each line that made one, by figure. */
  readonly rowOfFigure: ReadonlyMap<string, Share>;
  /** Lines that became no row, by rule. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** World totals that the list gives in words, as rows. */
  readonly totals: number;
}

const keyOf = (row: Share) =>
  [row.commodity, row.stage, row.measure, row.form, row.basis, row.share_of, row.area, row.year, row.source].join(" ");

/**
 * Makes the rows of `shares` and `sources` from the lines of the list.
 *
 * @throws Error listing every line that was not understood, and every two lines that would be one row.
 */
export function importLines(lines: readonly Line[]): Imported {
  const shares = new Map<string, Share>();
  const sources = new Map<string, Source>();
  const figures = new Map<string, string>();
  const rowOfFigure = new Map<string, Share>();
  const leftOut: Record<string, number> = {};
  const problems: string[] = [];
  const taken = lines.filter((line) => {
    const rule = absenceOf(line);
    if (rule !== undefined) leftOut[rule] = (leftOut[rule] ?? 0) + 1;
    return rule === undefined;
  });
  for (const line of taken)
    try {
      const [page, row] = [pageOf(line), rowOf(line)];
      const other = figures.get(keyOf(row));
      if (other !== undefined) problems.push(`${line.figure_id} would be the same row as ${other}`);
      sources.set(page.id, page);
      shares.set(keyOf(row), row);
      figures.set(keyOf(row), line.figure_id);
      rowOfFigure.set(line.figure_id, row);
    } catch (error) {
      problems.push(`${line.figure_id}: ${(error as Error).message}`);
    }
  if (problems.length > 0) throw new Error(`Not understood in the list of printed shares:\n  ${problems.join("\n  ")}`);
  let totals = 0;
  for (const line of taken) {
    const world = worldRowOf(line);
    if (world === undefined || shares.has(keyOf(world))) continue;
    shares.set(keyOf(world), world);
    totals++;
  }
  return { shares: [...shares.values()], sources: [...sources.values()], rowOfFigure, leftOut, totals };
}
