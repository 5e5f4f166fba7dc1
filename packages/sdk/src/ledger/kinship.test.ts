import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { withDescendants } from "./kinship.ts";
import { members } from "./members.ts";

it("counts as heavy rare earths what every scheme of the ledger calls so", () => {
  const [european, american] = [members(ledger, "eu-2023-hree"), members(ledger, "usgs-2026-heavy-ree")];
  const both = european.filter((id) => american.includes(id)).sort();
  expect(both.length).toBe(8);
  expect(withDescendants(ledger, "heavy-rare-earths").slice(1).sort()).toEqual(both);
  expect(members(ledger, "eu-2023-lree")).toEqual(
    expect.arrayContaining(withDescendants(ledger, "light-rare-earths").slice(1)),
  );
});
