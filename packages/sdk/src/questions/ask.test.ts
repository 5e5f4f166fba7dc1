import type { TableName } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { ask, describeQuestions, questionNamed } from "./ask.ts";
import { questions } from "./catalogue.ts";
import { type AnyQuestion, inputsFor } from "./declare/question.ts";
import { InputRefused } from "./declare/refusal.ts";

const all = Object.values(questions) as unknown as AnyQuestion[];

/** The installed ledger with the tables that a question says it reads: another is an error. */
const only = (tables: readonly TableName[]): LedgerWith<TableName> => ({
  tables: Object.defineProperties(
    {},
    Object.fromEntries(tables.map((table) => [table, { enumerable: true, get: () => ledger.tables[table] }] as const)),
  ) as typeof ledger.tables,
});

const presentation = new Set(["format", "cite", "explain", "licence"]);

/** The inputs of an example, as a terminal reads them. */
function inputsOf(question: AnyQuestion, call: string): Record<string, unknown> {
  const inputs = inputsFor(question, ledger);
  const words = [...call.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string));
  const given: Record<string, unknown> = {};
  const positional = inputs.filter(({ argument }) => argument);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const input = inputs.find(({ name, short }) => {
      const flag =
        name === "licence"
          ? "with-licence"
          : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");
      return word === `--${flag}` || word === `-${short}`;
    });
    if (input !== undefined) given[input.name] = input.kind === "switch" ? true : words[++i];
    else if (presentation.has(word.replace(/^--/, "")))
      i += ["cite", "explain", "licence"].includes(word.slice(2)) ? 0 : 1;
    else if (!word.startsWith("-")) {
      const [{ name, many }] = positional as [(typeof positional)[number]];
      given[name] = given[name] === undefined ? word : `${given[name]} ${word}`;
      if (!many) positional.shift();
    }
  }
  return given;
}

describe.each(all.map((question) => [question.name, question] as const))("%s", (name, question) => {
  it("answers each of its examples from the tables that it names, as plain data", () => {
    for (const { call } of question.examples) {
      // What one input chooses has inputs of its own: the first word says which.
      const chosen = question.choices?.question(call.split(" ")[0] as string) ?? question;
      const words = chosen === question ? call : call.slice(call.indexOf(" ") + 1);
      const answer = chosen.ask(only(question.tables), inputsOf(chosen, words), { today: "2026-11-24" });
      expect(answer.rows().length, call).toBeGreaterThan(0);
      // A row of `sources` cites nothing: it is what others cite.
      if (name !== "sources") expect(answer.cite().length, call).toBeGreaterThan(0);
      expect(answer.explain(), call).toBeTypeOf("string");
      const data = JSON.parse(JSON.stringify(answer)) as { question: string; rows: object[]; inputs: object };
      expect(data).toMatchObject({ question: chosen.name, rows: expect.any(Array), inputs: expect.any(Object) });
      for (const row of data.rows) expect(Object.keys(row), call).toEqual(answer.columns);
    }
  });

  it("refuses an input that it does not have, and names the nearest", () => {
    expect(() => question.ask(ledger, { limitt: 3 })).toThrow(InputRefused);
  });
});

