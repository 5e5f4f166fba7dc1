import { Command } from "commander";
import { queryOf, tableNames } from "../ask.ts";
import type { Done, MakeIO } from "../program.ts";
import { answer, type TableFlags, withTableFlags } from "./table.ts";

/** The rows of any table, for those that have no command of their own. */
export function listCommand(makeIO: MakeIO, done: Done): Command {
  return withTableFlags(new Command("list"))
    .description("The rows of any table")
    .argument("<table>", tableNames.join(", "))
    .option("--where <column=value...>", "filter, as often as needed: --where kind=element")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger list commodities --where kind=element\n  oreledger list sources --where series=usgs-mcs\n  oreledger list licences --format json",
    )
    .action((name: string, flags: TableFlags & { where?: string[]; color?: boolean }) => {
      const filter = Object.fromEntries(
        (flags.where ?? []).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
      );
      done(answer(queryOf(name), filter, flags, makeIO(flags.color)));
    });
}
