import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { filesOf, loadedFromCopy } from "./a-copy.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
// Inside the package, so that the copy finds what the package depends on.
const copy = mkdtempSync(join(root, "packages/sdk/node_modules/question-copy-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const file = `import { defineQuestion } from "./declare/question.ts";
const call = { call: "element", tells: "The chemical elements of the ledger" };
export const question = /* @__PURE__ */ defineQuestion({
  name: "kinds", group: "Questions", title: "Commodities of one kind", description: "Every commodity of a kind, by its name.",
  inputs: [{ name: "kind", kind: "value", column: "commodities.kind", needed: true, argument: true, about: "the kind" }],
  tables: ["commodities"], answers: "rows", examples: [call, call, call],
  answer: ({ tables: { commodities } }, { kind }) => ({ rows: commodities.wide().where({ kind }).toArray(), columns: commodities.columns, cite: () => [] }),
});
`;

it("takes one file: function, ask by name, command, help and tool follow from it", async () => {
  for (const folder of [
    "packages/sdk/package.json",
    "packages/sdk/src",
    "packages/sdk/scripts",
    "packages/cli/src",
    "scripts",
  ])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  const before = filesOf(copy);
  const own = "packages/sdk/src/questions/kinds.ts";
  writeFileSync(join(copy, own), file);
  execFileSync(process.execPath, [
    join(root, "node_modules/tsx/dist/cli.mjs"),
    join(copy, "packages/sdk/scripts/question-index-main.ts"),
  ]);
  const after = filesOf(copy);
  const touched = [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));
  const generated = ["installed/answers.ts", "questions/catalogue.ts", "questions/lazy.ts"].map(
    (name) => `packages/sdk/src/${name}`,
  );
  expect(touched.sort()).toEqual([own, ...generated].sort());

  const { kinds, describeQuestions, capture } = await loadedFromCopy(
    copy,
    `export { kinds } from "./packages/sdk/src/installed/answers.ts";
      export { describeQuestions } from "./packages/sdk/src/questions/ask.ts";
      export { capture } from "./packages/cli/src/docs/capture.ts";`,
  );
  expect(kinds({ kind: "element" }).rows()).toContainEqual(expect.objectContaining({ id: "dysprosium" }));
  const described = describeQuestions().find(({ name }: { name: string }) => name === "kinds");
  expect(described.schema).toMatchObject({ required: ["kind"] });
  const { out } = await capture(["kinds", "element", "--columns", "id", "--format", "csv"]);
  expect(out.split("\n")).toContain("dysprosium");
  expect((await capture(["kinds", "elment"])).err).toContain("element");
  expect((await capture(["kinds", "--help"])).out).toContain("Every commodity of a kind");
});
