import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { idsMeantBy } from "./names-meant.ts";

it("takes the members of a body on the day that is asked for: Croatia joined the Union in July 2013", () => {
  const members = (on: string | undefined) => idsMeantBy(ledger, "areas", "European Union", "area", on);
  expect(members("2013-06-30")).not.toContain("HRV");
  for (const day of ["2013-07-01", undefined]) expect(members(day)).toContain("HRV");
});
