/**
 * How many changes of one operator in the code make a test fail, and which do not: `tsx tests/mutation/code.ts [wanted] [seed] [green]`.
 * Each change is made in a scratch clone of the last commit. The unit tests that reach its file run there, those beside it first;
 * if they pass, the tests across packages that compare answers run on packages built with the change. A survivor lacks a test, or
 * its change has no consequence: a reader judges which. With `green` the tests are not run without a change first: they passed on
 * this commit.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { cloneHere } from "../a-clone.ts";
import { Random } from "./random.ts";

/** What an operator is changed into. A sum is left alone: most of them join text. */
const changes: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "&&": "||",
  "||": "&&",
  "-": "+",
  "*": "/",
  "/": "*",
};

interface Room {
  /** The unit tests that reach most of it: they run with those beside the file. */
  readonly broad: readonly string[];
  /** The packages to build before the tests across packages: those with the change in them. */
  readonly built: readonly (keyof typeof bundlers)[];
  /** The tests across packages whose answers depend on the code of the room, in steps: the quick ones first. */
  readonly across: readonly (readonly string[])[];
}

/** The code whose answers people rely on. */
const rooms: Readonly<Record<string, Room>> = {
  "packages/sdk/src": {
    broad: ["packages/sdk/src/questions/recorded", "packages/sdk/src/metrics/core/recorded"],
    built: ["sdk", "cli"],
    across: [
      ["cli/golden", "cli/charts", "answered-pages", "questions", "api-examples"],
      ["second-opinion/acts", "second-opinion/supply", "wrong-use", "ledger-as-argument", "cli/hostile"],
    ],
  },
  "packages/data/src/check/rules": { broad: [], built: [], across: [["attacks/"], ["mutation/", "rehearsal/edition"]] },
};

interface Operator {
  readonly room: string;
  readonly file: string;
  readonly start: number;
  readonly is: string;
}

function operatorsIn(root: string, room: string, file: string): Operator[] {
  const found: Operator[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const is = node.operatorToken.getText(source);
      if (Object.hasOwn(changes, is)) found.push({ room, file, start: node.operatorToken.getStart(source), is });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The most time that a run may take: more is a loop without an end, which is noticed. */
const MOST_MS = 900_000;

const [wanted = "50", seed = "1", green] = process.argv.slice(2);
const random = new Random(Number(seed));
const clone = cloneHere();

/** Whether a program of the clone ends well; one that hangs is ended, with all that it started. */
const runs = (program: string, args: readonly string[], folder = ""): Promise<boolean> =>
  new Promise((resolve) => {
    const run = spawn(process.execPath, [join(clone.path, "node_modules", program), ...args], {
      cwd: join(clone.path, folder),
      stdio: "ignore",
      detached: true,
    });
    const hung = setTimeout(() => process.kill(-(run.pid as number), "SIGKILL"), MOST_MS);
    run.once("exit", (code) => {
      clearTimeout(hung);
      resolve(code === 0);
    });
  });

/** Whether all of some runs end well, up to the first that does not. */
async function all(each: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  for (const run of each) if (!(await run())) return false;
  return true;
}

const pass = (projects: readonly string[], ...args: readonly string[]): Promise<boolean> =>
  runs("vitest/vitest.mjs", [
    ...args,
    ...["--run", "--bail", "1", "--passWithNoTests"],
    ...projects.flatMap((name) => ["--project", name]),
  ]);

const units = ["data", "sdk", "cli", "mocked"];
const unitTestsPass = (file: string, { broad }: Room): Promise<boolean> =>
  all([() => pass(units, "run", `${dirname(file)}/`, ...broad), () => pass(units, "related", file)]);

const bundlers = { sdk: ["tsup/dist/cli-default.js"], cli: ["rolldown/bin/cli.mjs", "--config"] } as const;

/** A build that fails is noticed too. */
const isBuilt = ({ built }: Room): Promise<boolean> =>
  all(
    built.map((name) => () => {
      const [program, ...args] = bundlers[name];
      return runs(program, args, `packages/${name}`);
    }),
  );
const othersPass = (room: Room): Promise<boolean> =>
  all([() => isBuilt(room), ...room.across.map((files) => () => pass(["tests"], "run", ...files))]);

try {
  if (
    green !== "green" &&
    !(await all([() => pass(units, "run"), ...Object.values(rooms).map((room) => () => othersPass(room))]))
  )
    throw new Error("The tests fail without a change: mend them first, then run this again.");
  const operators = Object.keys(rooms).flatMap((room) =>
    readdirSync(join(clone.path, room), { recursive: true, encoding: "utf8" })
      .map((file) => join(room, file))
      .filter((file) => /^(?!.*\.test\b).*\.ts$/.test(file))
      .sort()
      .flatMap((file) => operatorsIn(clone.path, room, file)),
  );
  let [byUnits, byAny] = [0, 0];
  for (let tried = 1; tried <= Number(wanted); tried++) {
    const { file, start, is, ...operator } = random.of(operators);
    const room = rooms[operator.room] as Room;
    const path = join(clone.path, file);
    const text = readFileSync(path, "utf8");
    const to = changes[is] as string;
    writeFileSync(path, text.slice(0, start) + to + text.slice(start + is.length));
    if (!(await unitTestsPass(file, room))) {
      byUnits++;
      byAny++;
      writeFileSync(path, text);
    } else {
      const survived = await othersPass(room);
      if (!survived) byAny++;
      writeFileSync(path, text);
      await isBuilt(room);
      const before = text.slice(0, start).split("\n");
      const line = before.length;
      process.stdout.write(
        `${survived ? "survived" : "noticed across packages"}\t${file}:${line}:${(before.at(-1)?.length ?? 0) + 1}\t${is} → ${to}\t${text.split("\n")[line - 1]?.trim()}\n`,
      );
    }
    process.stderr.write(`${byUnits} of ${tried} noticed by unit tests, ${byAny} by any test\n`);
  }
  process.stdout.write(
    `${byUnits} of ${wanted} changes of ${operators.length} operators noticed by unit tests, ${byAny} by any test\n`,
  );
} finally {
  rmSync(clone.home, { recursive: true, force: true });
}
