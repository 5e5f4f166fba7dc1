import { Command } from "commander";
import { briefCommand } from "./commands/brief.ts";
import { claimsCommand } from "./commands/claims.ts";
import { controlsCommand } from "./commands/controls.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { listCommand } from "./commands/list.ts";
import { metricCommand } from "./commands/metric.ts";
import { moneyCommand } from "./commands/money.ts";
import { nearCommand } from "./commands/near.ts";
import { revisionsCommand } from "./commands/revisions.ts";
import { tableCommand } from "./commands/table.ts";
import type { IO } from "./io.ts";

/** What every command is given: its surroundings, and how to leave. */
export type MakeIO = (color: boolean | undefined) => IO;
export type Done = (code: number) => void;

const coreTables: Readonly<Record<string, string>> = {
  shares: "Who mines, refines, holds and could make what",
  exports: "Who sells to whom",
  us_balances: "US production, trade, stocks, consumption and import reliance",
  deposits: "Deposits, projects and announced finds",
  resource_estimates: "What is said to lie in each deposit",
  agreements: "Acts between governments",
  commitments: "Promises of money or capacity",
  policy_events: "Controls, bans, quotas, suspensions, laws and lists",
};

/** The whole command line. */
export function program(io: MakeIO, done: Done): Command {
  const root = new Command("oreledger")
    .description(
      "The rare-earth and critical-mineral supply chain, every figure with its source, its edition and how it is known.",
    )
    .showSuggestionAfterError()
    .showHelpAfterError("Run with --help for the flags and examples.")
    .option("--no-color", "no colour; NO_COLOR does the same")
    .exitOverride();
  const add = (command: Command) => root.addCommand(command.option("--no-color", "no colour").exitOverride());
  add(briefCommand(io, done));
  add(claimsCommand(io, done));
  add(revisionsCommand(io, done));
  add(metricCommand(io, done));
  add(controlsCommand(io, done));
  add(coverageCommand(io, done));
  add(moneyCommand(io, done));
  add(nearCommand(io, done));
  for (const [name, summary] of Object.entries(coreTables)) add(tableCommand(name, summary, io, done));
  add(listCommand(io, done));
  return root;
}
