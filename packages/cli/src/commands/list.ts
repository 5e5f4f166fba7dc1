import { anyTable } from "@oreledger/sdk/catalogue";
import { type CommandOf, defineCommand, type Example } from "../call/command.ts";
import { questionCommand } from "../call/question-command.ts";
import { rowsFlags } from "../call/shared-flags.ts";
import { queryOf, tableNamesOf } from "../ledger/ask.ts";
import { arrange, writeRows } from "../render/answer.ts";
import { commands } from "./index.ts";

const examples: readonly [Example, Example, Example] = [
  { call: "list commodities --kind element --columns id,name,symbol --limit 5", tells: "Elements of the ledger" },
  { call: "list group-members --group c5", tells: "Who belongs to Central Asia" },
  { call: "list licences --columns id,title,redistribution --format md", tells: "What each licence allows" },
];

const { cite: _, licence: __, explain: ___, ...flags } = rowsFlags;

/** A table's description up to its first full stop or colon. */
function oneSentence(description: string): string {
  const [sentence = ""] = /^[^:.]+/.exec(description.replace(/^One row is /, "")) ?? [];
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The rows of any table, with the flags of that table. */
export const command: CommandOf = (ledger) =>
  defineCommand({
    description:
      "Without a table it lists the tables. Filters are flags named after the columns of the table: `oreledger list areas --help` shows those of areas.",
    arguments: [{ name: "table", optional: true, description: tableNamesOf(ledger).join(", "), values: "table" }],
    flags,
    examples,
    async run({ flags: given, io }) {
      const { tables } = await import("@oreledger/data/tables");
      const rows = Object.values(tables).map(({ name, description }) => {
        const own = name.replaceAll("_", "-");
        return {
          table: name,
          command: Object.hasOwn(commands, own) ? own : `list ${own}`,
          holds: oneSentence(description),
        };
      });
      const columns = ["table", "command", "holds"];
      return writeRows(
        { rows: arrange(rows, columns, given), columns, view: ["command", "holds"], cite: () => [], explain: () => "" },
        { ...given, cite: undefined, licence: undefined, explain: undefined },
        io,
        ledger,
      );
    },
    refine: (name) => questionCommand(anyTable(queryOf(ledger, name).table), "list")(ledger),
  });
