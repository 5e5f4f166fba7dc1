import type { Rows } from "@oreledger/data";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { ledgerOfRows, type OwnRows } from "../node/own-rows.ts";
import { figuresInWords, rowInWords } from "./row-in-words.ts";

const source = {
  id: "my-book",
  series: "my-book",
  edition: "my-book",
  publisher: "My Books",
  title: "A book",
  url: "https://example.org",
  published: "2026-03-01",
  licence: "cc-by-4-0",
};

type Share = Partial<Rows["shares"]>;
const share = (year: number, more: Share) => ({
  ...{ commodity: "gallium", stage: "refining", measure: "production", form: "all", basis: "element" },
  ...{ share_of: "_WLD", area: "CHN", year, comparator: "eq", status: "reported", source: "my-book" },
  ...more,
});
const agreement = (id: string, status: string, more: object = {}) => ({
  id,
  title: "An accord",
  type: "mou",
  status,
  ...more,
});
const flow = (period: string, more: object) => ({
  ...{ exporter: "CHN", importer: "USA", product: "hs-284690", period, flow_basis: "exporter_reported" },
  ...{ quantity_unit: "kg", source: "my-book" },
  ...more,
});
const estimate = (id: string, more: object) => ({ id, deposit: "my-hill", estimate_kind: "resource", ...more });
const member = (group: string, more: object = {}) => ({ group, member: "CHN", member_kind: "area", ...more });

const rows = {
  sources: [source],
  deposits: [
    { id: "my-hill", name: "My Hill", area: "AUS", admin_region: "Victoria" },
    { id: "no-hill", name: "No Hill" },
  ],
  shares: [
    share(2020, { quantity: 1200, unit: "t" }),
    share(2021, { share_pct: 98, comparator: "approx", unit: "pct" }),
    share(2022, { share_pct: 98, unit: "pct" }),
    share(2023, { share_pct: 98, quantity: 40, unit: "t" }),
    share(2024, { share_pct: 98, low: 30, comparator: "gt", unit: "t" }),
    share(2025, { share_pct: 98, high: 50, comparator: "lt", unit: "t" }),
    share(2026, { status: "withheld", unit: "t" }),
  ],
  exports: [flow("2023", { value_usd: 5000 }), flow("2024", { quantity: 7000 })],
  agreements: [
    agreement("only-signed", "signed", { signed: "2025-10-20" }),
    agreement("signed-later-ended", "terminated", { announced: "2025-09-01", signed: "2025-10-20" }),
    agreement("only-announced", "announced", { announced: "2025-09-01" }),
    agreement("signed-on-an-unknown-day", "signed", { announced: "2025-09-01" }),
    agreement("announced-on-an-unknown-day", "announced", { signed: "2025-10-20" }),
    agreement("without-days", "signed"),
  ],
  commitments: [
    { id: "a-sum", actor: "A bank", amount: 2e9, currency: "USD", amount_basis: "up_to", instrument: "loan" },
    { id: "no-sum", actor: "A bank", instrument: "loan", project: "A plant" },
  ],
  resource_estimates: [
    estimate("all", { tonnage_t: 1000, tonnage_basis: "ore", grade: 1.5, grade_unit: "pct", contained_t: 15 }),
    estimate("same", { tonnage_t: 15, contained_t: 15 }),
    estimate("bare", { claim_status: "announced_only" }),
  ],
  policy_events: [
    { id: "ends", title: "A ban", type: "ban", effective_from: "2025-01-01", effective_to: "2025-12-31" },
    { id: "open", title: "A ban", type: "ban" },
  ],
  event_relations: [
    {
      event: "ends",
      relation: "suspends",
      related: "open",
      valid_from: "2025-01-01",
      valid_to: "2025-06-30",
      certainty: "stated",
    },
    { event: "open", relation: "suspends", related: "ends", certainty: "stated" },
  ],
  group_members: [member("g7", { valid_from: "2025-01-01", valid_to: "2025-06-30" }), member("g20")],
};

