import { expect, it } from "vitest";
import { foreignRelations } from "./relation-by-own-actor.ts";

const events = [
  { id: "ann-70", actors: ["CHN"] },
  { id: "ann-57", actors: ["CHN"] },
  { id: "truce", actors: ["USA"] },
];
const does = (event: string, related: string, certainty: "established" | "claimed") => ({
  event,
  relation: "extends" as const,
  related,
  certainty,
});

it("lets only the acting body change its act; what others say is claimed", () => {
  expect(
    foreignRelations(events, [does("ann-70", "ann-57", "established"), does("truce", "ann-70", "claimed")]),
  ).toEqual([]);
  const [breach] = foreignRelations(events, [does("truce", "ann-70", "established")]);
  expect(breach).toMatchObject({ column: "certainty", suggestion: "claimed" });
  expect(breach?.expected).toBe("claimed: ann-70 is an act of CHN, and truce is not");
});
