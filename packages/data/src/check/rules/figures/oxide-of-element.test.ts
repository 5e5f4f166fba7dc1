import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeElement } from "./oxide-of-element.ts";

it("an oxide has the symbol and atoms of its element, and each element one conventional oxide", () => {
  const oxide = { id: "nd2o3", commodity: "nd", formula: "Nd2O3", convention: "yes", metal_atoms: 2, oxygen_atoms: 3 };
  const found = (change: object) =>
    columns(
      unlikeElement(
        [{ ...oxide, source: "s", locator: "nd", ...change }] as never,
        [{ id: "nd", symbol: "Nd" }] as never,
      ),
    );
  expect(found({})).toEqual([]);
  expect(found({ formula: "Nd2O" })).toEqual(["formula"]);
  expect(found({ convention: "alternate" })).toEqual(["convention"]);
  expect(found({ locator: "pr" })).toEqual(["locator"]);
});
