import { counted } from "../../../../data/src/grouped.ts";
import type { Importer } from "../../importer.ts";
import { notesSetAside } from "./notes.ts";
import { writeRelease } from "./write.ts";

/** The importer of the Mineral Commodity Summaries: the data release of an edition, in any layout so far. */
export const usgsMcs: Importer = {
  publisher: "usgs-mcs",
  title: "USGS Mineral Commodity Summaries: world production, capacity and reserves",
  async run({ input, edition, folder, report, replace = false }) {
    if (edition === undefined || !/^20\d\d$/.test(edition)) throw new Error("Name the edition: --edition 2026");
    const imported = writeRelease(input, Number(edition), folder, { replace, report });
    const { files, cells, rows, mended, damage, leftOut, sources } = imported;
    report(`read: ${files.read.length} files with world tables, ${files.other.length} others`);
    report(`cells: ${cells.all}, of which ${cells.filled} are not empty`);
    const statuses = counted(
      rows.map(({ comparator, status }) => (comparator === "eq" ? status : `${status}, ${comparator}`)),
    );
    for (const [status, count] of [...statuses].sort(([a], [b]) => (a < b ? -1 : 1)))
      report(`mapped, ${status}: ${count}`);
    for (const source of sources)
      report(`source ${source}: ${rows.filter((row) => row.source === source).length} rows`);
    for (const [rule, count] of mended)
      report(
        `worked around, ${rule in notesSetAside ? `note set aside: ${notesSetAside[rule as keyof typeof notesSetAside]}` : rule}: ${count}`,
      );
    for (const line of damage) report(`damage, ${line}`);
    return { rows: { shares: rows.length }, leftOut: Object.fromEntries(leftOut) };
  },
};
