import { nearest } from "../../../../data/src/csv/nearest.ts";
import { chapters } from "./chapters.ts";
import { type AreaOf, type Country, readCountry } from "./country.ts";
import { type Notes, readNotes } from "./notes.ts";
import type { Problems } from "./problems.ts";
import type { RawCell } from "./raw-cell.ts";
import { knownWords, type ReadWording, readWording } from "./reading.ts";
import { unitNames, unitOf } from "./units.ts";
import { type CellValue, readValue, tokens } from "./value.ts";
import { plainWording } from "./wording.ts";

/** The names in the ledger's reference tables that the importer needs. */
export interface Names {
  /** The commodity that a name or a file's code means. */
  readonly commodityOf: (name: string) => string | undefined;
  readonly commodityNames: readonly string[];
  readonly areaOf: AreaOf;
  readonly areaNames: readonly string[];
}

/** A cell with the meaning of each of its parts. */
export interface Understood {
  readonly raw: RawCell;
  readonly commodity: string;
  readonly country: Country;
  readonly value: CellValue;
  readonly notes: Notes;
  readonly words: ReadWording["reading"];
}

/** Notes of one word: a misspelt one must not become a remark. */
const marks = ["Estimated", "Reported"];

/** The meaning of a raw cell; undefined if a part was not understood and is now in `problems`. */
export function understand(raw: RawCell, names: Names, problems: Problems): Understood | undefined {
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
  // A note may give in a word of the chapter what the line counts: "Ulexite".
  const wordsInNotes = all.scope.map(plainWording).filter((note) => own[note] !== undefined);
  const onLine = readNotes(raw.lineNotes);
  const formsOnLine = [
    ...onLine.scope.map(plainWording).filter((note) => own[note]?.form !== undefined || own[note]?.basis !== undefined),
    // "Crude ore" in the note on production is the form of the whole line; in the note on reserves it may be only their basis.
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

/** The word in the notes that replaces an empty cell or the symbol `s`, or says more than NA. */
export const wordFor = (raw: RawCell, notes: Notes, basis?: string) =>
  notes.words.find(
    (word) => (word.year === undefined || word.year === raw.year) && (word.basis === undefined || word.basis === basis),
  );