describe("questions by name", () => {
  it("are described as plain data, with the schema of their inputs", () => {
    const described = JSON.parse(JSON.stringify(describeQuestions())) as ReturnType<typeof describeQuestions>;
    const near = described.find(({ name }) => name === "near");
    expect(near?.schema).toMatchObject({
      required: ["place"],
      properties: { within: { type: "integer", default: 500 } },
    });
  });

  it("take typed values and text alike", () => {
    const typed = ask(ledger, "near", { place: { latitude: 51.18, longitude: 71.45 }, within: 300, commodity: "W" });
    const text = questionNamed("near").ask(ledger, { place: "51.18,71.45", within: "300", commodity: "tungsten" });
    expect(typed.rows()).toEqual(text.rows());
    expect(typed.inputs).toMatchObject({ within: 300, commodity: "tungsten" });
  });

  it.each([
    ["shares", { publisher: "US Geological Servey" }, /Did you mean U\.S\. Geological Survey\?/],
    ["sources", { publisher: "US Geological Servey" }, /Did you mean U\.S\. Geological Survey/],
    ["shares", { series: "usgs-mc" }, /Did you mean usgs-mcs/],
    ["shares", { edition: "usgs-mcs-2062" }, /Did you mean usgs-mcs-2022/],
    ["shares", { status: "witheld" }, /Did you mean withheld/],
    ["agreements", { status: "singed" }, /Did you mean signed/],
    ["policy-events", { actors: "Brazill" }, /Did you mean Brazil \(BRA\)/],
    ["commitments", { actor: "Aple" }, /Did you mean Apple/],
    ["exports", { period: "2o23" }, /period/],
  ] as const)("%s refuses %o, and names the nearest", (name, given, right) => {
    expect(() => ask(ledger, name, given as never)).toThrow(right);
  });

  it.each(["trend", "mirror", "partners"] as const)("%s refuses a span that runs backwards", (name) => {
    for (const period of ["2024..2022", "2024-05..2024-01", { from: "2024", to: "2022" }])
      expect(() =>
        ask(ledger, name, {
          exporter: "CHN",
          ...(name !== "partners" && { importer: "USA" }),
          product: "hs-8505",
          period,
        } as never),
      ).toThrow("runs backwards");
  });

  it("trend says that no source has a flow", () => {
    const { nothing } = ask(ledger, "trend", { exporter: "LIE", importer: "MCO", product: "hs-8505" } as never);
    expect(nothing).toMatchObject({ code: "no_rows", text: expect.stringMatching(/^No source reports such a flow\./) });
  });

  it("name the nearest", () => {
    expect(() => questionNamed("naer")).toThrow(/near/);
    expect(() => ask(ledger, "near", { place: "Astana", commodity: "galium" })).toThrow(
      expect.objectContaining({
        code: "unknown_value",
        input: "commodity",
        nearest: expect.arrayContaining(["gallium"]),
      }),
    );
    expect(() => ask(ledger, "near", { place: "Astana", within: "far" as never })).toThrow(
      expect.objectContaining({ code: "malformed_value", input: "within" }),
    );
    expect(() => ask(ledger, "near", {} as never)).toThrow(expect.objectContaining({ code: "missing_input" }));
  });
});

describe("a group of countries", () => {
  const told = (name: "brief" | "partners", inputs: Readonly<Record<string, unknown>>) =>
    ask(ledger, name, { asOf: "2026-11-01", ...inputs } as never);
  it("stands for its members where they supply or trade, and so does the body of them", () => {
    const magnets = { exporter: "CHN", product: "hs-850511", period: "2024" };
    const members = told("partners", { ...magnets, partner: "EU27" });
    expect(members.rows().map(({ area }) => area)).toContain("DEU");
    for (const partner of ["EU", "European Union"])
      expect(told("partners", { ...magnets, partner }).rows()).toEqual(members.rows());
    const held = (partners: string) => ask(ledger, "coverage", { partners, commodity: "lithium" }).data;
    expect(held("EU")).toEqual(held("eu27"));
    expect(JSON.stringify(held("EU"))).toContain("PRT");
  });

  it("stands for the body and its members where promises and claims are asked for", () => {
    const money = (area: string) => JSON.stringify(ask(ledger, "money", { area }).rows());
    expect(money("EU")).toContain("eu-c5-gateway");
    expect(money("EU")).toContain("caremag-france");
    expect(() => ask(ledger, "claims", { area: "c5" })).not.toThrow();
  });

  it("is no page, and a page on its body says that its members are elsewhere", () => {
    for (const [about, body] of [
      ["C5", "Central Asia (_C5)"],
      ["eu27", "European Union (_EU)"],
    ] as const)
      expect(() => told("brief", { about })).toThrow(body);
    expect(JSON.stringify(told("brief", { about: "EU" }).page)).toContain("oreledger shares -a eu27");
    expect(JSON.stringify(told("brief", { about: "France" }).page)).not.toContain("Members");
  });
});

it("reads the code of the customs for a product, and names the heading of a deeper one", () => {
  const ask2024 = (product: string) => ask(ledger, "partners", { exporter: "CHN", product, period: "2024" });
  for (const code of ["284690", "2846.90", "HS 2846.90", "hs284690"])
    expect(ask2024(code).inputs).toMatchObject({ product: "hs-284690" });
  expect(() => ask2024("28469019")).toThrow("hs-284690");
  expect(() => ask2024("9999")).toThrow("has no value");
});

it("names the years that partners are added over, and no span that holds others", () => {
  const period = (asked: string) =>
    ask(ledger, "partners", { exporter: "CHN", product: "hs-850511", period: asked }).notes[0]?.text;
  expect(period("2022,2024")).toMatch(/^2022, 2024;/);
  expect(period("2022..2024")).toMatch(/^2022 to 2024;/);
});
