import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { withoutEvidence } from "./claim-evidence.ts";

it("a claim has evidence, and the rows that its check asks are evidence of it", () => {
  const check = "cell areas/USA name = x; share shares/a/{year} of shares/b/{year} > 3 t/yr";
  const found = (...rows: string[]) =>
    columns(withoutEvidence([{ id: "c", check }] as never, rows.map((row) => ({ claim: "c", row })) as never));
  expect(found("areas/USA")).toEqual([]);
  expect([...found(), ...found("areas/JPN")]).toEqual(["id", "check"]);
});
