import { expect, it } from "vitest";
import { fault } from "./sentence.ts";

it("a text has the form of a text", () => {
  expect(fault("Day and place: https://x.org/a", "sentence")).toBeUndefined();
  for (const text of ["An hour, a unit (see https://x.org/a_b(c)).", "A European plan of 1,000 t; read at LitioMx."])
    expect(fault(text, "sentence")).toBeUndefined();
  expect(fault("Plan of a mine", "name")).toBeUndefined();
  for (const [text, form] of [
    ["Annex I, section 1 n)", "words"],
    ["Karaganda site,Irgiz", "words"],
    ["two lines an no line", "words"],
    ["no laterMofcom text", "words"],
    ["No full stop", "sentence"],
    ["A plan that stops.", "name"],
  ] as const)
    expect(fault(text, form), text).toBeDefined();
});
