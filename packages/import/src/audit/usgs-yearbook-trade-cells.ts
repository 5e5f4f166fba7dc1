import { type SheetGrid, workbookGrids } from "./workbook-grid.ts";

/** A second reader of the Minerals Yearbook's tables of US trade, only for the audit: it recognises headings by their indents. */

/** One cell of a table of US trade. */
export interface TradeCell {
  /** Sheet, line and column, for a message. */
  readonly at: string;
  readonly sells: boolean;
  /** The digits of every code that is printed for its category. */
  readonly codes: readonly string[];
  /** The partner's area: `_OTH` for the others together, `_WLD` for a total. */
  readonly partner: string;
  readonly year: string;
  readonly column: "kilograms" | "dollars" | "oxide";
  readonly text: string;
  readonly revised: boolean;
  /** The headings above it, by indent, and its category, in lower case. */
  readonly words: readonly string[];
}

/** Every cell of the tables of US trade in rare earths, except totals over several categories. */
export function tradeCells(
  path: string,
  areas: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
): TradeCell[] {
  const ids = new Map(areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word, id] as const)));
  return [...workbookGrids(path)].flatMap(([name, sheet]) => {
    const title = sheet.grid
      .slice(0, 3)
      .map((line) => line[0] ?? "")
      .join(" ");
    const found = /\bU\.S\. (EXPORTS|IMPORTS FOR CONSUMPTION) OF RARE-EARTH/.exec(title);
    return found === null ? [] : cellsOf(name, sheet, found[1] === "EXPORTS", (word) => ids.get(word));
  });
}

function cellsOf(
  sheet: string,
  { grid, indents }: SheetGrid,
  sells: boolean,
  areaOf: (name: string) => string | undefined,
): TradeCell[] {
  const years = (grid.find((line) => line.filter((cell) => /^20\d\d$/.test(cell)).length === 2) ?? []).filter(Boolean);
  const header = grid.find((line) => line.includes("(kilograms)")) ?? [];
  const at = (name: string) => header.flatMap((cell, column) => (cell === name ? [column] : []));
  const columns = [at("(kilograms)"), at("Value")].map((of) =>
    of.map((column, i) => [column, years[i] as string] as const),
  );
  const [weights, values] = columns as [(readonly [number, string])[], (readonly [number, string])[]];
  const found: TradeCell[] = [];
  const stack: { indent: number; words: string }[] = [];
  let codes: string[] = [];
  let closed = false;
  grid.forEach((line, i) => {
    const label = line[0] ?? "";
    const indent = indents[i] ?? 0;
    const printed = line.flatMap((cell) => [...cell.matchAll(/\b\d{4}\.\d\d\.\d{4}\b/g)].map(([code]) => code));
    const filled = weights.some(([column]) => /^(--|\d+(\.\d+)?)$/.test(line[column] ?? ""));
    const isFigureLine = filled && label !== "";
    if (printed.length > 0) {
      if (label !== "") {
        codes = [];
        closed = false;
      }
      codes = [...codes, ...printed.map((code) => code.replaceAll(".", ""))];
    }
    if (label !== "" && (label.endsWith(":") || printed.length > 0)) {
      while (stack.length > 0 && (stack.at(-1)?.indent as number) >= indent) stack.pop();
      stack.push({ indent, words: label.replace(filled ? /, [^,]*$/ : /:$/, "").toLowerCase() });
    }
    if (!isFigureLine) return;
    if (/^(Grand total|Total, )/.test(label)) closed = true;
    if (closed) return;
    const oxide = / equivalent content$/.test(label);
    const own = printed.length > 0 ? label.slice(label.lastIndexOf(", ") + 2) : label;
    const partners =
      printed.length > 0
        ? [areaOf(own), "_WLD"]
        : [/^Total/.test(label) ? "_WLD" : label === "Other" ? "_OTH" : areaOf(own)];
    for (const [list, kind] of [
      [weights, oxide ? "oxide" : "kilograms"],
      [values, "dollars"],
    ] as const)
      for (const [column, year] of list)
        for (const partner of partners)
          if (line[column] !== "XX")
            found.push({
              at: `${sheet}, line ${i + 1}, column ${column + 1}: ${label}`,
              sells,
              codes,
              partner: partner ?? `no area: ${own}`,
              year,
              column: kind,
              text: line[column] ?? "",
              revised: line[column + 1] === "r",
              words: stack.map(({ words }) => words),
            });
  });
  return found;
}
