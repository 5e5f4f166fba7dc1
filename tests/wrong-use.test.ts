import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isOreledgerError } from "@oreledger/sdk";
import { afterAll, describe, expect, it } from "vitest";
import { type RightCall, rightCalls } from "./support/right-calls.ts";

/** What nobody means, by how it is written. */
const absurd: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-1": -1,
  "1.5": 1.5,
  "10n": 10n,
  true: true,
  '""': "",
  '"x"': "x",
  'Symbol("s")': Symbol("s"),
  "{}": {},
  "{ odd: 1 }": { odd: 1 },
  "{ from: 5 }": { from: 5 },
  "an object without a prototype": Object.assign(Object.create(null), { odd: 1 }),
  "an object that cannot be written": Object.freeze({
    odd: 1,
    toString() {
      throw new Error("cannot be written");
    },
  }),
  "[]": [],
  "[null]": [null],
  "[{}]": [{}],
  "() => 1": () => 1,
  "new Date(0)": new Date(0),
  "new Map()": new Map([["odd", 1]]),
};

/** Some of them, for a function that takes its time. */
const few = Object.fromEntries(
  Object.entries(absurd).filter(([, value]) => value === null || value === "x" || Array.isArray(value)),
);

/** Objects whose names are the caller's own: areas, elements, columns, rows. Another name in them is no slip. */
const ownNames =
  /^(\S+ )(basketValue|groupMean|lreeHree|formatFigure|figureOf|legendOf|standingOf|doubtInWords|spanInWords|formatCitation|inputsFor|aboutInput|shortOfInput|inputSchema|exposure|stageMeant|distanceKm|hhiMergerDelta|wgiScaled|wgiWeightedHhi|compute|diff|evidenceFor|editionYear)$/;

const home = mkdtempSync(join(tmpdir(), "oreledger-wrong-use-"));
const before = process.cwd();
cpSync(fileURLToPath(new URL("../packages/data/csv", import.meta.url)), join(home, "my-data/csv"), { recursive: true });
process.chdir(home);
const calls = await rightCalls();

afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

/** A list with another value at one place. */
const withAt = (list: readonly unknown[], at: number, value: unknown): unknown[] =>
  list.map((each, i) => (i === at ? value : each));

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The error that a call raises; undefined where it answers. */
async function errorOf(fn: RightCall["fn"], args: readonly unknown[]): Promise<unknown> {
  try {
    await fn(...args);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The calls with one argument, or one part of an argument, made wrong. What an answer takes long for is asked less. */
function* madeWrong({ fn, args }: RightCall, isQuick: boolean): Generator<[what: string, args: readonly unknown[]]> {
  // One more than the example gives: options, which it may leave out.
  const most = Math.max(args.length, fn.length) + (isQuick ? 1 : 0);
  const all = Array.from({ length: most }, (_, at) => args[at]);
  for (let at = 0; at < most; at++) {
    const own = args[at];
    for (const [what, value] of Object.entries(isQuick ? absurd : few))
      yield [`argument ${at + 1} is ${what}`, withAt(all, at, value)];
    if (!isQuick || !isPlain(own) || "tables" in own) continue;
    for (const part of Object.keys(own))
      for (const [what, value] of Object.entries(absurd))
        yield [`${part} of argument ${at + 1} is ${what}`, withAt(all, at, { ...own, [part]: value })];
  }
}

describe("an absurd argument is answered, or refused by an error of our own", () => {
  it("asks every exported function", () => expect(calls.length).toBeGreaterThan(150));

  it.each(calls.map((call) => [call.name, call] as const))("%s", async (_, call) => {
    const started = performance.now();
    await errorOf(call.fn, call.args);
    const isQuick = performance.now() - started < 10;
    const raw: string[] = [];
    for (const [what, args] of madeWrong(call, isQuick)) {
      const error = await errorOf(call.fn, args);
      if (error !== undefined && !isOreledgerError(error)) raw.push(`${what}: ${error}`);
    }
    expect(raw).toEqual([]);
  });
});

describe("a name that an argument does not have is refused: passed over, it would be another question", () => {
  const named = calls.filter(({ name }) => !ownNames.test(name));
  const cases = named.flatMap((call) =>
    call.args.flatMap((own, at) => (isPlain(own) && !("tables" in own) ? [[call.name, call, at, own] as const] : [])),
  );
  it("finds some", () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)("%s", async (_, { fn, args }, at, own) => {
    const error = await errorOf(fn, withAt(args, at, { ...own, nonsense: 1 }));
    expect(isOreledgerError(error), String(error)).toBe(true);
  });
});
