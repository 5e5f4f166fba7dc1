import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltFile } from "./files.ts";

const folder = "packages/data/src/check/rules";

/** `year-in-id` as a name in code: `yearInId`. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * The index of the rules that need more than one row, from the files that export a `rule`. A file is named for its rule's code.
 *
 * @throws Error where a file is named otherwise.
 */
export function ruleIndex(root: string): BuiltFile {
  const rules = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(root, folder, path), "utf8");
      const code = /^export const rule: \w+ = \{\n {2}code: "([\w-]+)"/m.exec(text)?.[1];
      if (code === undefined) return [];
      if (!path.endsWith(`/${code}.ts`)) throw new Error(`${folder}/${path} has the rule ${code}: name it ${code}.ts.`);
      return [{ path, name: camel(code) }];
    });
  const content = `// Made by \`pnpm data build\` from the files of the rules. Do not edit: a new rule is a new file.

import type { LedgerRule, StreamedRule } from "../engine/rule.ts";
${rules.map(({ path, name }) => `import { rule as ${name} } from "./${path}";\n`).join("")}
/** Every rule that needs more than one row. */
export const rules: readonly (LedgerRule | StreamedRule)[] = [
${rules.map(({ name }) => `  ${name},\n`).join("")}];
`;
  return { path: `${folder}/index.ts`, content };
}
