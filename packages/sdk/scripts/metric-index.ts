import { readdirSync, readFileSync } from "node:fs";
import type { Metric } from "../src/metrics/declare/metric.ts";
import type { Option } from "../src/metrics/declare/option.ts";

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

/** A metric's file, with what its declaration says of its options. */
export interface LoadedMetric extends MetricFile {
  /** Which argument of the function the options are. */
  readonly at: number;
  readonly options: readonly Option[];
}

/** The files of metrics, each with its declaration. */
export const loadMetrics = (files = metricFiles(), at: URL = folder): Promise<LoadedMetric[]> =>
  Promise.all(
    files.map(async (file) => {
      const module = (await import(new URL(file.path, at).href)) as Record<string, unknown>;
      const { options } = module.metric as Metric;
      return { ...file, at: (module[file.fn] as { readonly length: number }).length, options };
    }),
  );

/** What the options of a metric may be, as `guarded` reads it; undefined where its function takes none. */
function allowed({ options, needs }: LoadedMetric): string | undefined {
  const kinds = options.filter(({ apart }) => !apart).map((option) => `${option.name}: ${right(option)}`);
  const all = [...kinds, ...(needs.length > 0 ? ['ledger: "object"'] : [])];
  return all.length === 0 ? undefined : `{ ${all.join(", ")} }`;
}

const right = ({ kind, words }: Option): string => {
  if (words !== undefined) return JSON.stringify([...new Set(Object.values(words))]);
  if (kind === "count" || kind === "number" || kind === "percent") return '"number"';
  if (kind === "switch") return '"boolean"';
  return kind === "areas" || kind === "dates" || kind === "figure" || kind === "by-area" ? '""' : '"string"';
};

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

/** The functions and types of the metrics, for a bundle that takes one of them. Each refuses options that it does not have. */
export function functionsFile(files: readonly LoadedMetric[]): string {
  const open = files.filter((file) => allowed(file) === undefined);
  const guard = files.filter((file) => !open.includes(file));
  return `${head}${guard.map(({ path, fn }) => `import { ${fn} as ${fn}Of } from "./${path}";\n`).join("")}import { guarded } from "./declare/guarded.ts";

${files
  .map(
    ({ path, fn, types }) =>
      [path, [...(open.some((file) => file.fn === fn) ? [fn] : []), ...types.map((type) => `type ${type}`)]] as const,
  )
  .flatMap(([path, names]) => (names.length === 0 ? [] : `export { ${names.join(", ")} } from "./${path}";\n`))
  .join("")}
${guard.map((file) => `export const ${file.fn}: typeof ${file.fn}Of = /* @__PURE__ */ guarded("${file.fn}", ${file.fn}Of, ${file.at}, ${allowed(file)});\n`).join("")}`;
}

/** Every declaration by the name of its function. */
export const catalogueFile = (files = metricFiles()): string =>
  `${head}${files.map(({ path, fn }) => `import { metric as ${fn} } from "./${path}";\n`).join("")}
/** Every metric by the name of its function: for lists, help and documentation. */
export const catalogue = {
${files.map(({ fn }) => `  ${fn},\n`).join("")}};
`;

const constant = (table: string): string => camel(table.replaceAll("_", "-"));

/** The metrics that ask tables beside their rows, put to the installed ones where no other ledger is known. */
export function boundFile(files: readonly LoadedMetric[]): string {
  const bound = files.filter(({ needs }) => needs.length > 0);
  const tables = [...new Set(bound.flatMap(({ needs }) => needs))].sort();
  const entry = (table: string) => (table === constant(table) ? table : `${table}: ${constant(table)}`);
  return `${head}import { ${bound.map(({ fn }) => `${fn} as ${fn}Of`).join(", ")} } from "../metrics/functions.ts";
${tables.map((table) => `import { ${constant(table)} } from "../tables/${table}.ts";\n`).join("")}import { besideInstalled } from "./beside.ts";

export * from "../metrics/index.ts";

${bound.map(({ fn, needs, at }) => `export const ${fn}: typeof ${fn}Of = /* @__PURE__ */ besideInstalled(${fn}Of, ${at}, () => ({ ${needs.map(entry).join(", ")} }));\n`).join("")}`;
}
