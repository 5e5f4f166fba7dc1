import { plain } from "./about.ts";
import type { DownloadTable } from "./table.ts";

/** The one page that goes with the files. */
export function readme(tables: readonly DownloadTable[], version: string): string {
  const rows = tables.map(
    ({ doc, rows }) =>
      `| \`${doc.name}\` | ${rows.length.toLocaleString("en")} | ${plain(doc.description).split(". ")[0]}. |`,
  );
  return `# Oreledger ${version}

The rare-earth and critical-mineral supply chain: who mines, refines, sells and holds what, every figure with its source.

- **Take a table whose name begins with \`latest_\`**: the newest edition of each print, with errata and corrections, and with names, publisher,
  date and terms in the same row. Choose one \`series\` before you add: publishers are never mixed for you.
- The tables without \`latest_\` hold every edition, superseded figures too.
- An empty cell is unknown, never zero. \`status\` says why; \`low\` and \`high\` hold what is only a bound.
- Add rows whose \`area_role\` is \`supplier\` or \`remainder\`; \`whole\` is their total.
- \`redistribution\` says whether a row may be passed on.

| path | what |
|---|---|
| \`csv/\` | one CSV for each table: UTF-8, commas, an empty cell is unknown, lists have \`;\` between their members |
| \`parquet/\` | the same, typed: whole days are dates, lists are lists |
| \`oreledger.sqlite\`, \`oreledger.duckdb\` | all tables in one database, with keys and references |
| \`oreledger.xlsx\` | all tables as sheets, those of today first |
| \`load/\` | for each engine one script that makes the tables and loads the CSVs; run it where \`csv\` is; then \`<engine>-views.sql\` makes the views |

The databases have views that compute what stands, shares, concentration, partners and mirror flows from the rows of every edition, by the
rules that the ledger's own answers follow: \`standing_shares\`, \`standing_us_balances\`, \`standing_exports\`, \`print_shares\`, \`hhi\`,
\`partners\` and \`mirror\`. \`partners\` tells of years and months as they are printed, and makes no year of twelve months.

| table | rows | one row is |
|---|---|---|
${rows.join("\n")}

Licence: our compilation CC BY 4.0; each source keeps its own terms, which stand in \`licences\`.
`;
}
