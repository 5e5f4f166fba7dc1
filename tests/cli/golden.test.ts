import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./in-process.ts";

/**
 * What every command prints in every format, letter by letter, one file for each command, asked of the small ledger beside
 * this file, so that new data change nothing here. `pnpm exec vitest run --project tests tests/cli/golden.test.ts -u` writes
 * them anew: read the diff.
 */
const ledger = fileURLToPath(new URL("ledger", import.meta.url));

const rows = ["table", "csv", "tsv", "json", "ndjson", "md"];
const pages = ["text", "md", "html", "json"];
const inEach = (formats: readonly string[], text: string): string[] =>
  formats.map((format) => `${text} --format ${format}`);

const mined = "shares -c rare-earths -s mine -m production -y 2024 --series usgs-mcs";
const calls: Readonly<Record<string, readonly string[]>> = {
  oreledger: ["--help", "--version", "", "shaers", "list shaers"],
  shares: [
    ...inEach(rows, `${mined} -a AUS,CHN,USA,_WLD`),
    `${mined} --as-of 2025-06-30 --sort -quantity --limit 4`,
    `${mined} --every -a Australia --columns area,quantity,source`,
    `${mined} -a Burma --cite --licence --explain`,
    `${mined} -a c5`,
    "shares -a Kazakstan",
    "shares --comodity rare-earths",
    "shares --help",
  ],
  exports: [
    ...inEach(rows, "exports --exporter AUS --latest"),
    "exports -e CHN -i JPN,USA,VNM -p hs-284690 --period 2024 --series un-comtrade-china-exports-wits --sort -value_usd",
    "exports -e CHN -i JPN,VNM -p hs-284690 --total --explain",
    "exports -e CHN -i USA -p hs-284690 --total",
  ],
  "us-balances": inEach(rows, "us-balances --item net_import_reliance --limit 2"),
  reliance: [
    ...inEach(rows, "reliance rare-earths --year 2022.. --as-of 2026-06-01"),
    "reliance rare-earths,gallium --latest",
    "reliance uranium",
    "reliance Burma",
  ],
  prices: inEach(rows, "prices rare-earths --latest"),
  imports: inEach(rows, "imports gallium"),
  deposits: inEach(rows, "deposits --area AUS"),
  "resource-estimates": [
    "resource-estimates --format table",
    ...inEach(rows.slice(1), "resource-estimates --deposit mount-weld --reporting-code JORC --limit 2"),
  ],
  agreements: inEach(rows, "agreements"),
  commitments: ["commitments --format table", ...inEach(rows.slice(1), "commitments --limit 2")],
  "policy-events": ["policy-events --format table", ...inEach(rows.slice(1), "policy-events --actors CHN --limit 2")],
  list: [...inEach(rows, "list"), ...inEach(rows, "list licences --columns id,title,redistribution"), "list oxides"],
  search: [...inEach(rows, "search rare earths"), "search xylophones", "search --help"],
  brief: [
    ...inEach(pages, "brief rare-earths --as-of 2026-06-01"),
    "brief rare-earths --full --as-of 2026-06-01",
    "brief Australia --as-of 2026-06-01",
    "brief Australia --full --as-of 2026-06-01",
    "brief Atlantis",
  ],
  metric: [
    ...inEach(rows, "metric hhi --commodity rare-earths --year 2024 --as-of 2025-06-30"),
    "metric hhi --year 2024 --as-of 2025-06-30 --explain --licence",
    ...inEach(rows, "metric concentration-ratio --k 1 --over year"),
    "metric hhi-by-edition --commodity rare-earths",
    "metric hhi CHN=70 AUS=20 USA=>5",
    "metric",
  ],
  revisions: [
    ...inEach(rows, "revisions rare-earths --area AUS --year 2024"),
    "revisions rare-earths --over 50",
    "revisions rare-earths --measure reserves --area _WLD --over 10",
    "revisions rare-earths --area AUS --year 1850",
  ],
  claims: [
    ...inEach(rows, "claims --about policy_events"),
    ...inEach(rows, "claims article-013"),
    "claims article-999",
  ],
  check: [
    ...inEach(pages, "check Australia 13,000 t rare earths 2024"),
    "check Australia 29,000 t rare earths 2024",
    "check Australia 13,000 t rare earths of 2024 and more",
    "check Australia is the third-largest producer of rare earths",
    "check -c rare-earths -a AUS",
  ],
  controls: [...inEach(pages, "controls dysprosium --on 2026-03-01"), "controls gallium --on 2001-01-01"],
  coverage: inEach(pages, "coverage --of USA --signed 2025-10"),
  money: [...inEach(pages, "money --agreement usa-aus-framework-2025"), "money"],
  near: [...inEach(pages, "near Canberra --within 3000"), "near Canberra --within 10"],
  partners: inEach(rows, "partners -e CHN -p hs-284690 --period 2024 --limit 4"),
  mirror: inEach(rows, "mirror -e CHN -i USA -p hs-284690"),
  trend: [
    ...inEach(rows, "trend -e CHN -i USA -p hs-284690 --basis exporter_reported"),
    "trend -e CHN -i USA -p hs-284690",
  ],
  chart: [
    "chart bars --year 2024",
    "chart shares --top 2",
    "chart revisions --area AUS",
    "chart lines --area AUS,USA",
    "chart reliance",
    "chart partners -e CHN -p hs-284690 --period 2024",
    "chart partners -e CHN",
  ],
  sources: inEach(rows, "sources --series usgs-mcs --limit 2"),
  cite: [
    ...inEach(["text", "markdown", "bibtex", "ris", "csl-json"], "cite usgs-mcs-2025"),
    "cite shares/rare-earths/mine/production/all/REO/_WLD/AUS/2024/usgs-mcs-2025 --format csl-json",
  ],
  diff: [...inEach(rows, "diff before after"), "diff before before", "diff nowhere"],
  schema: inEach(["md", "json-schema", "table-schema", "sql"], "schema licences"),
  validate: [
    ...inEach(["text", "json", "sarif", "github"], "validate oxides.csv --data LEDGER"),
    "validate licences.csv --data LEDGER",
    "validate mine.csv --data LEDGER",
  ],
  completion: ["completion fish", "completion powershell"],
};

