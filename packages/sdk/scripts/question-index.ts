import { readdirSync, readFileSync } from "node:fs";

/** A file that declares a question. */
export interface QuestionFile {
  /** From src/questions on: `near.ts`. */
  readonly path: string;
  readonly name: string;
  readonly fn: string;
  readonly group: string;
  readonly title: string;
  readonly tables: readonly string[];
}

const folder = new URL("../src/questions/", import.meta.url);

const camel = (name: string): string => name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every file in src/questions that declares a question, in the order of their names. */
export async function questionFiles(at: URL = folder): Promise<QuestionFile[]> {
  const paths = readdirSync(at, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .filter((path) => /^export const question = /m.test(readFileSync(new URL(path, at), "utf8")));
  const files = await Promise.all(
    paths.map(async (path) => {
      const { question } = (await import(new URL(path, at).href)) as {
        readonly question: { name: string; group: string; title: string; tables: readonly string[] };
      };
      const { name, group, title, tables } = question;
      if (!path.endsWith(`${name}.ts`)) throw new Error(`src/questions/${path} declares the question ${name}.`);
      return { path, name, fn: camel(name), group, title, tables };
    }),
  );
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const head =
  "// Made by `pnpm generate` from the questions' own files. Do not edit: change the file of the question.\n\n";

const key = (name: string): string => (/^\w+$/.test(name) ? name : JSON.stringify(name));

/** Every declaration by the question's name. */
export const catalogueFile = (files: readonly QuestionFile[]): string =>
  `${head}${files.map(({ path, fn }) => `import { question as ${fn} } from "./${path}";\n`).join("")}
/**
 * Every question by its name: for lists, help, documentation and tools.
 *
 * @example Object.keys(questions).includes("near") // true
 */
export const questions = {
${files.map(({ name, fn }) => `  ${name === fn ? fn : `${key(name)}: ${fn}`},\n`).join("")}};
`;

/** What a list shows of each question, and how it is loaded alone. */
export const lazyFile = (files: readonly QuestionFile[]): string =>
  `${head}import type { AnyQuestion } from "./declare/question.ts";

/** What a list shows of a question, and the question itself, loaded when it is asked. */
export interface LazyQuestion {
  readonly group: AnyQuestion["group"];
  readonly title: string;
  readonly load: () => Promise<AnyQuestion>;
}

/** Every question by its name. */
export const lazyQuestions: Readonly<Record<string, LazyQuestion>> = {
${files
  .map(
    ({ path, name, group, title }) => `  ${key(name)}: {
    group: ${JSON.stringify(group)},
    title: ${JSON.stringify(title)},
    load: async () => (await import("./${path}")).question as unknown as AnyQuestion,
  },
`,
  )
  .join("")}};
`;

/** The questions as functions of their inputs, each with the installed tables that it reads. */
export function boundFile(files: readonly QuestionFile[]): string {
  const tables = [...new Set(files.flatMap((file) => file.tables))].sort();
  const constant = (table: string) => (table === "exports" ? "exportFlows" : camel(table));
  return `/**
 * The questions, put to the installed ledger: each a function of its inputs, with the tables that it reads.
 *
 * @example
 * import { near } from "@oreledger/sdk/answers";
 * near({ place: "Astana", within: 300 }).rows().length;
 *
 * @packageDocumentation
 */
${head}import type { LedgerTables, LedgerWith } from "../ledger/ledger.ts";
${files.map(({ path, fn }) => `import { question as ${fn}Question } from "../questions/${path}";\n`).join("")}${tables.map((table) => `import { ${constant(table)} as ${constant(table)}Table } from "../tables/${table}.ts";\n`).join("")}
// biome-ignore lint/suspicious/noExplicitAny: each question reads tables of its own
type Bound<Q> = Q extends { readonly ask: (ledger: any, inputs: infer Inputs) => infer Found }
  ? (inputs: Inputs) => Found
  : never;

const of = <Names extends keyof LedgerTables>(tables: Pick<LedgerTables, Names>): LedgerWith<Names> => ({ tables });
${files
  .map(
    ({ fn, title, tables: own }) => `
/** ${title}. */
export const ${fn}: Bound<typeof ${fn}Question> = (inputs) =>
  ${fn}Question.ask(of({ ${own.map((table) => `${table}: ${constant(table)}Table`).join(", ")} }), inputs);
`,
  )
  .join("")}`;
}
