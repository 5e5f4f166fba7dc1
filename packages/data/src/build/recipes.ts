import type { TableDoc } from "./table-doc.ts";

const fence = (language: string, lines: readonly string[]): string =>
  ["```".concat(language), ...lines, "```"].join("\n");

/** Words in quotes, with commas between them, in lines of at most 110 characters. */
function wrapped(words: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  for (const [i, word] of words.entries()) {
    const text = `"${word}"${i < words.length - 1 ? "," : ""}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < 110) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`${indent}${text}`);
  }
  return lines;
}

/**
 * The columns that hold numbers in any table.
 *
 * @throws TypeError if a column is a number in one table and text in another: no recipe could then read both.
 */
export function numberColumns(docs: readonly TableDoc[]): string[] {
  const columns = docs.flatMap((doc) => doc.columns);
  const isNumber = ({ type }: { type: string }) => type === "integer" || type === "number";
  const names = [...new Set(columns.filter(isNumber).map(({ name }) => name))].sort();
  const both = names.find((name) => columns.some((column) => column.name === name && !isNumber(column)));
  if (both !== undefined) throw new TypeError(`The column ${both} is a number in one table and text in another.`);
  return names;
}

/** How to read any table correctly in each tool: all cells as text, so that no type is guessed, then columns of numbers. Tests run them. */
export function recipes(docs: readonly TableDoc[]): string {
  const numbers = numberColumns(docs);
  const inR = [
    "numbers <- c(",
    ...wrapped(numbers, "  "),
    ")",
    "as_numbers <- function(rows) {",
    "  for (column in intersect(numbers, names(rows))) rows[[column]] <- as.numeric(rows[[column]])",
    "  rows",
    "}",
  ];
  return `Every recipe reads each cell as text and then converts the numeric columns. A tool that guesses types reads \`NA\` (Namibia in
\`alpha_2\`, and what publishers print) as a missing value, \`036\` as 36, the unit \`t\` as true, and a \`period\` that is sometimes a year and
sometimes a month as two different types, so a filter on 2023 finds half of its rows. Run the recipes in the folder that contains \`packages\`.

**Current rows** need no rule: \`npx --yes pnpm@10 data convert downloads\` writes \`downloads/csv/latest_shares.csv\`,
\`latest_exports.csv\`, \`latest_us_balances.csv\` and others beside all tables, and each release carries them. Read them with the same
recipe, from that folder: one row for each thing that a series counts, from the newest edition that prints it, with its errata.

### pandas

${fence("python", [
  "import pandas as pd",
  "",
  "NUMBERS = [",
  ...wrapped(numbers, "    "),
  "]",
  "",
  'def read(table, folder="packages/data/csv"):',
  '    rows = pd.read_csv(f"{folder}/{table}.csv", dtype=str, keep_default_na=False, na_values=[""])',
  "    for column in rows.columns.intersection(NUMBERS):",
  "        rows[column] = pd.to_numeric(rows[column])",
  "    return rows",
  "",
  'shares, sources = read("shares"), read("sources")',
  "mined = shares.query(\"commodity == 'rare-earths' and stage == 'mine' and measure == 'production' and year == 2024\")",
  "",
  "# What each edition prints for Australia, with its date:",
  'mined[mined.area == "AUS"].merge(sources, left_on="source", right_on="id")[["published", "source", "quantity", "unit", "basis"]]',
])}

### R

${fence("r", [
  ...inR,
  'read <- function(table, folder = "packages/data/csv") as_numbers(',
  '  read.csv(sprintf("%s/%s.csv", folder, table), na.strings = "", encoding = "UTF-8", colClasses = "character"))',
  "",
  'shares <- read("shares")',
  'sources <- read("sources")',
  'mined <- subset(shares, commodity == "rare-earths" & stage == "mine" & measure == "production" & year == 2024)',
  'merge(subset(mined, area == "AUS"), sources, by.x = "source", by.y = "id")[c("published", "source", "quantity", "unit", "basis")]',
])}

With readr, use \`read_csv\` instead of \`read.csv\`; the rest is the same:

${fence("r", [
  "library(readr)",
  ...inR,
  'read <- function(table, folder = "packages/data/csv") as_numbers(',
  '  read_csv(sprintf("%s/%s.csv", folder, table), na = "", col_types = cols(.default = col_character())))',
])}

With data.table, use \`fread\`, which does not undouble quotation marks:

${fence("r", [
  "library(data.table)",
  ...inR,
  'read <- function(table, folder = "packages/data/csv") {',
  '  rows <- fread(sprintf("%s/%s.csv", folder, table), na.strings = "", encoding = "UTF-8", colClasses = "character", data.table = FALSE)',
  "  text <- vapply(rows, is.character, logical(1))",
  "  rows[text] <- lapply(rows[text], function(cells) gsub('\"\"', '\"', cells, fixed = TRUE))",
  "  as_numbers(rows)",
  "}",
])}

### DuckDB

The script creates typed tables, with lists as lists. In DuckDB's shell:

${fence("sql", [
  "SET file_search_path = 'packages/data';",
  ".read packages/data/schema/duckdb.sql",
  "SELECT sources.published, shares.source, quantity, unit, basis",
  "FROM shares JOIN sources ON shares.source = sources.id",
  "WHERE commodity = 'rare-earths' AND stage = 'mine' AND measure = 'production' AND year = 2024 AND area = 'AUS'",
  "ORDER BY published;",
])}

### SQLite

${fence("sh", ["cd packages/data", "sqlite3 oreledger.sqlite < schema/sqlite.sql"])}

### PostgreSQL

${fence("sh", ["cd packages/data", "psql --set ON_ERROR_STOP=1 --file schema/postgresql.sql"])}

### ClickHouse

${fence("sh", ["cd packages/data", "sh schema/clickhouse.sh"])}

### Excel

Open the workbook \`oreledger.xlsx\` of a release, where text is text and figures are figures. A CSV opened with a double click
turns \`036\` into 36 and \`2025-04\` into a day. For a single CSV, choose *Data → From Text/CSV*, then *File origin: 65001 (UTF-8)* and
*Data type detection: Do not detect data types*; then set the numeric columns (\`quantity\`, \`value_usd\`, \`year\`, …) to *Decimal
number* in the Power Query editor.

pandas reads the workbook with openpyxl:

${fence("python", [
  "import pandas as pd",
  "",
  "NUMBERS = [",
  ...wrapped(numbers, "    "),
  "]",
  "",
  'book = pd.ExcelFile("downloads/oreledger.xlsx")  # opened once, since all sheets share their words',
  "",
  "def read(table):",
  '    rows = pd.read_excel(book, table, dtype=str, keep_default_na=False, na_values=[""])',
  "    for column in rows.columns.intersection(NUMBERS):",
  "        rows[column] = pd.to_numeric(rows[column])",
  '    for column in rows.columns[rows.columns.str.endswith("_day")]:',
  "        rows[column] = rows[column].str[:10]  # openpyxl adds midnight to a day",
  "    return rows",
])}

R reads it with readxl, which must not guess types, because it would take a column of bounds for empty:

${fence("r", [
  "library(readxl)",
  ...inR,
  "read <- function(table) {",
  '  rows <- as_numbers(read_excel("downloads/oreledger.xlsx", table, col_types = "text", na = ""))',
  '  days <- grepl("_day$", names(rows))  # a day is the number of days since the end of 1899',
  '  rows[days] <- lapply(rows[days], function(day) as.Date(as.numeric(day), origin = "1899-12-30"))',
  "  rows",
  "}",
])}`;
}
