import { queryOf, tableNames } from "../ask.ts";
import { type Command, defineCommand, type Example } from "../command.ts";
import { tableCommand } from "../table-command.ts";
import { UsageError } from "../usage.ts";

const examples: readonly [Example, Example, Example] = [
  { call: "list commodities --kind element --columns id,name,symbol --limit 5", tells: "Elements of the ledger" },
  { call: "list group-members --group c5", tells: "Who belongs to Central Asia" },
  { call: "list licences --columns id,title,redistribution --format md", tells: "What each licence allows" },
];

/** The rows of any table, with the flags of that table. */
export const command: Command = defineCommand({
  description:
    "Filters are flags named after the columns of the table: `oreledger list areas --help` shows those of areas.",
  arguments: [{ name: "table", description: tableNames.join(", "), values: "table" }],
  flags: {},
  examples,
  run: () => {
    throw new UsageError(`list needs a table: ${tableNames.join(", ")}.`);
  },
  refine: (table) => tableCommand({ table: queryOf(table).table as string, examples }),
});
