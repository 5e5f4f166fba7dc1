import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePage } from "../../../../scripts/written-page.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { answeredPage } from "./answered-page.ts";
import { claimsPage } from "./claims-page.ts";
import { manPage } from "./man.ts";
import { chartAsPicture, pageAsPicture } from "./pictures.ts";
import { referencePage } from "./reference.ts";

/** The most lines that are shown of each answer to the twenty questions. */
const MOST_LINES = 16;

/** `tsx packages/cli/src/docs/main.ts [--check]`: writes the pages made from the commands, or lists those out of date. */
async function main(): Promise<void> {
  const ledger = installedLedger();
  const check = process.argv.includes("--check");
  const place = (path: string): string => join(__dirname, "../../../..", path);
  for (const [path, content] of [
    ["docs/claims.md", claimsPage(ledger)],
    ["docs/cli.md", await referencePage(ledger)],
    ["docs/questions.md", await answeredPage(readFileSync(place("docs/questions.md"), "utf8"), MOST_LINES)],
    ["docs/trade.md", await answeredPage(readFileSync(place("docs/trade.md"), "utf8"))],
    ["docs/pictures/brief.svg", await pageAsPicture("brief rare-earths --as-of 2026-11-23")],
    ["docs/pictures/reliance.svg", chartAsPicture("reliance", "rare-earths")],
    ["packages/cli/man/oreledger.1", await manPage(ledger)],
  ] as const)
    writePage(place(path), content, { check, name: path });
}

void main();
