import { readdirSync, readFileSync } from "node:fs";

/** A file that declares a metric, and what it exports beside the declaration. */
export interface MetricFile {
  /** From src/metrics on: `concentration/hhi.ts`. */
  readonly path: string;
  /** The function, called as the file is in camelCase. */
  readonly fn: string;
  readonly types: readonly string[];
  /** The tables that the metric asks beside its rows. */
  readonly needs: readonly string[];
}

const folder = new URL("../src/metrics/", import.meta.url);

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every file in src/metrics that declares a metric, in the order of the functions. */
export function metricFiles(at: URL = folder): MetricFile[] {
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path): MetricFile[] => {
      const text = readFileSync(new URL(path, at), "utf8");
      if (!/^export const metric = /m.test(text)) return [];
      const fn = camel(path.replace(/^.*\/|\.ts$/g, ""));
      if (!new RegExp(`^export (async )?(function|const) ${fn}\\b`, "m").test(text))
        throw new Error(`src/metrics/${path} declares a metric and exports no function ${fn}.`);
      const types = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name as string);
      const [, needs = ""] = /^ {2}needs: \[([^\]]*)\]/m.exec(text) ?? [];
      return [{ path, fn, types, needs: [...needs.matchAll(/"(\w+)"/g)].map(([, table]) => table as string) }];
    })
    .sort((a, b) => (a.fn < b.fn ? -1 : 1));
}

const head = "// Made by `pnpm generate` from the metrics' own files. Do not edit: change the file of the metric.\n\n";

/** The functions and types of the metrics, for a bundle that takes one of them. */
export const functionsFile = (files = metricFiles()): string =>
  `${head}${files
    .map(
      ({ path, fn, types }) =>
        `export { ${[fn, ...types.map((type) => `type ${type}`)].join(", ")} } from "./${path}";\n`,
    )
    .join("")}`;

/** Every declaration by the name of its function. */
export const catalogueFile = (files = metricFiles()): string =>
  `${head}${files.map(({ path, fn }) => `import { metric as ${fn} } from "./${path}";\n`).join("")}
/** Every metric by the name of its function: for lists, help and documentation. */
export const catalogue = {
${files.map(({ fn }) => `  ${fn},\n`).join("")}};
`;

const constant = (table: string): string => camel(table.replaceAll("_", "-"));

/** The metrics that ask tables beside their rows, put to the installed ones where no other ledger is known. */
export function boundFile(files = metricFiles()): string {
  const bound = files.filter(({ needs }) => needs.length > 0);
  const tables = [...new Set(bound.flatMap(({ needs }) => needs))].sort();
  const entry = (table: string) => (table === constant(table) ? table : `${table}: ${constant(table)}`);
  return `${head}${bound.map(({ path, fn }) => `import { ${fn} as ${fn}Of } from "../metrics/${path}";\n`).join("")}${tables.map((table) => `import { ${constant(table)} } from "../tables/${table}.ts";\n`).join("")}import { besideInstalled } from "./beside.ts";

export * from "../metrics/index.ts";

${bound.map(({ fn, needs }) => `export const ${fn}: typeof ${fn}Of = /* @__PURE__ */ besideInstalled(${fn}Of, () => ({ ${needs.map(entry).join(", ")} }));\n`).join("")}`;
}