let ledger: Ledger;
let told: (table: keyof Ledger["tables"]) => (string | undefined)[];
beforeAll(async () => {
  ledger = await ledgerOfRows(rows as unknown as OwnRows, { check: false });
  told = (table) => {
    const own = new Set(ledger.tables[table].everyEdition().addresses());
    return [...own].map((address) => rowInWords(ledger, address));
  };
});

describe("a row in words", () => {
  it("has the figure of a share, or its percentage if that is all", () => {
    const end = " – My Books, 2026-03-01";
    expect(told("shares")).toEqual(
      [
        "China: 1,200 t element (Gallium production, refining, 2020)",
        "China: about 98 % (Gallium production, refining, 2021)",
        "China: 98 % (Gallium production, refining, 2022)",
        "China: 40 t element (Gallium production, refining, 2023)",
        "China: >30 t element (Gallium production, refining, 2024)",
        "China: <50 t element (Gallium production, refining, 2025)",
        "China: W t element (Gallium production, refining, 2026)",
      ].map((text) => text + end),
    );
  });

  it("has the figures of a share that have marks, and none of a percentage alone", () => {
    const counts = ledger.tables.shares.addresses().map((address) => figuresInWords(ledger, address).length);
    expect(counts).toEqual([1, 0, 0, 1, 1, 1, 1]);
    expect(figuresInWords(ledger, "shares/nothing")).toEqual([]);
    expect(figuresInWords(ledger, "deposits/my-hill")).toEqual([]);
  });

  it("has the value and the quantity of a flow, each if it is known", () => {
    expect(told("exports")).toEqual([
      expect.stringMatching(/^China to United States, .*, 2023: USD 5,000, exporter reported – My Books/),
      expect.stringMatching(/^China to United States, .*, 2024: 7,000 kg, exporter reported – My Books/),
    ]);
  });

  it("has the days of an agreement, and its status unless a day says it", () => {
    expect(
      Object.fromEntries(ledger.tables.agreements.toArray().map(({ id }, i) => [id, told("agreements")[i]])),
    ).toEqual({
      "only-signed": "An accord (mou, signed 2025-10-20)",
      "signed-later-ended": "An accord (mou, signed 2025-10-20, announced 2025-09-01, terminated)",
      "only-announced": "An accord (mou, announced 2025-09-01)",
      "signed-on-an-unknown-day": "An accord (mou, announced 2025-09-01, signed)",
      "announced-on-an-unknown-day": "An accord (mou, signed 2025-10-20, announced)",
      "without-days": "An accord (mou, signed)",
    });
  });

  it("leaves out what is not known", () => {
    expect(told("commitments")).toEqual(["A bank, USD 2,000,000,000 (up to), loan", "A bank, loan, A plant"]);
    expect(told("deposits")).toEqual(["My Hill, Australia, Victoria", "No Hill"]);
    expect(told("resource_estimates")).toEqual([
      "My Hill: 1,000 t ore, at 1.5 pct, 15 t contained, resource",
      "My Hill: resource, announced only",
      "My Hill: 15 t, resource",
    ]);
    expect(told("policy_events")).toEqual(["A ban (ban, from 2025-01-01, to 2025-12-31)", "A ban (ban)"]);
    expect(told("event_relations")).toEqual([
      "ends suspends open, from 2025-01-01 to 2025-06-30 (stated)",
      "open suspends ends (stated)",
    ]);
    expect(told("group_members")).toEqual(
      expect.arrayContaining(["CHN in g7 from 2025-01-01 to 2025-06-30", "CHN in g20"]),
    );
  });

  it("is undefined for an address without a row, and for a table without words", () => {
    expect(rowInWords(ledger, "deposits/nowhere")).toBeUndefined();
    expect(rowInWords(ledger, "areas/AUS")).toBeUndefined();
    expect(rowInWords(ledger, "toString/AUS")).toBeUndefined();
  });
});
