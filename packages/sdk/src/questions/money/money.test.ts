import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { withAncestors, withDescendants } from "../../ledger/kinship.ts";
import { ask } from "../ask.ts";

const promises = ledger.tables.commitments.toArray();
const idsOf = (inputs: Readonly<Record<string, unknown>>) =>
  ask(ledger, "money", inputs)
    .rows()
    .map(({ id }) => id);

it("takes a commodity with its members, and an area, and says what is promised for what contains the commodity", () => {
  for (const commodity of ["graphite", "rare-earths", "dysprosium"] as const) {
    const family: readonly string[] = withDescendants(ledger, commodity);
    const own = promises.filter(({ commodities }) => commodities.some((each) => family.includes(each)));
    expect([...idsOf({ commodity })].sort()).toEqual(own.map(({ id }) => id).sort());
    const wider: readonly string[] = withAncestors(ledger, commodity).slice(1);
    const more = promises.filter((row) => !own.includes(row) && row.commodities.some((each) => wider.includes(each)));
    const notes = ask(ledger, "money", { commodity }).notes.filter(({ code }) => code === "wider_promises");
    expect(notes.map(({ text }) => Number.parseInt(text, 10))).toEqual(more.length === 0 ? [] : [more.length]);
  }
  const japanese = promises.filter(({ actor_areas }) => actor_areas?.includes("JPN"));
  expect([...idsOf({ area: "Japan" })].sort()).toEqual(japanese.map(({ id }) => id).sort());
  expect(idsOf({ commodity: "gallium", area: "Japan" }).every((id) => idsOf({ area: "Japan" }).includes(id))).toBe(
    true,
  );
});

it("groups the promises for a commodity", () => {
  const answer = ask(ledger, "money", { commodity: "dysprosium", by: "actor", area: "Japan" });
  expect(answer.rows().length).toBeGreaterThan(0);
  const [wider] = ask(ledger, "money", { commodity: "dysprosium", by: "actor" }).notes;
  expect(Number.parseInt(answer.notes[0]?.text ?? "0", 10)).toBeLessThan(Number.parseInt(wider?.text ?? "", 10));
});

it("says that nothing matches, and asks whose money where no input tells", () => {
  expect(ask(ledger, "money", { commodity: "helium", area: "KAZ" }).nothing?.code).toBe("no_rows");
  expect(() => ask(ledger, "money", {})).toThrow("Say which money");
});

it("takes between two parties what these promise, and names what others promise under the same agreements", () => {
  const parties = ledger.tables.agreement_parties.toArray();
  const isOf = (agreement: string | null, party: string) =>
    parties.some(
      (row) => row.agreement === agreement && row.party === party && /party|founder|accession/.test(row.role),
    );
  const under = promises.filter(({ agreement }) => isOf(agreement, "USA") && isOf(agreement, "AUS"));
  const own = under.filter(({ actor_areas }) => actor_areas?.some((area) => area === "USA" || area === "AUS"));
  expect(own.length).toBeGreaterThan(0);
  expect([...idsOf({ between: "USA,AUS" })].sort()).toEqual(own.map(({ id }) => id).sort());
  const [others] = ask(ledger, "money", { between: "USA,AUS" }).notes.filter(
    ({ code }) => code === "promises_of_others",
  );
  expect(Number.parseInt(others?.text ?? "0", 10)).toBe(under.length - own.length);
  expect(others?.text).toContain("by others (CAN, CAN and partners)");
});

it("as of a day is of what was published by then", () => {
  const then = ask(ledger, "money", { area: "USA", asOf: "2025-06-30" });
  const told = new Set<string>(ledger.tables.commitments.asOf("2025-06-30").toColumns().id);
  const rows = then.rows();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(ask(ledger, "money", { area: "USA" }).rows().length);
  expect(rows.every(({ id }) => told.has(String(id)))).toBe(true);
  const steps = new Set(
    ledger.tables.commitment_steps
      .asOf("2025-06-30")
      .toArray()
      .map(({ date }) => date),
  );
  for (const row of rows) if (row.built_date !== null) expect(steps).toContain(row.built_date);
  const { nothing } = ask(ledger, "money", { agreement: "usa-aus-framework-2025", asOf: "2025-06-30" });
  expect(nothing?.text).toMatch(/Without asOf 2025-06-30, \d+ rows do/);
});
