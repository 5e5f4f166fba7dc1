import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settle } from "../../packages/data/src/csv/at-once.ts";
import { isTrace, WHOLE, withLock } from "../../packages/data/src/csv/lock.ts";
import { Random } from "../mutation/random.ts";

const TRIES = 200;
/** Another seed, other moments: `ORELEDGER_SEED=42 pnpm exec vitest run --project tests killed-runs`. */
const seed = Number(process.env.ORELEDGER_SEED ?? 20261124);
/** A run that takes longer than this, in milliseconds, hangs. */
const PATIENCE = 120_000;

const root = fileURLToPath(new URL("../..", import.meta.url));
const dieAtStep = pathToFileURL(join(import.meta.dirname, "die-at-step.mjs")).href;
let home: string;
const alive = new Set<ChildProcess>();

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "oreledger-killed-"));
  const origin = join(home, "origin");
  mkdirSync(origin);
  // No more tables than the three commands need: a run's work is then short, and its writes are most of it.
  for (const table of ["agreements", "areas", "exports", "products", "shares", "sources"])
    cpSync(join(root, `tests/cli/ledger/${table}.csv`), join(origin, `${table}.csv`));
  const change = (table: string, by: (text: string) => string) => {
    const path = join(origin, `${table}.csv`);
    writeFileSync(path, by(readFileSync(path, "utf8")));
  };
  // Work for `fix`: line ends, a number's form, an order.
  change("areas", (text) => text.replaceAll("\n", "\r\n"));
  change("exports", (text) => text.replace(",91500,", ",91500.0,"));
  change("shares", (text) => {
    const [header, first, ...rest] = text.trimEnd().split("\n");
    return `${[header, ...rest, first].join("\n")}\n`;
  });
  // A product that BACI's nomenclature has.
  change(
    "products",
    (text) =>
      `${text}hs-284690,"Compounds of rare earths, other",hs_as_reported,284690,,hs92,hs22,rare-earths,compound,,,usitc-dataweb-imports-2026-07,heading 2846,primary\n`,
  );
  writeFileSync(
    join(home, "BACI_HS17_Y2020_V202301.csv"),
    `t,i,j,k,v,q\n2020,842,392,284690,1.916,11.663\n2020,36,392,284690,5.000,1.000\n`,
  );
  writeFileSync(
    join(home, "row.json"),
    JSON.stringify({
      id: "example-accord-2026",
      title: "Accord on Examples",
      type: "mou",
      status: "signed",
      status_as_of: "2026-11-20",
      binding: "no",
      party_list: "complete",
      summary: "Two parties agree to be written down whole or not at all.",
      evidence_level: "secondary",
      source: {
        id: "example-gazette-2026",
        series: "example-gazette",
        edition: "example-gazette-2026",
        publisher: "Example Gazette",
        title: "Accord on Examples signed",
        url: "https://example.org/accord",
        published: "2026-11-20",
        licence: "facts-only",
      },
    }),
  );
});
afterAll(() => {
  for (const child of alive) child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

const commands = {
  fix: (folder: string) => ["fix", folder],
  import: (folder: string) => ["import", "baci", join(home, "BACI_HS17_Y2020_V202301.csv"), "--folder", folder],
  new: (folder: string) => ["new", "agreements", "--answers", join(home, "row.json"), "--folder", folder],
};

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly told: string;
}

/** Starts `pnpm data …` and waits for its end, however it comes; `killAfter` kills it by the clock, in milliseconds. */
function run(args: readonly string[], env: NodeJS.ProcessEnv, killAfter?: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", dieAtStep, join(root, "scripts/data.mjs"), ...args], {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    alive.add(child);
    let told = "";
    child.stderr.on("data", (bytes) => {
      told += bytes;
    });
    let late = false;
    const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    const guard = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, PATIENCE);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(kill);
      clearTimeout(guard);
      alive.delete(child);
      if (late) reject(new Error(`pnpm data ${args.join(" ")} did not end in ${PATIENCE / 1000} s. ${told}`));
      else resolve({ code, signal, told });
    });
  });
}

