import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { sourceLine } from "./source-line.ts";

it("names the work and the span of its editions, not our ids", () => {
  const of = (series: string) =>
    sourceLine(
      ledger,
      ledger.tables.shares
        .everyEdition()
        .where({ series, commodity: "gallium" } as never)
        .cite(),
    );
  expect(of("usgs-mcs")).toMatch(/^Source: U\.S\. Geological Survey, Mineral Commodity Summaries, 20\d\d–20\d\d$/);
  expect(sourceLine(ledger, [])).toBe("Source: ");
});
