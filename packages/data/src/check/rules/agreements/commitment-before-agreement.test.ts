import { expect, it } from "vitest";
import { beforeAgreement } from "./commitment-before-agreement.ts";

const agreements = [
  { id: "forge-2026", signed: "2026-02-04" },
  { id: "undated", signed: null },
  { id: "year-only", signed: "2025" },
];

it("catches a loan of 2025 that was filed under a forum of 2026", () => {
  const row = { agreement: "forge-2026", stated: "2025-10-07" };
  expect(beforeAgreement(agreements, [row])).toEqual([
    { row, column: "agreement", expected: "an agreement dated 2025-10-07 or earlier; forge-2026 is dated 2026-02-04" },
  ]);
});

it("gives a partial date its whole span, and lets the undated be", () => {
  const rows = [
    { agreement: "forge-2026", stated: "2026-02" },
    { agreement: "year-only", stated: "2025-01-01" },
    { agreement: "undated", stated: "2020" },
    { agreement: "forge-2026", stated: null },
    { agreement: null, stated: "2020" },
  ];
  expect(beforeAgreement(agreements, rows)).toEqual([]);
});
