import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFolder } from "../../packages/data/src/check/engine/check.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import { importers } from "../../packages/import/src/index.ts";
import { makeUpEdition } from "./made-up-edition.ts";

it("a new edition of the Mineral Commodity Summaries is imported by both importers, and the check finds nothing", async () => {
  const home = mkdtempSync(join(tmpdir(), "oreledger-edition-"));
  try {
    const folder = join(home, "csv");
    cpSync(csvFolder, folder, { recursive: true });
    const { edition, release } = makeUpEdition(folder, home);
    for (const publisher of ["usgs-mcs", "usgs-salient"]) {
      const importer = importers.find((one) => one.publisher === publisher);
      const imported = await importer?.run({ input: [release], edition: String(edition), folder, report: () => {} });
      expect(Object.values(imported?.rows ?? {})[0]).toBeGreaterThan(2000);
    }
    const { findings } = await checkFolder(folder, { house: true });
    expect(findings.map(({ rule, address }) => `${rule} ${address}`)).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
