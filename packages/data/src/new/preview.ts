import { termsOf } from "../check/cells/cell-check.ts";
import type { Table } from "../tables/index.ts";
import { paint } from "../terminal.ts";
import type { CsvAnswers } from "./csv-answers.ts";

/** So many rows of a file are shown before they are written. */
const SHOWN = 5;
/** So many values of one column that are read as another are listed. */
const MOST_READ = 12;

/** What was made of somebody's CSV, in lines: columns, values, what is missing, and the first rows as they would stand. */
export function preview(file: string, table: Table, answers: CsvAnswers): string[] {
  const { rows, columns, unknown, missing, absent, read, madeIds } = answers;
  const lines = [`${paint.bold(file)}: ${rows.length} ${rows.length === 1 ? "row" : "rows"} of ${table.name}`];
  for (const { header, column, by } of columns)
    lines.push(
      `  ${header} ${paint.dim("→")} ${column}${by === "likeness" ? paint.yellow("  (nearly called so: is it meant?)") : ""}`,
    );
  for (const { header, near } of unknown)
    lines.push(
      `  ${paint.yellow(header)} is no column of ${table.name} and is left out${near.length > 0 ? `. If ${near.join(" or ")} is meant: --column ${JSON.stringify(`${header}=${near[0]}`)}` : ""}`,
    );
  for (const [column, values] of grouped(read))
    lines.push(
      `  ${column}: ${values
        .slice(0, MOST_READ)
        .map(({ cell, as, rows: count }) => `${cell} ${paint.dim("→")} ${as}${count > 1 ? ` (${count} rows)` : ""}`)
        .join(", ")}${values.length > MOST_READ ? `, and ${values.length - MOST_READ} more` : ""}`,
    );
  if (madeIds) lines.push("  id: not in the file, made of the name");
  for (const { name, meta, check } of missing) {
    const terms = termsOf(check.form.schema);
    lines.push(
      `  ${paint.red(`${name} is missing`)}: ${meta.description}${terms ? ` One of ${terms.join(", ")}.` : ""} For all rows: --set ${name}=…, such as ${meta.example}`,
    );
  }
  if (absent.length > 0) lines.push(paint.dim(`  left empty: ${absent.join(", ")}`));
  for (const { cells } of rows.slice(0, SHOWN))
    lines.push(
      `  ${paint.green("+")} ${Object.keys(table.row.shape)
        .filter((name) => cells[name])
        .map((name) => `${name}=${cells[name]}`)
        .join("  ")}`,
    );
  if (rows.length > SHOWN) lines.push(`  … and ${rows.length - SHOWN} more rows`);
  return lines;
}

function grouped<T extends { readonly column: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.column, [...(groups.get(each.column) ?? []), each]);
  return groups;
}