const home = process.cwd();
let folder: string;

/** Each call is answered from the small ledger; without a command, or between two folders, there is none to ask. */
const asked = (text: string): readonly string[] =>
  text === "" || /^(-|diff )|LEDGER/.test(text) ? [] : ["--data", ledger];

beforeAll(async () => {
  expect(await call(["list", "licences", "--data", ledger])).toMatchObject({ err: "", exit: 0 });
  folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  process.chdir(folder);
  for (const state of ["before", "after"]) {
    mkdirSync(state);
    cpSync(ledger, state, { recursive: true });
  }
  const edit = (file: string, from: RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  edit("after/oxides.csv", /,(\d)\.\d+,/, ",$1.5,");
  edit("after/agreements.csv", /^can-aus-2025,.*\n/m, "");
  cpSync(join(ledger, "licences.csv"), "licences.csv");
  writeFileSync(
    "oxides.csv",
    readFileSync(join(ledger, "oxides.csv"), "utf8").replace(/^(?!id)\w+,(\w+)/m, "$1,neodimium"),
  );
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe("the output of", () => {
  it.each(Object.keys(calls))("%s", async (name) => {
    let page = "";
    for (const text of calls[name] as readonly string[]) {
      const words = text.split(" ").filter(Boolean);
      const { out, err, exit } = await call([...words.map((word) => word.replace("LEDGER", ledger)), ...asked(text)]);
      page += `$ oreledger ${text}\n${out}${err === "" ? "" : `--- to standard error\n${err}`}--- exit ${exit}\n\n`;
    }
    // A release changes its number, and nothing here.
    const lasting = page
      .replaceAll(ledger, "LEDGER")
      .replace(/^oreledger \S+, data \S+$/m, "oreledger VERSION, data VERSION");
    await expect(lasting).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe("every command and every format is among them", async () => {
  const { out } = await call(["--help"]);
  const commands = [...out.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, name = ""]) => name);

  it("as the help lists the commands", () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(Object.keys(calls)).toEqual(expect.arrayContaining(commands));
  });

  it.each(commands)("%s", async (command) => {
    const own = calls[command] as readonly string[];
    const { err } = await call([...(own[0] as string).split(" ").slice(0, 2), "--format", "?"]);
    const formats = /--format is one of ([^"]*), not/.exec(err)?.[1]?.split(", ") ?? [];
    for (const format of formats) expect(own.join("\n")).toContain(`--format ${format}`);
  });
});
