import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherDeposit } from "./deposit-in-id.ts";

it.each([
  ["mount-weld-2024", "mount-weld", 0],
  ["katpar-kairakty-410-kt", "northern-katpar-upper-kairakty-jv", 0],
  ["mount-weld-2024", "nolans", 1],
  ["caldeira-resource-2025", "calder", 1],
])("estimate %s of %s: %d finding", (id, deposit, findings) => {
  expect(columns(ofOtherDeposit([{ id, deposit } as never]))).toHaveLength(findings);
});
