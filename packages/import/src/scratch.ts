import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvFolder } from "../../data/src/repository.ts";
import { type Importer, type ImportOptions, runOn } from "./importer.ts";
import { importers } from "./index.ts";

/** A copy of the ledger for tests, with an extra source for UN Comtrade and one of an edition not yet published. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), "oreledger-import-"));
  readonly #first = new Map<string, string>();

  constructor() {
    cpSync(csvFolder, this.folder, { recursive: true });
    const [header, ...rows] = this.lines("sources");
    const own = [
      "un-comtrade-test-v1,un-comtrade-test,un-comtrade-test-v1,,,United Nations Statistics Division,UN Comtrade: a test,https://comtradeplus.un.org,,,2026-11-28,,un-comtrade,,,,",
      "usgs-mcs-2027-v1-0,usgs-mcs,usgs-mcs-2027,1.0,,U.S. Geological Survey,Mineral Commodity Summaries 2027 Data Release,https://doi.org/10.5066/test,,2027-01-31,2027-01-31,,us-public-domain,,,,",
    ];
    const idOf = (row: string) => row.split(",", 1)[0] as string;
    // After that edition is published, the copy leaves it out.
    const older = rows.filter((row) => !idOf(row).startsWith("usgs-mcs-2027-"));
    for (const table of ["shares", "us_balances", "corrections"])
      this.keep(table, (line) => !line.includes("usgs-mcs-2027-"));
    const sorted = [...older, ...own].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    writeFileSync(join(this.folder, "sources.csv"), `${[header, ...sorted].join("\n")}\n`);
    // A part of the flows is enough, and faster; a book that is read again as a whole is kept as a whole.
    const [columns, ...flows] = this.lines("exports");
    writeFileSync(
      join(this.folder, "exports.csv"),
      `${[columns, ...flows.filter((flow, i) => i % 50 === 0 || flow.includes(",usgs-myb-"))].join("\n")}\n`,
    );
    for (const table of tables) this.#first.set(table, this.text(table));
  }

  text(table: string): string {
    return readFileSync(join(this.folder, `${table}.csv`), "utf8");
  }

  lines(table: string): string[] {
    return this.text(table).trimEnd().split("\n");
  }

  /** The lines of a table that were added since the beginning, and those that were removed. */
  changes(table: string): { readonly added: string[]; readonly gone: string[] } {
    const first = new Set((this.#first.get(table) as string).trimEnd().split("\n"));
    const now = new Set(this.lines(table));
    return { added: [...now].filter((line) => !first.has(line)), gone: [...first].filter((line) => !now.has(line)) };
  }

  /** Every table that importers write, as it is. */
  state(): Record<string, string> {
    return Object.fromEntries(tables.map((table) => [table, this.text(table)]));
  }

  /** Resets the ledger to its beginning, or to a saved state. */
  reset(state: Readonly<Record<string, string>> = Object.fromEntries(this.#first)): void {
    for (const [table, text] of Object.entries(state))
      if (text !== this.text(table)) writeFileSync(join(this.folder, `${table}.csv`), text);
  }

  /** Keeps the header of a table and the lines for which `keeps` is true, and adds more lines. */
  keep(table: string, keeps: (line: string, i: number) => boolean, ...more: string[]): void {
    const [header, ...lines] = this.lines(table);
    const kept = [...lines.filter(keeps), ...more].sort((a, b) => (a < b ? -1 : 1));
    writeFileSync(join(this.folder, `${table}.csv`), `${[header, ...kept].join("\n")}\n`);
  }

  /** Runs an importer, given itself or its name. @returns Its report, and the lines that it reported. */
  async run(
    called: string | Importer,
    input: readonly string[],
    { dryRun, ...options }: Partial<ImportOptions> & { readonly dryRun?: boolean } = {},
  ) {
    const importer = typeof called === "string" ? importers.find((each) => each.publisher === called) : called;
    if (importer === undefined) throw new Error(`There is no importer ${called}`);
    const told: string[] = [];
    const report = await runOn(
      importer,
      { input, folder: this.folder, report: (line) => told.push(line), ...options },
      dryRun,
    );
    return { ...report, told };
  }
}

const tables = [
  "exports",
  "products",
  "product_links",
  "shares",
  "us_balances",
  "sources",
  "groups",
  "group_members",
  "deposits",
  "deposit_locations",
  "resource_estimates",
  "manifest",
] as const;
