import type { Correction } from "../../../../data/src/compute/corrections.ts";
import type { Share } from "../../../../data/src/tables/shares.ts";
import { Corrections } from "../../corrections.ts";
import { areaNames } from "./country.ts";
import { correctedRows } from "./errata.ts";
import { Problems } from "./problems.ts";
import type { RawCell } from "./raw-cell.ts";
import { readRelease } from "./release.ts";
import { type LeftOut, mapCells } from "./rows.ts";

/** The parts of the present ledger that the importer needs. */
export interface Ledger {
  readonly areas: readonly { id: string; name: string; aliases: readonly string[] }[];
  readonly commodities: readonly { id: string; usgs_names: readonly string[] }[];
  readonly corrections: readonly Correction[];
  readonly sources: readonly { id: string; edition: string; version: string | null; erratum_of: string | null }[];
}

/** The result of reading a release. */
export interface Imported {
  readonly rows: readonly Share[];
  /** The sources of the rows: the edition's, and those of its errata. */
  readonly sources: readonly string[];
  readonly files: { readonly read: readonly string[]; readonly other: readonly string[] };
  /** Cells of the world tables, and how many of them are not empty. */
  readonly cells: { readonly all: number; readonly filled: number };
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  readonly mended: ReadonlyMap<string, number>;
  readonly damage: readonly string[];
}

const key = (name: string) => name.trim().toLowerCase();

/**
 * An edition prints production and capacity of the two previous years, and reserves of no later year: figures of other years
 * are from another edition, or their header or year is wrong.
 */
function checkYears(cells: readonly RawCell[], edition: number, problems: Problems): void {
  for (const cell of cells)
    if (cell.year > edition - 1 || (cell.measure !== "reserves" && cell.year < edition - 2))
      problems.add({
        ...cell,
        column: cell.yearColumn ?? cell.column,
        what: `${cell.measure} year`,
        text: String(cell.year),
        says: `is not a year of ${cell.measure} in MCS ${edition}`,
        advice: `It prints ${edition - 2} and ${edition - 1}: check the edition and the year.`,
      });
}

/**
 * Reads an official release of the Mineral Commodity Summaries into rows of `shares`.
 *
 * @throws Error that lists every name, unit, word and token that was not understood, with its place.
 */
export function importRelease(input: readonly string[], edition: number, ledger: Ledger): Imported {
  const problems = new Problems();
  const release = readRelease(input, edition, problems);
  const foreign = [...release.editions].filter((named) => named !== edition);
  if (foreign.length > 0)
    throw new Error(
      `The files are from MCS ${foreign.join(" and ")}, not from ${edition}: give --edition ${foreign[0]}`,
    );
  const editionSources = ledger.sources.filter((source) => source.edition === `usgs-mcs-${edition}`);
  const [source, ...more] = editionSources.filter((one) => one.erratum_of === null);
  if (source === undefined || more.length > 0)
    throw new Error(
      source === undefined
        ? `No source has the edition usgs-mcs-${edition}: add the release to sources.csv, with its DOI and date`
        : `Several sources are whole versions of usgs-mcs-${edition}: ${[source, ...more].map(({ id }) => id).join(", ")}`,
    );
  const commodities = new Map(
    ledger.commodities.flatMap(({ id, usgs_names }) => usgs_names.map((name) => [key(name), id] as const)),
  );
  const cells = release.tables.flatMap((table) => table.cells);
  checkYears(cells, edition, problems);
  const mapped = mapCells(
    cells,
    source.id,
    {
      commodityOf: (name) => commodities.get(key(name)),
      commodityNames: ledger.commodities.flatMap(({ usgs_names }) => usgs_names),
      areaOf: areaNames(ledger.areas),
      areaNames: ledger.areas.flatMap(({ name, aliases }) => [name, ...aliases]),
    },
    problems,
    new Corrections(ledger.corrections, "shares", source.id),
  );
  const errata =
    release.history === undefined || problems.size > 0
      ? []
      : correctedRows(
          release.history,
          edition,
          mapped.rows,
          (version) => editionSources.find((one) => one.erratum_of === source.id && one.version === version)?.id,
          (what, text, advice) => problems.add({ file: "version history", what, text, advice }),
        );
  problems.stopIfAny();
  const leftOut = new Map(mapped.leftOut);
  const add = (rule: LeftOut, times: number) => leftOut.set(rule, (leftOut.get(rule) ?? 0) + times);
  for (const table of release.tables)
    for (const [rule, times] of Object.entries(table.leftOut)) add(rule as LeftOut, times);
  if (release.other.length > 0) add("not a world table", release.other.length);
  return {
    rows: [...mapped.rows, ...errata.flatMap(({ rows }) => rows)],
    sources: [source.id, ...new Set(errata.flatMap(({ rows }) => rows.map((row) => row.source)))],
    files: { read: release.read, other: release.other },
    cells: { all: cells.length, filled: cells.filter(({ text }) => text !== "").length },
    leftOut,
    mended: mapped.mended,
    damage: release.tables.flatMap((table) => table.damage),
  };
}
