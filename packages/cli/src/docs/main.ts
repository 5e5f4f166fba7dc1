import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePage } from "../../../../scripts/written-page.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { claimsPage } from "./claims-page.ts";
import { manPage } from "./man.ts";
import { referencePage } from "./reference.ts";
import { answeredPage } from "./trade-page.ts";

/** `tsx packages/cli/src/docs/main.ts [--check]`: writes what follows from the commands, or tells what has drifted. */
async function main(): Promise<void> {
  const ledger = installedLedger();
  const check = process.argv.includes("--check");
  const place = (path: string): string => join(__dirname, "../../../..", path);
  for (const [path, content] of [
    ["docs/claims.md", claimsPage(ledger)],
    ["docs/cli.md", await referencePage(ledger)],
    ["docs/trade.md", await answeredPage(readFileSync(place("docs/trade.md"), "utf8"))],
    ["packages/cli/man/oreledger.1", await manPage(ledger)],
  ] as const)
    writePage(place(path), content, { check, name: path });
}

void main();
