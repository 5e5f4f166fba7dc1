import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { ask } from "./ask.ts";

const notCounted = (inputs: Readonly<Record<string, unknown>>) =>
  (
    ask(ledger, "coverage", { commodity: "gallium", stage: "refining", year: "2024", ...inputs }).data as {
      readonly notCounted: readonly string[];
    }
  ).notCounted;

it("names beside the share under controls the acts that restrict no export of goods, and no act that counted", () => {
  const on = { controlsOn: "2026-03-01" };
  const kinds = new Map(ledger.tables.policy_events.toArray().map(({ id, type }) => [id, type]));
  expect(notCounted(on)).not.toContain("chn-2023-ga-ge");
  const licence = kinds.get("chn-2023-ga-ge");
  const other = [...new Set(kinds.values())].find((type) => type !== licence && type.startsWith("export_"));
  expect(notCounted({ ...on, type: licence })).not.toContain("chn-2023-ga-ge");
  if (other !== undefined) expect(notCounted({ ...on, type: other })).toContain("chn-2023-ga-ge");
});

it("gives no share of a sum of printed percentages, and says what the source counts", () => {
  const answer = ask(ledger, "coverage", {
    commodity: "cobalt",
    stage: "refining",
    partners: "CHN",
    series: "bgs-world-mineral-statistics-refined-and-smelter-2026",
  } as Readonly<Record<string, unknown>>);
  expect(answer.rows()).toMatchObject([{ share_pct: 82, of_row_sum_pct: null }]);
  expect(JSON.stringify(answer.page)).toContain("share of the sum of the countries that BGS lists");
});

it("names the agreements of another type or not signed only if there are some", () => {
  const told = (["USA", "AUS", "CHN", "KAZ", "JPN"] as const).map((of) => {
    const { data, page } = ask(ledger, "coverage", { commodity: "gallium", stage: "refining", year: "2024", of });
    const { notCounted: others } = data as { readonly notCounted: readonly string[] };
    expect(JSON.stringify(page).includes("Not counted, because they are of another type"), of).toBe(others.length > 0);
    return others.length > 0;
  });
  expect(told).toContain(true);
});
