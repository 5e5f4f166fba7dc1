import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Scratch } from "../../scratch.ts";
import { depositsImporter } from "./importer.ts";
import { type Listed, writeRawFiles } from "./raw-files.ts";

const scratch = new Scratch();
afterAll(() => rmSync(scratch.folder, { recursive: true }));
const testberg: Listed = {
  name: "Testberg",
  mineral: "Gallium",
  country: "Namibia",
  latitude: -22.5,
  longitude: 17.25,
};
const raw = (listed: readonly Listed[]) => writeRawFiles(listed, mkdtempSync(join(scratch.folder, "raw-")));
const run = (listed: readonly Listed[]) => scratch.run(depositsImporter([]), [raw(listed)]);
const row = (id: string, name: string, source: string, locator: string) =>
  `${id},${name},,NAM,,,-23.5,18.25,point,,gallium,mine,,operating,,,${source},${locator},primary,`;

it("a deposit that somebody entered stands, whatever it cites and though no estimate speaks of it; a record's own row is made anew", async () => {
  const entered = row("hand-hill", "Hand Hill", "usgs-mcs-2026-v1-0", "page 1");
  const named = row("ridge", "Ridge", "usgs-pp1802-2017", "name Ridge");
  const own = row("old-testberg", "Old Testberg", "usgs-pp1802-2017", '"Testberg, Gallium, Namibia"');
  scratch.keep("deposits", () => false, entered, named, own);
  scratch.keep("deposit_locations", () => false);
  await run([testberg]);
  const now = scratch.lines("deposits").slice(1);
  expect(now.map((line) => line.split(",", 1)[0])).toEqual(["hand-hill", "ridge", "testberg"]);
  expect(now.slice(0, 2)).toEqual([entered, named]);
});

it("records join a deposit that somebody entered, as locations of it", async () => {
  const entered = row("testberg", "Testberg", "usgs-mcs-2026-v1-0", "page 1").replace("-23.5,18.25", "-22.5,17.25");
  scratch.keep("deposits", () => false, entered);
  scratch.keep("deposit_locations", () => false);
  for (let times = 0; times < 2; times++) {
    await run([testberg]);
    expect(scratch.lines("deposits").slice(1)).toEqual([entered]);
    expect(
      scratch
        .lines("deposit_locations")
        .slice(1)
        .map((line) => line.split(",", 2)),
    ).toEqual([["testberg", "Testberg"]]);
  }
});

it("an estimate that is added to a compilation's deposit gives it no second place", async () => {
  scratch.keep("deposits", () => false);
  scratch.keep("deposit_locations", () => false);
  await run([testberg]);
  const [, estimate = ""] = scratch.lines("resource_estimates");
  const cells = estimate.split(",");
  scratch.keep("resource_estimates", () => true, ["testberg-own", "testberg", ...cells.slice(2)].join(","));
  const before = scratch.state();
  await run([testberg]);
  expect(scratch.state()).toEqual(before);
});
