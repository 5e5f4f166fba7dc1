import { type Correction, holdsFigure } from "../../../../data/src/compute/corrections.ts";
import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Corrections } from "../../corrections.ts";
import { chapters } from "./chapters.ts";
import { figureOf, type OfColumn } from "./figure.ts";
import type { Problems } from "./problems.ts";
import type { Understood } from "./understood.ts";
import { readValue } from "./value.ts";

/** The row of a cell, corrected if it has a correction. */
export function rowOf(
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

/** A row with its correction; `printed` remains as in the release. */
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
