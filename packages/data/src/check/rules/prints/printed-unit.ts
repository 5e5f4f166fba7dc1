// cspell:ignore ctslb
import type { Share } from "../../../tables/shares.ts";

type Unit = Share["unit"];

/** The unit of the ledger for a printed unit, and the factor between them. */
export interface PrintedUnit {
  readonly unit: Unit;
  readonly factor: number;
}

const scales: Readonly<Record<string, number>> = { cents: 0.01, thousand: 1e3, thousands: 1e3, million: 1e6 };

/** Units in words, after the scale. The first pattern that fits counts. */
const words: readonly (readonly [RegExp, Unit, number?])[] = [
  [/^(?:metric )?(?:dry )?(?:tons?|tonnes?)\b(?! unit)/, "t"],
  [/^kilograms?\b/, "kg"],
  [/^(?:of )?carats?\b/, "ct"],
  [/^cubic met(?:er|re)s\b/, "m3"],
  [/^lit(?:er|re)s\b/, "m3", 1e-3],
  [/^square feet\b/, "ft2"],
  [/^dollars$/, "USD"],
  [/^(?:dollars )?per (?:dry )?metric ton unit\b/, "USD_per_mtu"],
  [/^(?:dollars )?per (?:metric )?ton\b/, "USD_per_t"],
  [/^(?:dollars )?(?:per |\/)kilogram\b/, "USD_per_kg"],
  [/^(?:dollars )?per gram\b/, "USD_per_kg", 1e3],
  [/^(?:dollars )?(?:per |\/)pound\b/, "USD_per_lb"],
  [/^(?:dollars )?per troy ounce\b/, "USD_per_ozt"],
  [/^(?:dollars )?per carat\b/, "USD_per_ct"],
  [/^(?:dollars )?per short ton\b/, "USD_per_st"],
];

/** Units as signs and as the codes of data releases: here a small letter is not a capital. `mt` is left out, since it has two meanings. */
const signs: readonly (readonly [RegExp, Unit, number])[] = [
  [/^t SW\b/, "SWU", 1e3],
  [/^t\b/, "t", 1],
  [/^kt\b/, "t", 1e3],
  [/^(?:Mt|mmt)\b/, "t", 1e6],
  [/^kg\b/, "kg", 1],
  [/^kct\b/, "ct", 1e3],
  [/^mct\b/, "ct", 1e6],
  [/^mcm\b/, "m3", 1e6],
  [/^(?:98)?\$\/t\b|^dt\b/, "USD_per_t", 1],
  [/^dkg\b/, "USD_per_kg", 1],
  [/^dlb\b/, "USD_per_lb", 1],
  [/^ctslb\b/, "USD_per_lb", 0.01],
  [/^dto\b/, "USD_per_ozt", 1],
];

/** The unit that a text begins with; undefined if it begins with none, or with one that has several meanings. */
export function unitIn(text: string): PrintedUnit | undefined {
  const sign = signs.find(([form]) => form.test(text));
  if (sign !== undefined) return { unit: sign[1], factor: sign[2] };
  const [, scale = "", rest = ""] = /^(?:(cents|thousands?|million)\b ?)?(.*)$/.exec(text.toLowerCase()) ?? [];
  const word = words.find(([form]) => form.test(rest));
  return word === undefined ? undefined : { unit: word[1], factor: (scales[scale] ?? 1) * (word[2] ?? 1) };
}

/** A cache: thousands of cells have one unit. */
const read = new Map<string, PrintedUnit | undefined>();

/**
 * The unit of a printed cell, `13,000 metric tons`. A note that is only a unit replaces that of the cell: the footnote or the
 * heading above the column counts.
 */
export function printedUnit(printed: string): PrintedUnit | undefined {
  const text = printed.replace(/^[e~<>≥≤\s]*\d[\d,]*(?:\.\d+)?\s*/, "");
  if (!read.has(text)) {
    const [cell = "", ...notes] = text.split("; note: ");
    const noted = notes.find((note) => /^(?:thousand|million) metric tons$/.test(note));
    read.set(text, unitIn(noted ?? cell));
  }
  return read.get(text);
}
