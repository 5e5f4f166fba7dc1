import { grouped } from "../../../data/src/grouped.ts";
import type { Cell } from "./usgs-cells.ts";

/** The parts of a row of `shares` that the audit reads. */
export interface Row {
  readonly commodity: string;
  readonly area: string;
  readonly measure: string;
  readonly stage: string;
  readonly form: string;
  readonly basis: string;
  readonly unit: string;
  readonly year: number;
  readonly quantity: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: string;
  readonly status: string;
  readonly printed: string | null;
  readonly correction: string | null;
  readonly locator: string | null;
}

/** The only ways in which a cell may be in the ledger. */
export type Rule =
  | "figure"
  | "nil"
  | "bound or range"
  | "withheld"
  | "not available"
  | "not applicable"
  | "a word for a quantity"
  | "included elsewhere"
  | "less than half a unit"
  | "not available, and its note gives a word, a bound or a place"
  | "blank, and its note speaks"
  | "doubtful"
  | "capacity that strayed into the column of reserves";

const close = (a: number | null, b: number): boolean =>
  a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const digits = (text: string): number => Number(text.replaceAll(",", ""));

/** The lower bounds that a note names, in the unit of the column or in its own. */
const boundsIn = (notes: string, factor: number): number[] =>
  [...notes.matchAll(/(?:>|more than)\s?(\d[\d,]*)( thousand metric tons| metric tons)?/g)].map(
    ([, number, unit]) =>
      digits(number as string) * (unit === undefined ? factor : unit.includes("thousand") ? 1e3 : 1),
  );

/**
 * Errors of the releases, read independently of `corrections`: what a cell means in the ledger's base unit, its digits, or
 * nothing if that is unknown.
 */
const slips: Readonly<Record<string, Partial<Pick<Cell, "factor" | "unit" | "text">>>> = {
  "usgs-mcs-2023-rhenium-reserves-unit": { factor: 1, unit: "kg" },
  "usgs-mcs-2023-vanadium-reserves-unit": { factor: 1e3 },
  "usgs-mcs-2023-zinc-australia-reserves-footnote": { text: "66,000" },
  "usgs-mcs-2024-selenium-reserves-unit": { factor: 1 },
  "usgs-mcs-2024-talc-reserves-unit": { factor: 1e3 },
  "usgs-mcs-2025-industrial-sand-production-unit": { factor: 1e3 },
  "usgs-mcs-2025-kaolin-world-total-digit": { text: "" },
  "usgs-mcs-2025-titanium-production-unit": { factor: 1e3 },
  "usgs-mcs-2025-titanium-reserves-unit": { factor: 1e3 },
  "usgs-mcs-2026-vanadium-reserves-unit": { factor: 1e3 },
};

/** A cell as it is meant, for a row that names a correction. */
const asMeant = ({ correction }: Row, cell: Cell): Cell =>
  correction === null ? cell : { ...cell, ...slips[correction] };

/** Whether a row counts what the cell counts: the same stage, form, basis and unit. */
const ofKind = (row: Row, cell: Cell): boolean => {
  const { kind, unit } = asMeant(row, cell);
  return (
    row.stage === kind.stage &&
    row.form === kind.form &&
    row.basis === kind.basis &&
    (unit === undefined || row.unit === unit)
  );
};

/** Whether a row's figure is an estimate if, and only if, the release marks one. */
const marked = (row: Row, { estimated }: Cell): boolean =>
  !["estimated", "reported"].includes(row.status) || (row.status === "estimated") === estimated;

/** The rule by which a row contains a cell; undefined if it does not. */
export function carries(row: Row, printed: Cell): Rule | undefined {
  if (row.printed !== null && /^[\d<>]/.test(printed.text) && !row.printed.startsWith(printed.text)) return undefined;
  const cell = asMeant(row, printed);
  const { text, notes } = cell;
  const factor = cell.factor ?? 1;
  const none = row.quantity === null && row.low === null && row.high === null;
  if (text === "") return none && row.status === "doubtful" ? "doubtful" : undefined;
  const number = /^e?(\d[\d,]*(?:\.\d+)?)$/.exec(text)?.[1];
  if (number !== undefined) {
    const value = digits(number);
    if (row.comparator !== "eq" && row.comparator !== "approx") return undefined;
    if (value === 0) return row.quantity === 0 && row.status === "nil" ? "nil" : undefined;
    if (["withheld", "not_available", "nil", "qualitative", "included_elsewhere"].includes(row.status))
      return undefined;
    if (text.startsWith("e") && row.status !== "estimated") return undefined;
    return close(row.quantity, value * factor) ? "figure" : undefined;
  }
  if (text === "—" || text === "–") return row.quantity === 0 && row.status === "nil" ? "nil" : undefined;
  const bound = /^([<>])\s?(\d[\d,]*)$/.exec(text);
  if (bound !== null) {
    const edge = digits(bound[2] as string) * factor;
    if (row.quantity !== null) return undefined;
    return bound[1] === ">"
      ? row.comparator === "gt" && close(row.low, edge)
        ? "bound or range"
        : undefined
      : row.comparator === "lt" && close(row.high, edge)
        ? "bound or range"
        : undefined;
  }
  const range = /^(\d[\d,]*)\s*[-–]\s*(\d[\d,]*)$/.exec(text);
  if (range !== null)
    return row.comparator === "range" &&
      close(row.low, digits(range[1] as string) * factor) &&
      close(row.high, digits(range[2] as string) * factor)
      ? "bound or range"
      : undefined;
  if (/^less than (½|1\/2) ?unit/i.test(text) || (text === "s" && /less than ½ ?unit/i.test(notes)))
    return row.comparator === "lt" && close(row.high, factor / 2) ? "less than half a unit" : undefined;
  if (
    /^included (in|with)/i.test(text) ||
    /(production|reserves) data are included/i.test(text) ||
    (text === "s" && /included (with|in)/i.test(notes))
  )
    return none && row.status === "included_elsewhere" ? "included elsewhere" : undefined;
  if (text === "W") return none && row.status === "withheld" ? "withheld" : undefined;
  if (/^xx$/i.test(text)) return none && row.status === "not_applicable" ? "not applicable" : undefined;
  if (/^na$/i.test(text)) {
    if (none && row.status === "not_available") return "not available";
    const told =
      (row.status === "qualitative" && none && /large|moderate|small|sufficient|adequate/i.test(notes)) ||
      (row.status === "included_elsewhere" && none && /includ/i.test(notes)) ||
      (row.comparator === "gt" && boundsIn(notes, factor).some((bound) => close(row.low, bound)));
    return told ? "not available, and its note gives a word, a bound or a place" : undefined;
  }
  if (/large|moderate|small|adequate|sufficient|extensive/i.test(text))
    return none && row.status === "qualitative" ? "a word for a quantity" : undefined;
  if (/not available/i.test(text))
    return none && ["not_available", "qualitative"].includes(row.status) ? "not available" : undefined;
  return undefined;
}

