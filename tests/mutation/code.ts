/**
 * How many changes of one operator in the code make a unit test fail, and which do not:
 * `tsx tests/mutation/code.ts [wanted] [seed]`. Each change is made in a scratch clone of the last commit, and the unit tests
 * that reach its file run there. A survivor lacks a test, or its change is of no consequence: a reader judges which.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** The code whose answers people rely on. */
const rooms = ["packages/sdk/src", "packages/data/src/check/rules"];

interface Operator {
  readonly file: string;
  readonly start: number;
  readonly is: string;
}

function operatorsIn(root: string, file: string): Operator[] {
  const found: Operator[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const is = node.operatorToken.getText(source);
      if (Object.hasOwn(changes, is)) found.push({ file, start: node.operatorToken.getStart(source), is });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const [wanted = "50", seed = "1"] = process.argv.slice(2);
const random = new Random(Number(seed));
const clone = cloneHere();

/** Runs unit tests in the clone: those that reach the files, or all. */
const pass = (...files: string[]): boolean =>
  spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      ...(files.length === 0 ? ["run"] : ["related", ...files, "--run"]),
      ...["--bail", "1", "--passWithNoTests"],
      ...["data", "sdk", "cli", "mocked"].flatMap((name) => ["--project", name]),
    ],
    { cwd: clone.path, stdio: "ignore", timeout: 600_000 },
  ).status === 0;

try {
  if (!pass()) throw new Error("The unit tests fail without a change: mend them first, then run this again.");
  const operators = rooms
    .flatMap((room) =>
      readdirSync(join(clone.path, room), { recursive: true, encoding: "utf8" }).map((f) => join(room, f)),
    )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .sort()
    .flatMap((file) => operatorsIn(clone.path, file));
  let noticed = 0;
  for (let tried = 1; tried <= Number(wanted); tried++) {
    const { file, start, is } = random.of(operators);
    const path = join(clone.path, file);
    const text = readFileSync(path, "utf8");
    const to = changes[is] as string;
    writeFileSync(path, text.slice(0, start) + to + text.slice(start + is.length));
    const survived = pass(file);
    writeFileSync(path, text);
    if (!survived) noticed++;
    else {
      const before = text.slice(0, start).split("\n");
      const line = before.length;
      process.stdout.write(
        `survived\t${file}:${line}:${(before.at(-1)?.length ?? 0) + 1}\t${is} → ${to}\t${text.split("\n")[line - 1]?.trim()}\n`,
      );
    }
    process.stderr.write(`${noticed} of ${tried} noticed\n`);
  }
  process.stdout.write(`${noticed} of ${wanted} changes of ${operators.length} operators noticed\n`);
} finally {
  rmSync(clone.home, { recursive: true, force: true });
}
