import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { questions } from "../catalogue.ts";
import { type AnyQuestion, inputsFor } from "./question.ts";
import { flagOfInput, readCall } from "./typed-call.ts";

const all = Object.values(questions) as unknown as AnyQuestion[];
const read = (call: string) => readCall(ledger, call, (name) => all.find((question) => question.name === name));
const inputsOf = (call: string) => read(call)?.inputs;

describe("a call as typed at a terminal", () => {
  it("is its question and its inputs, without what a terminal alone has", () => {
    expect(inputsOf("shares -c gallium --year 2024 --with-licence cc-by-4.0 --latest --cite --format json")).toEqual({
      commodity: "gallium",
      year: 2024,
      licence: "cc-by-4.0",
      latest: true,
    });
    expect(inputsOf("shares -c gallium --year 2023..2024")).toEqual({ commodity: "gallium", year: "2023..2024" });
    expect(inputsOf("agreements --signed 2025")).toEqual({ signed: "2025" });
    expect(inputsOf("near 48.2,77.1 -w 300 --commodity tungsten")).toEqual({
      place: "48.2,77.1",
      within: 300,
      commodity: "tungsten",
    });
    expect(inputsOf("sources --publisher 'U.S. Geological Survey' --columns id,title")).toEqual({
      publisher: "U.S. Geological Survey",
      columns: ["id", "title"],
    });
    expect(inputsOf("search MP price floor --kind=act")).toEqual({ words: "MP price floor", kind: "act" });
    expect(read("metric hhi CHN=70 AUS=30 --scale fraction")).toMatchObject({
      choice: "hhi",
      inputs: { figures: ["CHN=70", "AUS=30"], scale: "fraction" },
    });
  });

  it("is undefined if it is no question, or has what no input has", () => {
    for (const call of ["chart prices", "brief gallium --full", "claims article-013 article-014", ""])
      expect(read(call), call).toBeUndefined();
  });

  it.each(all.flatMap(({ name, examples }) => examples.map(({ call }) => `${name} ${call}`)))("%s", (call) => {
    const { question, inputs } = read(call) ?? {};
    const flags = inputsFor(question as AnyQuestion, ledger).map((input) => flagOfInput(input.name));
    expect(new Set(flags).size).toBe(flags.length);
    expect(Object.keys(inputs ?? {}).length).toBeGreaterThan(0);
  });
});
