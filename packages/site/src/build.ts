import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "@oreledger/data";
import { diff, type Ledger } from "@oreledger/sdk";
import { build as bundle } from "esbuild";
import { worldSvg } from "./atlas.ts";
import { documentPage, documents, documentsPage } from "./docs.ts";
import type { Composed } from "./layout.ts";
import { Output } from "./output.ts";
import { actPage } from "./pages/act.ts";
import { agreementPage } from "./pages/agreement.ts";
import { changesPage } from "./pages/changes.ts";
import { claimPage } from "./pages/claim.ts";
import { commodityPage } from "./pages/commodity.ts";
import { countryPage } from "./pages/country.ts";
import { depositPage } from "./pages/deposit.ts";
import { frontPage } from "./pages/front.ts";
import { lists } from "./pages/lists.ts";
import { productPage } from "./pages/product.ts";
import { rowsPage } from "./pages/rows.ts";
import { searchPage, writeIndex } from "./pages/search.ts";
import { sourcePage } from "./pages/source.ts";
import { tablePage, tablesPage } from "./pages/table.ts";
import { idsOf, type Kind, kinds, type RowTable, rowPages, type Site } from "./site.ts";

/** How each kind of page is composed. */
const pages: Readonly<Record<Kind, (site: Site, id: string) => Composed>> = {
  commodity: commodityPage,
  country: countryPage,
  claim: claimPage,
  agreement: agreementPage,
  act: actPage,
  source: sourcePage,
  deposit: depositPage,
  product: productPage,
  table: tablePage,
};

export interface BuildOptions {
  readonly ledger: Ledger;
  readonly out: string;
  readonly base?: string;
  readonly day: string;
  /** Which pages are made: all where it is left out. A smaller build is of the same code. */
  readonly only?: (kind: Kind, id: string) => boolean;
  /** An earlier state of the ledger: a page tells what changed since. */
  readonly since?: Ledger;
  readonly log?: (line: string) => void;
}

const csvs = fileURLToPath(new URL("../../data/csv/", import.meta.url));
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The parts of a table that have rows. */
const partsOf = ({ tables }: Ledger, table: RowTable): readonly string[] => {
  const column = rowPages[table];
  const cells = tables[table].wide().everyEdition().select([column]).toColumns() as Record<string, readonly string[]>;
  return [...new Set(cells[column])].sort();
};

/** Writes the whole site. */
export async function buildSite({
  ledger,
  out,
  base = "/",
  day,
  only = () => true,
  since,
  log = () => {},
}: BuildOptions): Promise<Output> {
  const ids = idsOf(ledger);
  const held = Object.fromEntries(
    kinds.map((kind) => [kind, new Set(ids[kind].filter((id) => only(kind, id)))]),
  ) as unknown as Record<Kind, ReadonlySet<string>>;
  const changed = since === undefined ? undefined : diff(since, ledger);
  const site: Site = {
    ledger,
    base,
    day,
    version,
    since: since?.version ?? since?.name,
    has: (kind, id) => held[kind].has(id),
  };
  rmSync(out, { recursive: true, force: true });
  const output = new Output(out, site);
  output.page("", frontPage(site));
  for (const kind of kinds) {
    const began = performance.now();
    const list = kind === "table" ? tablesPage : lists[kind];
    if (list !== undefined) output.page(`${kind}/`, list(site));
    for (const id of held[kind]) output.page(`${kind}/${encodeURIComponent(id)}/`, pages[kind](site, id));
    log(`${kind}: ${held[kind].size} pages, ${Math.round(performance.now() - began)} ms`);
  }
  for (const table of Object.keys(rowPages) as RowTable[])
    for (const part of partsOf(ledger, table))
      if (site.has(rowPages[table], part))
        output.page(`rows/${table}/${encodeURIComponent(part)}/`, rowsPage(site, table, part));
  if (changed !== undefined) output.page("changes/", changesPage(site, changed));
  output.page("search/", searchPage(site));
  writeIndex(output);
  output.page("docs/", documentsPage(site));
  for (const { file, path } of documents()) output.page(path, documentPage(site, file));
  output.questions();
  await assets(output);
  for (const table of held.table) copy(output, join(csvs, `${table}.csv`), `download/${table}.csv`);
  log(
    `${output.files.size} files, ${Math.round([...output.files.values()].reduce((all, bytes) => all + bytes, 0) / 2 ** 20)} MB`,
  );
  return output;
}

function copy(output: Output, from: string, path: string): void {
  output.write(path, readFileSync(from));
}

/** The style, and the script of the browser. */
async function assets(output: Output): Promise<void> {
  output.write("assets/style.css", readFileSync(here("./style.css"), "utf8"));
  output.write("assets/world.svg", worldSvg());
  const { outputFiles } = await bundle({
    entryPoints: { site: here("./browser/site.ts") },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    outdir: "/assets",
    logLevel: "silent",
  });
  for (const { path, contents } of outputFiles) output.write(path.slice(1), contents);
}
