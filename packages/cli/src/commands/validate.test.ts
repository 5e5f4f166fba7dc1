import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { capture } from "../docs/capture.ts";

const folder = mkdtempSync(join(tmpdir(), "oreledger-validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("says which columns a colleague's file lacks, and which each of its own may be", async () => {
  const file = join(folder, "deposits-from-a-colleague.csv");
  writeFileSync(
    file,
    "Country,Deposit_Name,Resource_Type,Latitude,Longitude,Status\nChile,Salar de Prueba,Brine,-23.55,-68.36,Producing\n",
  );
  const { out, exit } = await capture(["validate", file, "--table", "deposits", "--format", "json"]);
  expect(exit).toBe(1);
  const findings: Record<"rule" | "value" | "suggestion" | "expected", string>[] = JSON.parse(out);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["header"]));
  expect(findings.flatMap(({ value, suggestion }) => (value === "" ? [] : [[value, suggestion]]))).toEqual([
    ["Country", "area"],
    ["Deposit_Name", "name"],
    ["Resource_Type", "deposit_type"],
    ["Latitude", "latitude"],
    ["Longitude", "longitude"],
    ["Status", "development_status"],
  ]);
  expect(findings.map(({ expected }) => expected).join("\n")).toContain(
    "the columns id, stage, source, evidence_level, which are missing and may not be empty",
  );
});
