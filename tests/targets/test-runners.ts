import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetched } from "../support/fetched.ts";
import { type PackedProject, putIn } from "../support/packed.ts";
import { printed } from "../support/printed.ts";
import { exampleInCommonJs } from "../support/readme.ts";
import type { Target } from "./target.ts";

const jest = { jest: "30.5.2", "jest-environment-jsdom": "30.5.2" } as const;

/** Jest takes over what a test prints: the test writes it to a file. */
function inJest({ folder }: PackedProject): string[] {
  const modules = join(fetched("jest", { packages: jest }), "node_modules");
  const to = join(folder, "jest/printed.txt");
  putIn(
    folder,
    "jest/example.test.js",
    `const lines = [];
const console = { log: (...all) => lines.push(all.join(" ")) };
test("runs where there is a document", () => {
${exampleInCommonJs}
  expect(document.title).toBe("");
  require("node:fs").writeFileSync(${JSON.stringify(to)}, lines.map((line) => line + "\\n").join(""));
});
`,
  );
  const environment = join(modules, "jest-environment-jsdom/build/index.js");
  const command = [process.execPath, join(modules, "jest/bin/jest.js"), "--rootDir", join(folder, "jest")];
  printed([...command, "--env", environment], folder);
  return [readFileSync(to, "utf8")];
}

export const testRunners: readonly Target[] = [
  {
    part: "Test runners",
    name: "Jest",
    version: jest.jest,
    how: "with jsdom, as CommonJS",
    run: inJest,
    slow: true,
  },
];