/**
 * Whether a cell of reserves only repeats the capacity of its own line, or is the sum of such cells, in a chapter whose notes
 * say that the figure is not a reserve: magnesium metal, 2025. The capacities have rows of their own.
 */
function strayed(cell: Cell, cells: readonly Cell[]): boolean {
  if (cell.measure !== "reserves") return false;
  const chapter = cells.filter(({ chapter }) => chapter === cell.chapter);
  const reserves = chapter.filter(({ measure }) => measure === "reserves");
  if (!reserves.some(({ notes }) => /not a reserve/i.test(notes))) return false;
  const repeats = ({ line, text }: Cell) =>
    chapter.some((other) => other.line === line && other.measure === "capacity" && other.text === text);
  const sum = reserves.filter(repeats).reduce((all, { text }) => all + digits(text), 0);
  return repeats(cell) || (cell.area === "world" && digits(cell.text) === sum);
}

export interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  /** Cells that are not blank but are in no row. */
  readonly missing: readonly string[];
  /** Rows that no cell supports. */
  readonly unfounded: readonly string[];
}

const areaIn = (row: Row): string => (row.area === "_WLD" || row.area === "_XUS" ? "world" : row.area);

/** Compares the cells of an edition with the rows that cite it: each row has one cell, and each cell has one row. */
export function audit(cells: readonly Cell[], rows: readonly Row[]): Audit {
  const counts: Record<string, number> = {};
  const groups = grouped(rows, (row) => `${row.commodity} ${areaIn(row)} ${row.measure} ${row.year}`);
  const used = new Set<Row>();
  const candidates = (cell: Cell): Row[] =>
    cell.commodities
      .flatMap((commodity) => groups.get(`${commodity} ${cell.area} ${cell.measure} ${cell.year}`) ?? [])
      .filter((row) => !used.has(row));
  const count = (rule: Rule) => {
    counts[rule] = (counts[rule] ?? 0) + 1;
  };
  const take = (row: Row, rule: Rule) => {
    used.add(row);
    count(rule);
  };
  const missing: string[] = [];
  for (const cell of cells) {
    if (cell.text === "") continue;
    const fitting = candidates(cell).flatMap((row) => {
      const rule = ofKind(row, cell) && marked(row, cell) ? carries(row, cell) : undefined;
      return rule === undefined ? [] : [{ row, rule, same: row.printed?.startsWith(cell.text) === true }];
    });
    const best = fitting.find(({ same }) => same) ?? fitting[0];
    if (best !== undefined) take(best.row, best.rule);
    else if (strayed(cell, cells)) count("capacity that strayed into the column of reserves");
    else
      missing.push(
        `${cell.at}: ${JSON.stringify(cell.text)} (${cell.commodities.join("/")} ${cell.area} ${cell.measure} ${cell.year} ${Object.values(cell.kind).join(" ")} ${cell.unit ?? ""}${cell.estimated ? " estimated" : ""}${cell.notes === "" ? "" : `; ${cell.notes.slice(0, 80)}`}); rows left there: ${
          candidates(cell)
            .map(
              (row) =>
                `${row.stage} ${row.form} ${row.basis} ${row.quantity ?? row.low ?? row.high ?? ""} ${row.unit} ${row.comparator} ${row.status} ${JSON.stringify(row.printed)}`,
            )
            .join(" | ") || "none"
        }`,
      );
  }
  for (const cell of cells) {
    if (cell.text !== "" || cell.notes === "") continue;
    for (const row of candidates(cell)) {
      const said = row.printed !== null && (cell.notes.includes(row.printed) || row.printed.includes(cell.notes));
      if (!said || row.quantity !== null || !ofKind(row, cell)) continue;
      take(row, "blank, and its note speaks");
      break;
    }
  }
  const unfounded = rows
    .filter((row) => !used.has(row))
    .map(
      (row) =>
        `${row.commodity} ${row.area} ${row.measure} ${row.year} ${row.quantity ?? ""} ${row.status} ${JSON.stringify(row.printed)}, ${row.locator}`,
    );
  return { counts, missing, unfounded };
}
