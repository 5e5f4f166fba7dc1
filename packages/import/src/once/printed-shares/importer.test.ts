import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { headerOf } from "../../../../data/src/csv/write.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { runOn } from "../../importer.ts";
import { printedShares } from "./importer.ts";

const header =
  "figure_id,commodity,stage,measure,area,year,share_pct,comparator,low,high,quantity,unit,scope_note,source_title,source_publisher,source_url,source_date,locator,evidence_level,quoted_by_url,notes";
const list = `${header}
germanium-refining-prod-chn-2022-a,germanium,refining,production,CHN,2022,60,approx,,,,,world germanium,Germanium,Argus Media,https://argusmedia.com/germanium,2023-07,fact box,primary,,
germanium-refining-prod-chn--b,germanium,refining,production,CHN,,83,eq,,,,,main supplier,Study,European Commission,https://doi.org/10.2873/725585,2023,Table A,quoted_by,,
`;

let folder: string;
const lines: string[] = [];
const options = (input: string) => ({ input: [input], folder, report: (line: string) => void lines.push(line) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printed-shares-"));
  lines.length = 0;
  writeFileSync(join(folder, "printed_shares.csv"), list);
  for (const table of [tables.shares, tables.sources])
    writeFileSync(join(folder, `${table.name}.csv`), `${headerOf(table)}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the importer of printed shares", () => {
  it("writes rows and their sources, and reports what it left out and why", async () => {
    const { rows, leftOut } = await printedShares.run(options(folder));
    expect(rows).toEqual({ shares: 1, sources: 1 });
    expect(leftOut).toEqual({ undated: 1 });
    expect(lines[0]).toBe("2 figures read");
    const [share] = readTable(folder, tables.shares);
    expect(share).toMatchObject({
      commodity: "germanium",
      share_pct: 60,
      comparator: "approx",
      source: "argus-germanium-2023",
    });
    expect(readTable(folder, tables.sources)[0]).toMatchObject({ id: "argus-germanium-2023", licence: "facts-only" });
  });

  it("writes the same again, and takes back what the list no longer has where it is asked to", async () => {
    await printedShares.run(options(folder));
    const before = readFileSync(join(folder, "shares.csv"), "utf8");
    await printedShares.run(options(join(folder, "printed_shares.csv")));
    expect(readFileSync(join(folder, "shares.csv"), "utf8")).toBe(before);
    writeFileSync(join(folder, "printed_shares.csv"), list.replace(",CHN,2022,60,", ",CHN,2021,55,"));
    await printedShares.run(options(folder));
    const stands = () => readTable(folder, tables.shares).map(({ year, share_pct }) => [year, share_pct]);
    expect(stands()).toEqual([
      [2021, 55],
      [2022, 60],
    ]);
    await printedShares.run({ ...options(folder), replace: true });
    expect(stands()).toEqual([[2021, 55]]);
  });

  it("writes nothing where it does not understand a line, or is only asked what it would do", async () => {
    await runOn(printedShares, options(folder), true);
    writeFileSync(join(folder, "printed_shares.csv"), list.replace("Argus Media", "A stranger"));
    await expect(printedShares.run(options(folder))).rejects.toThrow(/no licence known for the publisher "A stranger"/);
    writeFileSync(join(folder, "printed_shares.csv"), list.replace(",scope_note,", ",scope,"));
    await expect(printedShares.run(options(folder))).rejects.toThrow(/lacks the columns scope_note/);
    expect(readTable(folder, tables.shares)).toEqual([]);
  });
});
