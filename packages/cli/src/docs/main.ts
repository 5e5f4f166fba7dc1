import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedLedger } from "../ledger.ts";
import { claimsPage } from "./claims-page.ts";
import { manPage } from "./man.ts";
import { referencePage } from "./reference.ts";

/** `tsx packages/cli/src/docs/main.ts [--check]`: writes what follows from the commands, or tells what has drifted. */
async function main(): Promise<void> {
  const ledger = installedLedger();
  const files: Readonly<Record<string, string>> = {
    "docs/claims.md": claimsPage(ledger),
    "docs/cli.md": await referencePage(ledger),
    "packages/cli/man/oreledger.1": await manPage(ledger),
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(__dirname, "../../../..", path);
    if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
    if (process.argv.includes("--check")) {
      process.stderr.write(`${path} has drifted from the commands or their output: pnpm generate writes it.\n`);
      process.exitCode = 1;
    } else writeFileSync(file, content);
  }
}

void main();
