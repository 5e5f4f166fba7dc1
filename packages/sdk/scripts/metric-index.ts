import { readdirSync, readFileSync } from "node:fs";

/** A file that declares a metric, and what it exports beside the declaration. */
export interface MetricFile {
  /** From src/metrics on: `concentration/hhi.ts`. */
  readonly path: string;
  /** The function, called as the file is in camelCase. */
  readonly fn: string;
  readonly types: readonly string[];
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
      return [{ path, fn, types }];
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
