import { agreements, ledger, shares, standingsOn } from "@oreledger/sdk";
import { catalogue, hhi } from "@oreledger/sdk/metrics";
import { questions } from "@oreledger/sdk/questions";
import { searchDocuments, searchIndexOf } from "@oreledger/sdk/search";
import { apiExamples, doors, run, scopeOf } from "./examples.ts";

// biome-ignore lint/suspicious/noExplicitAny: any exported function
type AnyFunction = (...args: any[]) => unknown;

/** Whether something is called, and not made with `new`. */
export const isFunction = (value: unknown): value is AnyFunction =>
  typeof value === "function" && !/^class/.test(Function.prototype.toString.call(value));

const mined = { commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 } as const;
const rows = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", ...mined });
const estimate = ledger.tables.resource_estimates.where({ id: "zhana-kazakhstan-press-ore" });
const reserves = shares.where({
  series: "usgs-mcs",
  edition: "usgs-mcs-2026",
  commodity: "rare-earths",
  measure: "reserves",
  year: 2025,
});
const beside = { ledger };
const [standing] = standingsOn("2025-05-01");
const partners = { agreements: agreements.where({ id: "usa-aus-framework-2025" }), of: "USA" };
const agreed = ledger.tables.commitments.where({ id: "mp-dod-loan" });

/** Right calls of functions that no example of a page shows. */
const unshown: Readonly<Record<string, readonly unknown[]>> = {
  "@oreledger/sdk/metrics agreementPartners": [partners],
  "@oreledger/sdk commitmentSum": [agreed],
  "@oreledger/sdk/metrics compute": ["hhi", { shares_pct: [50, 50] }, { unit: "fraction" }],
  "@oreledger/sdk/ledger fold": ["Côte"],
  "@oreledger/sdk/ledger nearest": ["AUZ", ["AUS", "AUT"]],
  "@oreledger/sdk/questions commitmentSum": [ledger, { commitments: agreed }],
  "@oreledger/sdk/questions agreementCoverage": [rows, ["AUS", "JPN"], beside],
  "@oreledger/sdk/questions elementToOxide": [1000, "neodymium", beside],
  "@oreledger/sdk/questions exposure": [{ CHN: 1, USA: 2 }, { actor: "CHN", controls: "unknown" }, beside],
  "@oreledger/sdk/questions insertionRank": [estimate, reserves, beside],
  "@oreledger/sdk/questions lreeHree": [{ Nd: 16, Dy: 1 }, "eu-2023", beside],
  "@oreledger/sdk/questions oxideToElement": [1000, "Y2O3", beside],
  "@oreledger/sdk/questions restrictionCoverage": [rows, { on: "2025-05-01" }, beside],
  "@oreledger/sdk/answer arrange": [[{ a: 1 }, { a: 2 }], { sort: "-a", limit: 1 }],
  "@oreledger/sdk/answer doubtInWords": [standing],
  "@oreledger/sdk/answer editionYear": [ledger.tables.sources.first()],
  "@oreledger/sdk/answer sourceLine": [ledger, rows.cite()],
  "@oreledger/sdk/answer keyAt": [ledger, "commodities/dysprosium"],
  "@oreledger/sdk/answer formatFigure": [rows.first()],
  "@oreledger/sdk/answer aboutMeasure": [hhi([1, 1])],
  "@oreledger/sdk/answer formatCell": ["quantity", 1.23456, 2],
  "@oreledger/sdk/answer isYear": ["year"],
  "@oreledger/sdk/answer unitText": ["t", "REO"],
  "@oreledger/sdk/answer formatNumber": [1.23456, 2],
  "@oreledger/sdk/answer alignedPercent": [12.5],
  "@oreledger/sdk/answer barePercent": [12.5],
  "@oreledger/sdk/answer formatPercent": [12.5],
  "@oreledger/sdk/answer keyOf": [rows],
  "@oreledger/sdk/answer legendIn": [["580e USD/kg"]],
  "@oreledger/sdk/answer legendOf": [rows.toArray()],
  "@oreledger/sdk/answer figureOf": [rows.first()],
  "@oreledger/sdk/answer noteOfInputs": ["code", (called: (input: string) => string) => called("asOf")],
  "@oreledger/sdk/answer notesOf": ["code", ["text"]],
  "@oreledger/sdk/answer paragraph": ["text", [1]],
  "@oreledger/sdk/answer readLater": [rows, "2025-05-01"],
  "@oreledger/sdk/answer readUpToInWords": ["2025-01-01", "2025-05-01"],
  "@oreledger/sdk/answer rowAt": [ledger, "commodities/dysprosium"],
  "@oreledger/sdk/answer rowInWords": [ledger, "claims/none"],
  "@oreledger/sdk/answer shortCitation": [ledger, rows.cite()],
  "@oreledger/sdk/answer sourceCited": [ledger, "usgs-mcs-2026"],
  "@oreledger/sdk/answer scopesInWords": [rows],
  "@oreledger/sdk/answer spanInWords": [standing, "2025-05-01"],
  "@oreledger/sdk/answer tooOld": [rows, "2025-05-01"],
  "@oreledger/sdk/answer unanswered": [rows, "2025-05-01", "nothing"],
  "@oreledger/sdk/answer universeInWords": ["chosen_partners"],
  "@oreledger/sdk/catalogue aboutInput": [questions.near.inputs[0]],
  "@oreledger/sdk/catalogue conditionMeant": [{ ledger, query: shares.wide(), column: "area", input: "area" }, "Burma"],
  "@oreledger/sdk/catalogue aboutMeant": [ledger, "Burma"],
  "@oreledger/sdk/catalogue flagOfInput": ["asOf"],
  "@oreledger/sdk/catalogue shortOfInput": [questions.near.inputs[0]],
  "@oreledger/sdk/catalogue readCall": [ledger, "near Astana", () => questions.near],
  "@oreledger/sdk/catalogue idMeant": [ledger, "areas", "Burma", "area"],
  "@oreledger/sdk/catalogue inputsFor": [questions.shares, ledger],
  "@oreledger/sdk/catalogue nearestNames": [ledger, "Kazakstan", ["area"]],
  "@oreledger/sdk/search searchDocuments": [ledger],
  "@oreledger/sdk/search searchIndexOf": [ledger],
  "@oreledger/sdk/search storedIndex": [JSON.stringify(searchIndexOf(ledger)), searchDocuments(ledger)],
};

