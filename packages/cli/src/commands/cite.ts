import { visibleJson } from "@oreledger/data";
import { type Citation, type CitationStyle, formatCitation, type Ledger } from "@oreledger/sdk";
import { keyOf, rowAt, sourceCited } from "@oreledger/sdk/answer";
import { mergeCitations } from "@oreledger/sdk/ledger";
import { defineCommand, exit } from "../call/command.ts";
import { formatFlag } from "../call/shared-flags.ts";
import { didYouMean, shown, UsageError } from "../call/usage.ts";
import { queryOf, tableNamesOf } from "../ledger/ask.ts";

const formats = ["text", "markdown", "bibtex", "ris", "csl-json"] as const satisfies readonly CitationStyle[];

/** How to cite a source, or the sources behind rows. */
export const command = defineCommand({
  description:
    "Name a row by its address, `table/key/values`, as claims, citations and `diff --format json` do. The citation includes the place in the source.",
  arguments: [
    {
      name: "what",
      many: true,
      description: "the id of a source, or the address of a row: usgs-mcs-2025, commodities/dysprosium",
      values: "source",
    },
  ],
  flags: {
    format: formatFlag(formats),
  },
  examples: [
    { call: "cite usgs-mcs-2025", tells: "One edition, in words" },
    { call: "cite usgs-mcs-2025 usgs-mcs-2026-v1-0 --format bibtex", tells: "Two editions, for LaTeX" },
    {
      call: "cite shares/rare-earths/mine/production/all/REO/_WLD/AUS/2024/usgs-mcs-2025 --format csl-json",
      tells: "One figure with its place in the source, for Zotero and pandoc",
    },
  ],
  run({ args, flags, io, ledger }) {
    const citations = mergeCitations(args.flatMap((what) => citationsOf(ledger, what)));
    const style = flags.format ?? "text";
    const written = citations.map((citation) => formatCitation(citation, style));
    io.out(
      style === "csl-json"
        ? `${visibleJson(
            JSON.stringify(
              written.map((entry) => JSON.parse(entry)),
              null,
              2,
            ),
          )}\n`
        : `${written.join("\n")}\n`,
    );
    return exit.answered;
  },
});

function citationsOf(ledger: Ledger, what: string): Citation[] {
  const tableNames = tableNamesOf(ledger);
  const [table = "", ...key] = what.split("/");
  if (key.length === 0) return [ofSource(ledger, what)];
  if (!tableNames.includes(table))
    throw new UsageError(
      `${shown(what)} is not an address: there is no table ${shown(table)}.${didYouMean(table, tableNames)}`,
    );
  const row = rowAt(ledger, what);
  if (row === undefined) {
    const query = queryOf(ledger, table).everyEdition();
    throw new UsageError(
      `There is no row ${shown(what)}: the address of a row of ${table} is ${[table, ...keyOf(query)].join("/")}.${didYouMean(what, query.addresses())}`,
    );
  }
  return table === "sources" ? [ofSource(ledger, String(row.values.id))] : row.query.cite();
}

function ofSource(ledger: Ledger, id: string): Citation {
  const citation = sourceCited(ledger, id);
  if (citation === undefined)
    throw new UsageError(
      `There is no source ${shown(id)}.${didYouMean(id, ledger.tables.sources.toColumns().id)} \`oreledger sources\` lists them.`,
    );
  return citation;
}
