import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { areasOfId, withoutParty } from "./parties-in-id.ts";

it("the countries that begin the id of an agreement are parties of it", () => {
  const isArea = (code: string) => ["USA", "THA", "_EU", "MOU"].includes(code);
  expect(areasOfId("usa-eu-plan-mou", isArea)).toEqual(["USA", "_EU"]);
  const agreements = [{ id: "usa-tha-2025" }];
  const party = (code: string) => ({ agreement: "usa-tha-2025", party: code });
  expect(withoutParty(agreements as never, [party("USA"), party("THA")] as never, isArea)).toEqual([]);
  expect(columns(withoutParty(agreements as never, [party("USA")] as never, isArea))).toEqual(["id"]);
});
