import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = (path: string): string => fileURLToPath(new URL(`../packages/${path}.ts`, import.meta.url));

/**
 * Takes `@oreledger/sdk/shares` from the SDK's source, so that a change of one package shows in another without a build.
 * What `pnpm data build` makes from the CSVs (packed tables, row types) stays in `dist`.
 */
export const onSource = (...packages: readonly ("data" | "sdk")[]) => ({
  name: "packages-as-source",
  enforce: "pre" as const,
  resolveId(id: string): string | undefined {
    const [, name, entry = "index"] = /^@oreledger\/(data|sdk)(?:\/([\w-]+))?$/.exec(id) ?? [];
    const paths = [
      `${name}/src/${entry}`,
      `${name}/src/${entry}/index`,
      `${name}/src/node/${entry}`,
      `${name}/src/tables/${entry}`,
    ];
    return !packages.some((each) => each === name) || (name === "data" && entry === "tables")
      ? undefined
      : paths.map(source).find((path) => existsSync(path));
  },
});
