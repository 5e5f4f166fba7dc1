import { type Correction, holdsFigure } from "../../../../data/src/compute/corrections.ts";
import { nearest } from "../../../../data/src/csv/nearest.ts";
import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Corrections } from "../../corrections.ts";
import { chapters } from "./chapters.ts";
import { type AreaOf, type Country, readCountry } from "./country.ts";
import { type Notes, readNotes } from "./notes.ts";
import type { Problems } from "./problems.ts";
import type { RawCell } from "./raw-cell.ts";
import { knownWords, type ReadWording, readWording } from "./reading.ts";
import type { LeftOut } from "./rules.ts";
import { moved, unitNames, unitOf } from "./units.ts";
import { type CellValue, readValue, tokens } from "./value.ts";
import { plainWording } from "./wording.ts";

/** What the importer needs of the ledger's reference tables. */
export interface Names {
  /** The commodity that a name or a file's code stands for. */
  readonly commodityOf: (name: string) => string | undefined;
  readonly commodityNames: readonly string[];
  readonly areaOf: AreaOf;
  readonly areaNames: readonly string[];
}

/** Rows, and what was counted on the way. */
export interface Mapped {
  readonly rows: readonly Share[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** What was understood although it is not as the publisher means to print it. */
  readonly mended: ReadonlyMap<string, number>;
}

interface Understood {
  readonly raw: RawCell;
  readonly commodity: string;
  readonly country: Country;
  readonly value: CellValue;
  readonly notes: Notes;
  readonly words: ReadWording["reading"];
}

/** What a note on one line says of the whole column of its table. */
interface OfColumn {
  unit?: string;
  basis?: Share["basis"];
  movedAway?: true;
}

const tableOf = ({ file, name, measure }: RawCell) => `${file} ${name} ${measure}`;
const columnOf = ({ file, name, wording, column }: RawCell) => `${file} ${name} ${wording} ${column}`;

/** Turns the raw cells of one edition into rows, or fills `problems` with what it does not understand. */
export function mapCells(
  cells: readonly RawCell[],
  source: string,
  names: Names,
  problems: Problems,
  corrections: Corrections,
): Mapped {
  const leftOut = new Map<LeftOut, number>();
  const mended = new Map<string, number>();
  const count = <K>(counts: Map<K, number>, what: K) => counts.set(what, (counts.get(what) ?? 0) + 1);

  const understood = cells.flatMap((raw): Understood[] => {
    const found = understand(raw, names, problems);
    return found === undefined ? [] : [found];
  });
  const columns = new Map<string, OfColumn>();
  const used = new Set<string>();
  for (const { raw, notes, value } of understood) {
    const own = columns.get(tableOf(raw)) ?? {};
    if (notes.wholeColumn && notes.unit !== undefined) own.unit = notes.unit;
    if (notes.wholeColumn && notes.wording.includes("gross weight")) own.basis = "gross";
    if (notes.movedAway) own.movedAway = true;
    columns.set(tableOf(raw), own);
    if (value.kind !== "blank" || wordFor(raw, notes) !== undefined) used.add(columnOf(raw));
  }

  const rows: Share[] = [];
  const places = new Map<string, RawCell>();
  const withoutUS = new Set<string>();
  for (const cell of understood) {
    const { raw, notes, value, country } = cell;
    const column = columns.get(tableOf(raw)) as OfColumn;
    if (column.movedAway && value.kind !== "blank") {
      count(leftOut, "figure that the release moved to another column");
      continue;
    }
    const said = value.kind === "blank" || value.kind === "symbol" ? wordFor(raw, notes) : undefined;
    if (value.kind === "blank" && said === undefined) {
      count(leftOut, used.has(columnOf(raw)) ? "empty cell without a note" : "column that the table does not use");
      continue;
    }
    const row = rowOf(cell, column, source, problems, corrections);
    if (row === undefined) continue;
    for (const rule of notes.setAside) count(mended, rule);
    if (country.mark !== "") count(mended, "footnote mark glued to a country");
    if (country.estimated) count(mended, "e for an estimate glued to a country");
    if (value.kind === "number" && value.estimated) count(mended, "e for an estimate glued to a figure");
    const key = printKey(row);
    if (country.area === "_WLD" && row.measure === "production" && (country.withoutUS || notes.withoutUS))
      withoutUS.add(key);
    const address = `${key} ${row.area}`;
    const before = places.get(address);
    if (before !== undefined)
      problems.add({
        ...raw,
        what: address,
        text: raw.text,
        says: `would be the same row as line ${before.line} of ${before.file}, ${address}`,
        advice: "Distinguish them by a form in chapters.ts.",
      });
    places.set(address, raw);
    rows.push(row);
  }
  for (const what of corrections.unmet())
    problems.add({ file: "corrections", what, text: "", advice: "Change or remove the row of corrections.csv." });
  return { rows: rows.map((row) => (withoutUS.has(printKey(row)) ? totalWithoutUS(row) : row)), leftOut, mended };
}

const printKey = (row: Share) => [row.commodity, row.stage, row.measure, row.form, row.basis, row.year].join(" ");

/** The total of a print that leaves the United States out is not the world's. */
const totalWithoutUS = (row: Share): Share => (row.area === "_WLD" ? { ...row, area: "_XUS" } : row);

function understand(raw: RawCell, names: Names, problems: Problems): Understood | undefined {
  const before = problems.size;
  const commodity = names.commodityOf(raw.name);
  if (commodity === undefined)
    problems.add(
      { ...raw, what: "commodity", text: raw.name, advice: "Add the name to usgs_names in commodities.csv." },
      names.commodityNames,
    );
  else if (chapters[commodity] === undefined)
    problems.add(
      {
        ...raw,
        what: "chapter",
        text: raw.name,
        advice: `Record in chapters.ts which stage and basis the publisher counts for ${commodity}.`,
      },
      Object.keys(chapters),
    );
  const country = readCountry(raw.country, names.areaOf);
  if (country === undefined)
    problems.add(
      { ...raw, what: "country", text: raw.country, advice: "Add the name to aliases in areas.csv." },
      names.areaNames,
    );
  const value = readValue(raw.text);
  if (value === undefined) problems.add({ ...raw, what: "token", text: raw.text }, tokens);
  if (unitOf(raw.unit) === undefined && value?.kind !== "blank")
    problems.add({ ...raw, what: "unit", text: raw.unit, advice: "Add it to units.ts." }, unitNames);
  if (!["production", "capacity", "reserves"].includes(raw.measure))
    problems.add({ ...raw, what: "measure", text: raw.measure }, ["production", "capacity", "reserves"]);
  if (!Number.isInteger(raw.year)) problems.add({ ...raw, what: "year", text: String(raw.year) });
  if (problems.size > before || commodity === undefined || country === undefined || value === undefined)
    return undefined;

  const all = readNotes(raw.notes);
  const own = chapters[commodity]?.words ?? {};
  // A note may say in a word of the chapter what the line counts: "Ulexite".
  const wordsInNotes = all.scope.map(plainWording).filter((note) => own[note] !== undefined);
  const onLine = readNotes(raw.lineNotes);
  const formsOnLine = [
    ...onLine.scope.map(plainWording).filter((note) => own[note]?.form !== undefined || own[note]?.basis !== undefined),
    // "Crude ore" in the note on production is the form of the whole line; in that on reserves it may be their basis alone.
    ...onLine.wording.filter((note) => own[note]?.form !== undefined),
  ];
  const notes = { ...all, scope: all.scope.filter((note) => own[plainWording(note)] === undefined) };
  const { reading, unknown } = readWording(
    commodity,
    [raw.wording, raw.detail, country.qualifiers, ...all.wording, ...wordsInNotes, ...formsOnLine],
    raw.measure,
  );
  for (const note of notes.scope)
    if (/^\w+$/.test(note) && nearest(note, marks).length > 0)
      problems.add({ ...raw, what: "note", text: note, advice: "Record in notes.ts what it means." }, marks);
  for (const part of unknown)
    problems.add(
      { ...raw, what: `word of the ${raw.name} chapter`, text: part, advice: "Record in chapters.ts what it means." },
      knownWords(commodity),
    );
  return unknown.length > 0 ? undefined : { raw, commodity, country, value, notes, words: reading };
}

/** The word in the notes that stands for an empty cell, for the symbol `s`, or says more than NA. */
const wordFor = (raw: RawCell, notes: Notes, basis?: string) =>
  notes.words.find(
    (word) => (word.year === undefined || word.year === raw.year) && (word.basis === undefined || word.basis === basis),
  );

function rowOf(
  cell: Understood,
  column: OfColumn,
  source: string,
  problems: Problems,
  corrections: Corrections,
): Share | undefined {
  const { raw, commodity: heading, country, notes, words } = cell;
  const chapter = chapters[heading];
  if (chapter === undefined) return undefined;
  const measure = words.measure ?? raw.measure;
  const figure = figureOf(cell, column, problems);
  if (figure === undefined) return undefined;
  const line = { commodity: heading, form: "all", ...chapter.is, ...words };
  const reserves =
    measure === "reserves"
      ? {
          stage: "mine" as const,
          ...(words.stage === undefined || line.stage === "all" ? {} : { stage: words.stage }),
          ...(chapter.reserves ?? {}),
          ...(chapter.reserves?.commodity !== undefined && figure.status === "included_elsewhere"
            ? { commodity: line.commodity }
            : {}),
          ...(words.basis === undefined ? {} : { basis: words.basis }),
          ...(column.basis === undefined ? {} : { basis: column.basis }),
        }
      : {};
  const both = heading === "titanium" && /ilmenite and rutile/i.test(raw.wording) && country.area !== "_WLD";
  const scopes = [...words.scopes, ...(both ? ["Includes rutile"] : []), ...(figure.scope ?? []), ...notes.scope];
  const { scope: _, ...rest } = figure;
  const place = { ...line, ...reserves };
  const row: Share = {
    commodity: place.commodity,
    stage: place.stage,
    measure,
    form: both ? "ilmenite" : place.form,
    basis: place.basis,
    share_of: "_WLD",
    area: country.area,
    year: raw.year,
    ...rest,
    share_pct: null,
    share_basis: null,
    share_denominator: null,
    scope: scopes.length === 0 ? null : [...new Set(scopes.map(capital))].join("; "),
    correction: null,
    source,
    locator: raw.locator,
    evidence_level: "primary",
  };
  const correction = corrections.of(row);
  return correction === undefined || (correction.field === "unit" && !holdsFigure(row))
    ? row
    : corrected(row, correction, cell, column, problems, corrections);
}

/** A row as its correction reads it; `printed` stays what the release prints. */
function corrected(
  row: Share,
  { id, field, meant }: Correction,
  cell: Understood,
  column: OfColumn,
  problems: Problems,
  corrections: Corrections,
): Share | undefined {
  const { raw } = cell;
  const wrong = (what: string, text: string) => problems.add({ ...raw, what, text, advice: "See corrections.csv." });
  const correction = corrections.of(row) as Correction;
  const unmet = corrections.meet(correction, field === "unit" ? raw.unit : raw.text, row.printed);
  if (unmet !== undefined) {
    wrong(unmet, raw.text);
    return undefined;
  }
  if (meant === null)
    return { ...row, quantity: null, comparator: "eq", low: null, high: null, status: "doubtful", correction: id };
  const value = field === "cell" ? readValue(meant) : cell.value;
  const figure = value && figureOf(field === "unit" ? { ...cell, meant } : { ...cell, value }, column, problems);
  if (!figure) {
    wrong(`what the correction ${id} reads`, meant);
    return undefined;
  }
  const { quantity, unit, comparator, low, high } = figure;
  return { ...row, quantity, unit, comparator, low, high, correction: id };
}

/** Notes of one word, of which a slip must not pass for a remark. */
const marks = ["Estimated", "Reported"];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Figure = Pick<Share, "quantity" | "unit" | "comparator" | "low" | "high" | "status" | "printed"> & {
  scope?: string[];
};

/** The figure of a cell, with what its notes say of it. */
function figureOf(
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
  // A unit that a note gives stands after the one that is printed over the cell, where it is another.
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
  // A cell that prints NA with a note that says more, an empty one whose note says it, and the symbol.
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
