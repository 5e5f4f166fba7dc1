import type { TableDoc } from "../../../data/src/build/table-doc.ts";
import { type Engine, from, joined, listed, taken } from "./engine.ts";

/** What every view of standing rows adds to the columns of its table. */
const added = ["series", "edition"];

/**
 * What stands of a table with editions: of each print the newest edition whole, and its errata over it row by row. A newer edition of
 * `shares` supersedes what an older one printed under a name that `print_names` joins.
 */
export function standing(engine: Engine, doc: TableDoc): string {
  const { quoted: q } = engine;
  const columns = doc.columns.map(({ name }) => name);
  const isRenamed = ["form", "basis", "commodity", "stage", "measure"].every((name) => doc.print.includes(name));
  const named = isRenamed ? doc.print.filter((name) => name !== "form" && name !== "basis") : doc.print;
  const print = ["series", ...named, ...(isRenamed ? ["print_name"] : [])];
  const thing = ["series", ...doc.key.filter((name) => name !== "source")];
  const ownName = `t.${q("form")} || '/' || t.${q("basis")}`;
  const names = ["commodity", "stage", "measure", "form", "basis"];
  return `WITH versioned AS (
  SELECT ${taken(engine, columns, "t")}, ${taken(engine, [...added, "erratum", "age_rank", "day_rank"], "v")}${
    isRenamed ? `,\n    coalesce(nullif(n.${q("print")}, ''), ${ownName}) AS ${q("print_name")}` : ""
  }
  FROM ${from(engine, doc.name)} AS t
  JOIN ${from(engine, "source_versions")} AS v ON v.${q("source")} = t.${q("source")}${
    isRenamed
      ? `\n  LEFT JOIN ${from(engine, "print_names")} AS n ON n.${q("series")} = v.${q("series")} AND ${joined(engine, names, "n", "t")}`
      : ""
  }
), aged AS (
  SELECT *,
    min(age_rank) OVER (PARTITION BY ${listed(engine, [...print, "edition"])}) AS edition_rank,
    max(CASE WHEN erratum = 0 THEN age_rank END) OVER (PARTITION BY ${listed(engine, [...print, "edition"])}) AS whole_rank
  FROM versioned
), newest AS (
  SELECT *, max(edition_rank) OVER (PARTITION BY ${listed(engine, print)}) AS newest_rank FROM aged
), overlaid AS (
  SELECT *, row_number() OVER (PARTITION BY ${listed(engine, thing)} ORDER BY day_rank DESC) AS place
  FROM newest WHERE edition_rank = newest_rank AND (erratum = 1 OR age_rank = whole_rank)
)
SELECT ${listed(engine, [...columns, ...added])} FROM overlaid WHERE place = 1`;
}
