import { readFileSync } from "node:fs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(readme)?.[1] ?? "";

/** The README's three lines, and what it says that they print. */
export const example = { code: block("ts"), output: block("text") };

/** The same lines as CommonJS. */
export const exampleInCommonJs = example.code.replace(
  /^import \{ (\w+) \} from "([^"]+)";/gm,
  (_, name: string, specifier: string) => `const { ${name} } = require("${specifier}");`,
);
