import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../../data/src/csv/csv.ts";
import { engines } from "./engines.ts";
import type { Fact } from "./facts.ts";
import { snippet } from "./place.ts";
import { lines, PROFILE, python, pythonOfPolars, run, rVersion, versionOf } from "./running.ts";
import type { Tool } from "./tool.ts";

const folderOf = ({ table }: Fact) => (table.startsWith("latest_") ? "downloads/csv" : "packages/data/csv");
/** A script that reads, then prints each fact; what the recipe itself shows stands before. */
const scripted = (root: string, file: string, code: string, command: string, count: number): string[] => {
  writeFileSync(join(root, file), code);
  return lines(run(command, [file], root)).slice(-count);
};

const polarsPrints = (facts: readonly Fact[]) =>
  facts
    .map((fact) => {
      const tests = Object.entries(fact.where).map(
        ([column, value]) => `(pl.col("${column}") == ${JSON.stringify(value)})`,
      );
      return `_r = read("${fact.table}").filter(${tests.join(" & ")})\nassert len(_r) == 1, (${JSON.stringify(fact.what)}, len(_r))\n_c = _r["${fact.column}"][0]\nprint("" if _c is None else _c)`;
    })
    .join("\n");

const pythonPrints = (facts: readonly Fact[], read: (fact: Fact) => string) =>
  facts
    .map(
      (fact) =>
        `_r = ${read(fact)}\n${Object.entries(fact.where)
          .map(([column, value]) => `_r = _r[_r["${column}"] == ${JSON.stringify(value)}]`)
          .join(
            "\n",
          )}\nassert len(_r) == 1, (${JSON.stringify(fact.what)}, len(_r))\n_c = _r.iloc[0]["${fact.column}"]\nprint("" if pd.isna(_c) else _c)`,
    )
    .join("\n");

const rPrints = (facts: readonly Fact[], read: (fact: Fact) => string) =>
  facts
    .map(
      (fact) =>
        `.r <- as.data.frame(${read(fact)})\n${Object.entries(fact.where)
          .map(([column, value]) => `.r <- .r[which(.r[["${column}"]] == ${JSON.stringify(value)}), ]`)
          .join(
            "\n",
          )}\nstopifnot(nrow(.r) == 1)\n.c <- .r[["${fact.column}"]]\ncat(if (is.na(.c)) "" else if (is.numeric(.c)) format(.c, scientific = FALSE, digits = 15) else format(.c), "\\n", sep = "")`,
    )
    .join("\n");

export const tools: readonly Tool[] = [
  {
    name: "pandas",
    reads: "CSV",
    version: versionOf(python, ["-c", "import pandas; print('v' + pandas.__version__)"], /v(\S+)/),
    answers: (facts, root) =>
      scripted(
        root,
        "facts.py",
        `${snippet("pandas")}\n${pythonPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        python,
        facts.length,
      ),
  },
  {
    name: "pandas",
    reads: "XLSX",
    version: versionOf(
      python,
      ["-c", "import pandas, openpyxl; print('v' + pandas.__version__ + ' openpyxl ' + openpyxl.__version__)"],
      /v(.+)/,
    ),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-xlsx.py",
        `${snippet("Excel", 0)}\nimport functools\nread = functools.lru_cache(None)(read)\n${pythonPrints(facts, (fact) => `read("${fact.table}")`)}`,
        python,
        facts.length,
      ),
  },
  {
    name: "Polars",
    reads: "CSV",
    version: versionOf(pythonOfPolars, ["-c", "import polars; print('v' + polars.__version__)"], /v(\S+)/),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-polars.py",
        `${snippet("Polars", 0, "downloads")}\n${polarsPrints(facts)}`,
        pythonOfPolars,
        facts.length,
      ),
  },
  {
    name: "LibreOffice",
    reads: "XLSX",
    version: versionOf("soffice", ["--version"], /LibreOffice (\d[\d.]*\d)/),
    answers: (facts, root) => {
      run("sh", ["-ec", snippet("LibreOffice", 0, "downloads").replace("soffice", `soffice ${PROFILE}`)], root);
      return facts.map(({ table, where, column }) => {
        const path = join(root, `downloads/oreledger-${table}.csv`);
        const [header = [], ...rows] = readCsv(readFileSync(path, "utf8")).records.map(({ cells }) => cells);
        const at = (name: string) => header.indexOf(name);
        const found = rows.filter((cells) =>
          Object.entries(where).every(([name, value]) => cells[at(name)] === String(value)),
        );
        if (found.length !== 1) throw new Error(`${table}: ${found.length} rows of ${JSON.stringify(where)}`);
        return found[0]?.[at(column)] ?? "";
      });
    },
  },
  {
    name: "R",
    reads: "CSV",
    version: rVersion(),
    answers: (facts, root) =>
      scripted(
        root,
        "facts.R",
        `${snippet("R")}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, readr",
    reads: "CSV",
    version: rVersion("readr"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-readr.R",
        `${snippet("R", 1)}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, data.table",
    reads: "CSV",
    version: rVersion("data.table"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-dt.R",
        `${snippet("R", 2)}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, readxl",
    reads: "XLSX",
    version: rVersion("readxl"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-xlsx.R",
        `${snippet("Excel", 1)}\n${rPrints(facts, (fact) => `read("${fact.table}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  ...engines,
  {
    name: "Miller",
    reads: "CSV",
    version: versionOf("mlr", ["--version"], /(\d[\d.]+)/),
    answers: (facts, root) =>
      facts.map((fact) => {
        const test = Object.entries(fact.where)
          .map(([column, value]) => `$${column} == ${JSON.stringify(value)}`)
          .join(" && ");
        const file = `${folderOf(fact)}/${fact.table}.csv`;
        const args = ["--icsv", "--onidx", "filter", test, "then", "cut", "-f", fact.column, file];
        return run("mlr", args, root).replace(/\n$/, "");
      }),
  },
  {
    name: "csvkit",
    reads: "CSV",
    version: versionOf("csvsql", ["--version"], /(\d[\d.]+)/),
    answers: (facts, root) =>
      facts.map((fact) => {
        const steps = Object.entries(fact.where).map(([column, value]) => `csvgrep -c ${column} -r '^${value}$'`);
        const pipe = [`cat ${folderOf(fact)}/${fact.table}.csv`, ...steps, `csvcut -c ${fact.column}`].join(" | ");
        const [, cell = ""] = lines(run("sh", ["-c", pipe], root));
        return cell === '""' ? "" : cell;
      }),
  },
];
