import { type Grid, workbookGrids } from "./workbook-grid.ts";

/**
 * A second reader of the Minerals Yearbook's world tables, only for the audit. It shares no code with the importer: it opens the
 * workbook as a zip file, and reads titles, names, marks and blocks in its own way.
 */

/** One cell of a world table. */
export interface YearbookCell {
  /** Sheet, line and column, for a message. */
  readonly at: string;
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly basis: string;
  readonly area: string;
  readonly year: number;
  readonly text: string;
  readonly estimated: boolean;
  /** The words of the line and of its blocks, in lower case. */
  readonly words: string;
  /** Whether the line is the total of its country or of the world. */
  readonly whole: boolean;
}

const commodities = ["RARE EARTHS", "COBALT", "COPPER", "NICKEL", "GRAPHITE", "LITHIUM"];

const stageIn = (title: string): string =>
  /REFINERY|PRIMARY PRODUCTION/.test(title)
    ? "refining"
    : /SMELTER/.test(title)
      ? "smelting"
      : /INTERMEDIATE/.test(title)
        ? "intermediate"
        : "mine";

/** Stored numbers as they are printed: 5361.76, without the error of the binary fraction. */
const asPrinted = (cell: string): string => (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/.test(cell) ? String(Number(cell)) : cell);

/** Every cell with text of every world table of a workbook. */
export function yearbookCells(
  path: string,
  areas: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
): YearbookCell[] {
  const names = areas
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const))
    .filter(([name]) => !/^(other|total|world)/i.test(name))
    .sort(([a], [b]) => b.length - a.length);
  /** The area at the beginning of a label, and the rest. */
  const begins = (label: string) => {
    for (const [name, id] of names) {
      const rest = label.slice(name.length);
      // After a name: nothing, a comma, a colon, or only marks.
      if (label.startsWith(name) && /^($|[,:]|[epr]?(?:\d+)?(, ?(\d+|[epr]))*:?$)/.test(rest)) return { id, rest };
    }
    return undefined;
  };
  return [...workbookGrids(path)].flatMap(([sheet, { grid }]) => {
    const title = grid
      .slice(0, 4)
      .map((line) => line[0] ?? "")
      .join(" ");
    const commodity = commodities.find((word) => title.includes(word));
    if (commodity === undefined || !/\bWORLD\b/.test(title)) return [];
    return cellsOf(sheet, grid, title, commodity.toLowerCase().replace(" ", "-"), begins);
  });
}

function cellsOf(
  sheet: string,
  grid: Grid,
  title: string,
  commodity: string,
  begins: (label: string) => { readonly id: string; readonly rest: string } | undefined,
): YearbookCell[] {
  const head = grid.findIndex((line) => line[0]?.startsWith("Country or locality"));
  const foot = grid.findIndex((line) => line[0]?.startsWith("eEstimated"));
  const headers = grid[head] ?? [];
  const yearOver = (at: number): number => {
    for (let line = head; line > head - 3; line--)
      for (let i = at; i > 0; i--) {
        const found = /^((?:19|20)\d\d)[epr]?$/.exec(grid[line]?.[i] ?? "")?.[1];
        if (found !== undefined) return Number(found);
      }
    return Number(/DECEMBER 31, (\d{4})/.exec(title)?.[1]);
  };
  const basisOf = (header: string): string => {
    if (commodity === "rare-earths") return "REO";
    if (/^LCE/.test(header)) return "LCE";
    if (/^content/.test(header)) return "element";
    return commodity === "graphite" || commodity === "lithium" ? "gross" : "element";
  };
  const columns = headers.flatMap((header, at) => (at > 0 && header !== "" ? [at] : []));
  const found: YearbookCell[] = [];
  let country: { readonly id: string; readonly words: string; readonly estimated: boolean } | undefined;
  let inner = "";
  let group = "";
  for (let i = head + 1; i < foot; i++) {
    const line = grid[i] ?? [];
    const label = line[0] ?? "";
    const figures = columns.filter((at) => (line[at] ?? "") !== "");
    if (label === "" || label.startsWith("Country or locality") || /^(TABLE|See footnotes|\()/.test(label)) continue;
    if (label === label.toUpperCase()) continue;
    const area = /^(Total|Grand|Other|Unspecified)/.test(label) ? undefined : begins(label);
    if (figures.length === 0) {
      if (area !== undefined) {
        country = { id: area.id, words: area.rest, estimated: /:e\b/.test(label) };
        inner = "";
      } else if (/^Of which/.test(label)) {
        country = { id: "_WLD", words: "", estimated: false };
        inner = "";
      } else if (label.endsWith(":") && /INTERMEDIATE/.test(title)) [group, country] = [label, undefined];
      else if (label.endsWith(":")) inner = label;
      continue;
    }
    // A long label continues on the next line.
    const next = grid[i + 1] ?? [];
    const further = /^[a-z]/.test(next[0] ?? "") && next.slice(1).every((cell) => cell === "") ? next[0] : "";
    const total = /^(Total|Grand total)/.test(label);
    const grand = label.startsWith("Grand total") || (total && country === undefined);
    const whole =
      area !== undefined
        ? !/LITHIUM|INTERMEDIATE/.test(title)
        : total &&
          (grand
            ? group === "" || label.startsWith("Grand")
            : inner === "" && country?.id !== "_WLD" && !label.startsWith("Total, primary,"));
    const before = grand || area !== undefined ? group : `${country?.words ?? ""} ${inner} ${group}`;
    for (const at of figures) {
      const marks = ` ${(line[at + 1] ?? "").replaceAll(",", " ")} `;
      const ownMark =
        /(?:[a-z)]|\d)e(?:, ?\d+)*$/.test(label) &&
        !/(?:ore|flake|cathode|sulfate|lepidolite|Greece|concentrate|sulfide|hydroxide|equivalent|oxide|carbonate|chloride|iron|matte|Mozambique|Chile|Ukraine|France|Zimbabwe|spodumene|Singapore)(?:\d+)?$/.test(
          label,
        );
      found.push({
        at: `${sheet}, line ${i + 1}, column ${at + 1}: ${label}`,
        commodity,
        stage: /hydroxide/i.test(label) && commodity === "lithium" ? "compound" : stageIn(title),
        measure: /CAPACITY/.test(title) ? "capacity" : "production",
        basis: basisOf(headers[at] ?? ""),
        area: grand ? (commodity === "lithium" ? "_XUS" : "_WLD") : (area?.id ?? country?.id ?? "_WLD"),
        year: yearOver(at),
        text: asPrinted(line[at] ?? ""),
        estimated: / e /.test(marks) || ownMark || (area === undefined && !grand && country?.estimated === true),
        words: `${before} ${area === undefined ? label : area.rest} ${further}`.toLowerCase(),
        whole,
      });
    }
    if (area !== undefined) [country, inner] = [undefined, ""];
    else if (grand) country = undefined;
    else if (total) {
      if (inner !== "") inner = "";
      else if (country?.id !== "_WLD") country = undefined;
    }
  }
  return found;
}