/** What is no use of the door: declarations of questions, which their own types and tests hold. */
const declarations = [
  "@oreledger/sdk/catalogue anyTable",
  "@oreledger/sdk/catalogue tableQuestion",
  "@oreledger/sdk/catalogue withList",
  "@oreledger/sdk/questions defineQuestion",
];

/** One exported function, and how it is called rightly. */
export interface RightCall {
  readonly name: string;
  readonly fn: AnyFunction;
  readonly args: readonly unknown[];
}

/**
 * A right call of each exported function: what the examples of docs/api.md and of the metrics call it with, the example of each
 * question, and {@link unshown}. A function without one has no example, and is an error.
 */
export async function rightCalls(): Promise<readonly RightCall[]> {
  const seen = new Map<unknown, readonly unknown[]>();
  const recording = (door: string) =>
    Object.fromEntries(
      Object.entries(scopeOf(door)).map(([name, value]) => [
        name,
        isFunction(value)
          ? (...args: unknown[]) => {
              if (args.length > (seen.get(value)?.length ?? -1)) seen.set(value, args);
              return value(...args);
            }
          : value,
      ]),
    );
  const metrics = Object.values(catalogue).map(({ example }) => ({
    code: example.replace(/^import .*\n/gm, ""),
    door: "@oreledger/sdk/metrics",
  }));
  for (const { code, door } of [...apiExamples(), ...metrics].filter(({ code }) => !code.endsWith("// throws")))
    await Promise.resolve(run(code, recording(door))).catch(() => undefined);
  for (const [called, args] of Object.entries(unshown)) {
    const [door = "", name = ""] = called.split(" ");
    seen.set(doors[door]?.[name], args);
  }
  const calls = Object.entries(doors).flatMap(([door, names]) =>
    Object.entries(names).flatMap(([name, fn]): RightCall[] => {
      const called = `${door} ${name}`;
      if (!isFunction(fn) || declarations.includes(called)) return [];
      const asked = door.endsWith("/answers") ? exampleOf(name) : undefined;
      const args = asked ?? seen.get(fn);
      if (args === undefined)
        throw new Error(`${called} has no example: write one in its docstring, or in right-calls.ts.`);
      return [{ name: called, fn, args }];
    }),
  );
  return [...new Map(calls.map((call) => [call.fn, call])).values()];
}

/** What each needed input of a question takes; the others are left out, and tried with wrong values all the same. */
const needed: Readonly<Record<string, unknown>> = {
  about: "dysprosium",
  commodity: "rare-earths",
  exporter: "CHN",
  importer: "USA",
  name: "hhi",
  place: "Astana",
  product: "hs-284690",
  words: "dysprosium",
};

/** The inputs of a question: what it needs, and undefined for each that may be left out. */
function exampleOf(name: string): readonly unknown[] | undefined {
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const question = questions[kebab as keyof typeof questions];
  return [
    Object.fromEntries(
      question.inputs.map((input) => [
        input.name,
        ("needed" in input && input.needed) || input.name === "product" || input.name === "name"
          ? needed[input.name]
          : undefined,
      ]),
    ),
  ];
}