/** The files that a table stands in, or that the checker would call strangers: all but what a run leaves while it works. */
const filesOf = (folder: string) =>
  new Map(
    readdirSync(folder)
      .filter((name) => !isTrace(name))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

it(`fix, import and new, killed ${TRIES} times (seed ${seed}), leave the whole folder old or new, and hold up nobody`, async () => {
  const before = filesOf(join(home, "origin"));
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const whole = new Map<string, { after: Map<string, string>; steps: number; milliseconds: number }>();
  for (const name of names) {
    const folder = join(home, `${name}-whole`);
    cpSync(join(home, "origin"), folder, { recursive: true });
    const count = join(home, `${name}-steps`);
    // The first run makes the bundle; the second is like those that are killed.
    if (whole.size === 0) await run(["fix", "--dry-run", folder], {});
    const began = performance.now();
    const { code, told } = await run(commands[name](folder), { ORELEDGER_COUNT_IN: count });
    expect(told).toBe("");
    // `new` and the importer write what the small ledger's checker has something to say about.
    expect(code).toBeLessThan(2);
    whole.set(name, {
      after: filesOf(folder),
      steps: Number(readFileSync(count, "utf8")),
      milliseconds: performance.now() - began,
    });
  }
  const changed = [...whole].map(([name, { after }]) => [
    name,
    [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file),
  ]);
  expect(Object.fromEntries(changed)).toEqual({
    fix: ["areas.csv", "exports.csv", "shares.csv"],
    import: ["exports.csv", "products.csv", "sources.csv"],
    new: ["agreements.csv", "sources.csv"],
  });

  const random = new Random(seed);
  const tries = Array.from({ length: TRIES }, (_, i) => {
    const name = names[i % names.length] as keyof typeof commands;
    const { steps, milliseconds } = whole.get(name) as { steps: number; milliseconds: number };
    return i % 2 === 0 ? { i, name, step: 1 + random.below(steps) } : { i, name, after: random.below(milliseconds) };
  });
  const seen = { killed: 0, old: 0, new: 0, carried: 0, traces: 0 };
  const attempt = async ({
    i,
    name,
    step,
    after,
  }: {
    i: number;
    name: keyof typeof commands;
    step?: number;
    after?: number;
  }) => {
    const folder = join(home, `try-${i}`);
    cpSync(join(home, "origin"), folder, { recursive: true });
    const { signal } = await run(
      commands[name](folder),
      step === undefined ? {} : { ORELEDGER_DIE_AT: String(step) },
      after,
    );
    const moment = `try ${i}: ${name} killed ${step === undefined ? `after ${after} ms` : `at step ${step}`}`;
    if (step !== undefined) expect(signal, moment).toBe("SIGKILL");
    if (signal === "SIGKILL") seen.killed++;
    const target = (whole.get(name) as { after: Map<string, string> }).after;
    const names = readdirSync(folder);
    seen.traces += names.length - before.size;
    // A change that was whole is carried through by the next run, of whatever command; until then nothing has moved.
    const isWhole = (files: Map<string, string>) => [before, target].some((state) => isDeepStrictEqual(files, state));
    if (!names.includes(WHOLE))
      expect(isWhole(filesOf(folder)), `${moment}: all files are old or all are new`).toBe(true);
    else seen.carried++;
    settle(folder);
    withLock(join(folder, "ledger"), () => {});
    const left = filesOf(folder);
    expect(isWhole(left), `${moment}: all files are old or all are new, once the change is carried through`).toBe(true);
    expect(readdirSync(folder).sort(), `${moment}: nothing else is left`).toEqual([...before.keys()].sort());
    seen[isDeepStrictEqual(left, before) ? "old" : "new"]++;
    rmSync(folder, { recursive: true });
  };
  // Two at a time, as machines have two cores at least.
  const lane = async () => {
    for (let next = tries.shift(); next !== undefined; next = tries.shift()) await attempt(next);
  };
  await Promise.all([lane(), lane()]);
  process.stdout.write(
    `${TRIES} runs from seed ${seed}: ${seen.killed} killed; ${seen.old} folders were the old, ${seen.new} the new, of which the next run carried ${seen.carried} through; ${seen.traces} drafts and locks swept.\n`,
  );
  expect(seen.killed).toBeGreaterThan(TRIES / 2);
  expect(Math.min(seen.old, seen.new, seen.carried, seen.traces)).toBeGreaterThan(0);
}, 900_000);
