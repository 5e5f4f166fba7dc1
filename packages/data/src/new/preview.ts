import { termsOf } from "../check/cells/cell-check.ts";
import { grouped } from "../grouped.ts";
import type { Table } from "../tables/index.ts";
import { paint } from "../terminal.ts";
import type { CsvAnswers } from "./csv-answers.ts";

/** This many rows of a file are shown before they are written. */
const SHOWN = 5;
/** At most this many converted values of one column are listed. */
const MOST_READ = 12;

/** How a user's CSV was read, in lines: columns, values, what is missing, and the first rows as they would be written. */
export function preview(file: string, table: Table, answers: CsvAnswers): string[] {
  const { rows, columns, unknown, missing, absent, read, madeIds } = answers;
  const lines = [`${paint.bold(file)}: ${rows.length} ${rows.length === 1 ? "row" : "rows"} of ${table.name}`];
  for (const { header, column, by } of columns)
    lines.push(
      `  ${header} ${paint.dim("→")} ${column}${by === "likeness" ? paint.yellow("  (a similar name: is this the right column?)") : ""}`,
    );
  for (const { header, near } of unknown)
    lines.push(
      `  ${paint.yellow(header)} is not a column of ${table.name} and is left out${near.length > 0 ? `. If you mean ${near.join(" or ")}: --column ${JSON.stringify(`${header}=${near[0]}`)}` : ""}`,
    );
  for (const [column, values] of grouped(read, ({ column }) => column))
    lines.push(
      `  ${column}: ${values
        .slice(0, MOST_READ)
        .map(({ cell, as, rows: count }) => `${cell} ${paint.dim("→")} ${as}${count > 1 ? ` (${count} rows)` : ""}`)
        .join(", ")}${values.length > MOST_READ ? `, and ${values.length - MOST_READ} more` : ""}`,
    );
  if (madeIds) lines.push("  id: not in the file, made from the name");
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
