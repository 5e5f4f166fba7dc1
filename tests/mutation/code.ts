/**
 * How many changes of one operator in the code make a test fail, and which do not: `tsx tests/mutation/code.ts [wanted] [seed] [green]`.
 * Each change is made in a scratch clone of the last commit. The unit tests that reach its file run there, those beside it first;
 * if they pass, the tests across packages that compare answers run on packages built with the change. A survivor lacks a test, or
 * its change has no consequence: a reader judges which. With `green` the tests are not run without a change first: they passed on
 * this commit.
 */
import { spawnSync } from "node:child_process";
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
  readonly built: readonly string[];
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

const [wanted = "50", seed = "1", green] = process.argv.slice(2);
const random = new Random(Number(seed));
const clone = cloneHere();

const runs = (program: string, args: readonly string[], folder = ""): boolean =>
  spawnSync(process.execPath, [join(clone.path, "node_modules", program), ...args], {
    cwd: join(clone.path, folder),
    stdio: "ignore",
    timeout: 900_000,
  }).status === 0;

const pass = (projects: readonly string[], ...args: readonly string[]): boolean =>
  runs("vitest/vitest.mjs", [
    ...args,
    ...["--run", "--bail", "1", "--passWithNoTests"],
    ...projects.flatMap((name) => ["--project", name]),
  ]);

const units = ["data", "sdk", "cli", "mocked"];
const unitTestsPass = (file: string, { broad }: Room): boolean =>
  pass(units, "run", `${dirname(file)}/`, ...broad) && pass(units, "related", file);

/** A build that fails is noticed too. */
const isBuilt = ({ built }: Room): boolean =>
  built.every((name) => runs("tsup/dist/cli-default.js", [], `packages/${name}`));
const othersPass = (room: Room): boolean =>
  isBuilt(room) && room.across.every((files) => pass(["tests"], "run", ...files));

try {
  if (green !== "green" && !(pass(units, "run") && Object.values(rooms).every(othersPass)))
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
    if (!unitTestsPass(file, room)) {
      byUnits++;
      byAny++;
      writeFileSync(path, text);
    } else {
      const survived = othersPass(room);
      if (!survived) byAny++;
      writeFileSync(path, text);
      isBuilt(room);
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
