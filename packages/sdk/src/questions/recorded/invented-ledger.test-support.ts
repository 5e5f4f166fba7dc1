import type { Rows } from "@oreledger/data";
import type { Ledger } from "../../ledger/ledger.ts";
import { ledgerOfRows, type OwnRows } from "../../node/own-rows.ts";
import {
  acts,
  agreements,
  claims,
  commitments,
  deposits,
  estimates,
  evidence,
  parties,
  readings,
  relations,
  steps,
} from "./invented-acts.test-support.ts";
import { balances, shares, sources } from "./invented-figures.test-support.ts";

type Flow = Partial<Rows["exports"]>;
const flow = (
  of: string,
  exporter: string,
  importer: string,
  period: string,
  value_usd: number | null,
  more: Flow = {},
) => ({
  ...{ exporter, importer, product: "hs-811292", period, value_usd, valuation: "FOB", comparator: "eq" },
  ...{ flow_basis: of === "theirs" ? "importer_reported" : "exporter_reported", quantity_unit: "kg" },
  ...{
    quantity: value_usd === null ? null : value_usd / 10,
    status: "reported",
    source: of,
    evidence_level: "primary",
  },
  ...more,
});
const cif: Flow = { valuation: "CIF" };
const everyMonth = (year: number, importers: readonly string[], value: number) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).flatMap((period, i) =>
    importers.map((importer) => flow("months", "CHN", importer, period, value + i)),
  );
const flows = [
  ...[2021, 2022, 2023, 2024].flatMap((year) => [
    flow("years", "CHN", "JPN", `${year}`, 5000 + year, year === 2022 ? { quantity: null } : {}),
    flow("years", "CHN", "DEU", `${year}`, 3000),
    flow("years", "CHN", "KOR", `${year}`, 3000),
    flow("years", "CHN", "_WLD", `${year}`, 11_000 + year + (year === 2024 ? 500 : 0)),
  ]),
  flow("years", "JPN", "CHN", "2024", 700),
  flow("years", "JPN", "USA", "2024", 900, { quantity: 0 }),
  ...everyMonth(2024, ["JPN", "USA"], 400),
  ...everyMonth(2025, ["JPN", "USA", "DEU"], 300),
  flow("worlds", "CHN", "_WLD", "2025", 12_345),
  flow("worlds", "DEU", "_WLD", "2024", 2222, { product: "hs-850511" }),
  flow("theirs", "CHN", "JPN", "2023", 8000, cif),
  flow("theirs", "CHN", "JPN", "2024", 7500, cif),
  flow("theirs", "KOR", "JPN", "2024", 100, cif),
  flow("theirs", "_WLD", "JPN", "2024", 7600, cif),
  flow("theirs", "CHN", "USA", "2024", null, { ...cif, comparator: "lt", quantity: null }),
  flow("years", "CHN", "JPN", "2024", 50_000, { product: "hs-850511" }),
  flow("years", "CHN", "USA", "2024", 40_000, { product: "hs-850511" }),
];

const products = ["hs-811292", "hs-850511", "hs17-811292"].map((id) => ({
  ...{ id, title: `Goods of ${id}`, code: id.slice(-6), commodities: ["gallium"], stage: "metal", source: "gazette" },
  ...{ classification: id.startsWith("hs-") ? "hs_as_reported" : "hs", edition: id.startsWith("hs-") ? null : "hs17" },
  evidence_level: "primary",
}));

/**
 * A ledger in which every figure is invented: two commodities, four editions, two sides' books, some acts and promises. It has
 * what answers divide by: revisions, ties, bounds, ranges, withheld figures, months beside years, gaps, parts of wholes.
 */
export const inventedLedger = (): Promise<Ledger> =>
  ledgerOfRows(
    {
      ...{
        sources,
        shares,
        us_balances: balances,
        exports: flows,
        products,
        policy_events: acts,
        event_relations: relations,
      },
      ...{ agreements, agreement_parties: parties, commitments, commitment_steps: steps, deposits, claims, readings },
      ...{ resource_estimates: estimates, claim_evidence: evidence },
      agreement_commodities: agreements.map(({ id }) => ({ agreement: id, commodity: "gallium" })),
    } as unknown as OwnRows,
    { check: false },
  );
