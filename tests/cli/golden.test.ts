import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { call } from "./in-process.ts";

/**
 * What every command and format prints, letter by letter, asked of the small ledger beside this file, so that new data
 * change nothing here. `pnpm exec vitest run --project tests tests/cli/golden.test.ts -u` writes them anew: read the diff.
 */
const ledger = fileURLToPath(new URL("ledger", import.meta.url));

const mined = "shares -c rare-earths -s mine -m production -y 2024 --series usgs-mcs";
const calls: readonly string[] = [
  ...["table", "csv", "tsv", "json", "ndjson", "md"].map((format) => `${mined} -a AUS,CHN,USA,_WLD --format ${format}`),
  `${mined} --as-of 2025-06-30 --sort -quantity --limit 4`,
  `${mined} --every -a Australia --columns area,quantity,source`,
  `${mined} -a Burma --cite --licence --explain`,
  `${mined} -a c5`,
  "shares -a Kazakstan",
  "shares --comodity rare-earths",
  "exports --exporter AUS --latest",
  "us-balances --item net_import_reliance --limit 3",
  "deposits",
  "resource-estimates",
  "agreements",
  "commitments",
  "policy-events --limit 2",
  "list licences --columns id,title,redistribution",
  "list shaers",
  "brief rare-earths --as-of 2026-06-01",
  "brief rare-earths --as-of 2026-06-01 --format md",
  "brief rare-earths --as-of 2026-06-01 --format html",
  "brief Australia --as-of 2026-06-01",
  "brief Atlantis",
  "metric hhi --commodity rare-earths --year 2024 --as-of 2025-06-30",
  "revisions rare-earths --area AUS --year 2024",
  "revisions rare-earths --over 50 --format csv",
  "claims",
  "controls rare-earths --on 2025-05-01",
  "coverage --help",
  "chart bars --year 2024",
  "chart shares --top 2",
  "chart revisions --area AUS",
  "chart lines --area AUS,USA",
  "sources",
  "cite usgs-mcs-2025",
  "cite usgs-mcs-2025 --format markdown",
  "cite usgs-mcs-2025 --format bibtex",
  "cite shares/rare-earths/mine/production/all/REO/_WLD/AUS/2024/usgs-mcs-2025 --format csl-json",
  "schema licences",
  "schema licences --format sql",
  "validate --help",
];

const fileOf = (text: string): string => text.replace(/[^\w.]+/g, "-").replace(/^-+|-+$/g, "");

describe("the output of", () => {
  beforeAll(async () => {
    // Opened once: what follows in this process is answered from it.
    expect(await call(["list", "licences", "--data", ledger])).toMatchObject({ err: "", exit: 0 });
  });

  it.each(calls)("oreledger %s", async (text) => {
    const { out, err, exit } = await call(text.split(" "));
    const page = `$ oreledger ${text}\n${out}${err === "" ? "" : `--- to standard error\n${err}`}--- exit ${exit}\n`;
    await expect(page).toMatchFileSnapshot(`golden/${fileOf(text)}.txt`);
  });
});
