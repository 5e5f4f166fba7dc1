import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Problems } from "./problems.ts";
import { type Understood, wordFor } from "./understood.ts";
import { moved, unitNames, unitOf } from "./units.ts";

/** What a note on one line says about the whole column of its table. */
export interface OfColumn {
  unit?: string;
  basis?: Share["basis"];
  movedAway?: true;
}

type Figure = Pick<Share, "quantity" | "unit" | "comparator" | "low" | "high" | "status" | "printed"> & {
  scope?: string[];
};

/** The figure of a cell, with the meaning of its notes. */
export function figureOf(
  { raw, country, value, notes, words, meant }: Understood & { readonly meant?: string },
  column: OfColumn,
  problems: Problems,
): Figure | undefined {
  const printedUnit = meant ?? notes.unit ?? column.unit ?? raw.unit;
  const unit = unitOf(printedUnit);
  if (unit === undefined) {
    problems.add({ ...raw, what: "unit", text: printedUnit, advice: "Add it to units.ts." }, unitNames);
    return undefined;
  }
  const estimated =
    (raw.estimated ||
      notes.estimated ||
      (country.estimated && raw.measure === "production") ||
      words.estimated ||
      (value.kind === "number" && value.estimated)) &&
    !(notes.reported && raw.earlier);
  const known: Share["status"] = estimated ? "estimated" : "reported";
  const plain = { quantity: null, unit: unit.unit, comparator: "eq", low: null, high: null } as const;
  // A unit from a note follows the one printed above the cell, if they differ.
  const over = unitOf(raw.unit);
  const same = over?.unit === unit.unit && over.places === unit.places;
  const unitOfNote = notes.unit ?? column.unit;
  const printed = `${raw.text} ${raw.unit}${unitOfNote === undefined || same ? "" : `; note: ${unitOfNote}`}`;
  switch (value.kind) {
    case "nil":
      return { ...plain, quantity: 0, status: "nil", printed };
    case "number":
      return { ...plain, quantity: moved(value.digits, unit.places), status: known, printed };
    case "bound":
      return {
        ...plain,
        comparator: value.comparator,
        [value.comparator === "lt" ? "high" : "low"]: moved(value.digits, unit.places),
        status: known,
        printed,
      };
    case "range":
      return {
        ...plain,
        comparator: "range",
        low: moved(value.low, unit.places),
        high: moved(value.high, unit.places),
        status: known,
        printed,
      };
    case "trace":
      return { ...plain, comparator: "lt", high: moved("0.5", unit.places), status: known, printed: raw.text };
    default:
  }
  const beside = wordFor(raw, notes, words.basis);
  if (value.kind === "word" && value.status === "not_available") {
    const more = notes.more.find(({ about }) => about === "" || (about === "K2O") === (words.basis !== "ore"));
    if (more !== undefined) {
      const places = more.unit === "" ? unit.places : (unitOf(more.unit)?.places ?? 0);
      return {
        ...plain,
        comparator: "gt",
        low: moved(more.digits, places),
        status: known,
        printed: `${raw.text}; note: ${more.text}`,
      };
    }
  }
  // The note counts for an NA about which it says more, for an empty cell, and for the symbol.
  const noted =
    beside !== undefined &&
    (value.kind !== "word" ||
      (value.status === "not_available" &&
        beside.word.kind === "word" &&
        !["not_available", "not_applicable"].includes(beside.word.status)));
  const word = noted ? beside.word : value;
  const words_ =
    raw.text === ""
      ? (beside?.text ?? null)
      : noted && value.kind === "word"
        ? `${raw.text}; note: ${beside.text}`
        : raw.text;
  if (word.kind === "trace")
    return { ...plain, comparator: "lt", high: moved("0.5", unit.places), status: known, printed: words_ };
  if (word.kind !== "word") {
    problems.add({ ...raw, what: "meaning of the symbol: its note says none", text: raw.notes || raw.text });
    return undefined;
  }
  return {
    ...plain,
    status: word.status,
    printed: words_,
    ...(word.scope === undefined ? {} : { scope: [word.scope] }),
  };
}
