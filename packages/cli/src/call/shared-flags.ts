import { formats } from "../render/rows.ts";
import { count, date, list, oneOf } from "./read.ts";

/** The flags that every command has. */
export const everywhere = {
  data: {
    value: "folder|version",
    values: "file",
    description: "ask another ledger: a folder of CSVs, or an installed version of @oreledger/data",
  },
  "no-color": { description: "no colour; NO_COLOR does the same" },
  help: { short: "h", description: "show this help" },
} as const;

/** The flag that chooses one of several formats. */
export const formatFlag = <const Formats extends readonly string[]>(formats: Formats, otherwise = "text") =>
  ({
    short: "f",
    value: "format",
    values: formats,
    read: oneOf(formats),
    description: `${formats.join(", ")} (default: ${otherwise})`,
  }) as const;

/** The flag of every command that answers as of a day. */
export const asOfFlag = {
  "as-of": { value: "date", read: date, description: "as published by a day: YYYY, YYYY-MM or YYYY-MM-DD" },
} as const;

/** The flags of every command that answers with rows. */
export const rowsFlags = {
  format: formatFlag(formats, "table on a terminal, csv when piped"),
  columns: { value: "list", read: list, description: "only these columns, in this order" },
  sort: { value: "column", description: "sort by a column; -column sorts the largest first" },
  limit: { short: "n", value: "n", read: count, description: "at most n rows" },
  cite: { description: "show the sources of the rows after them" },
  licence: { description: "show what each source's licence allows after the rows" },
  explain: { description: "show how the answer was made after the rows" },
} as const;
