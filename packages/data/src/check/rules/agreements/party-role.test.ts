import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { oddRoles } from "./party-role.ts";

it("no party alone has another role", () => {
  const found = (...roles: string[]) => columns(oddRoles(roles.map((role) => ({ agreement: "a", role })) as never));
  expect([...found("party", "party"), ...found("founder", "founder", "accession", "accession")]).toEqual([]);
  expect(found("party", "observer")).toEqual(["role"]);
  expect(found("party", "party", "party", "observer")).toEqual(["role"]);
});
