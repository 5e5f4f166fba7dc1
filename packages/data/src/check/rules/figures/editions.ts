import { ageOfSource } from "../../../compute/edition-age.ts";
import { grouped } from "../../../grouped.ts";
import type { Share } from "../../../tables/shares.ts";
import type { RowBreach, RowOf } from "../../engine/rule.ts";

/** If an edition printed the wrong unit, such as tonnes for thousand tonnes, its figures are this many powers of ten off. */
const UNIT_SLIP = 2.5;

/** A cache, since several rules need the same groups. */
const thingsOf = new WeakMap<readonly Share[], { readonly sources: unknown; readonly things: Share[][] }>();

/** What editions say about one thing, oldest first. Reserves are one thing whatever the year: they are the edition's own estimate. */
export function things(rows: readonly Share[], sources: readonly RowOf<"sources">[]): Share[][] {
  const known = thingsOf.get(rows);
  if (known?.sources === sources) return known.things;
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const ages = new Map(sources.map((source) => [source.id as string, ageOfSource(source)] as const));
  const found = grouped(rows, (row) =>
    row.quantity === null || row.quantity === 0
      ? undefined
      : `${bySource.get(row.source)?.series} ${lineOf(row)} ${row.area} ${row.measure === "reserves" ? "" : row.year}`,
  );
  const ageOfRow = (row: Share) => `${ages.get(row.source) ?? ""} ${row.year}`;
  const things = [...found.values()].map((editions) => editions.sort((a, b) => (ageOfRow(a) < ageOfRow(b) ? -1 : 1)));
  thingsOf.set(rows, { sources, things });
  return things;
}

/** Kilograms and tonnes are one line: an edition may switch from one to the other. */
const kindOf = (unit: Share["unit"]) => (unit === "kg" ? "t" : unit);
export const sizeOf = ({ quantity, unit }: Share) => (quantity as number) / (unit === "kg" ? 1000 : 1);

export const lineOf = ({ commodity, stage, measure, form, basis, unit }: Share) =>
  `${commodity} ${stage} ${measure} ${form} ${basis} ${kindOf(unit)}`;

interface Slip {
  readonly breach: RowBreach<Share>;
}

/** Editions in which a whole line of figures has a unit other than in the editions next to it: one finding for each. */
export function unitSlips(editions: readonly (readonly Share[])[]): Map<string, Slip> {
  const pairs = new Map<string, { row: Share; before: Share; powers: number[] }>();
  for (const rows of editions) {
    // All figures of one thing belong to one line.
    const line = lineOf(rows[0] as Share);
    for (const [i, row] of rows.slice(1).entries()) {
      const before = rows[i] as Share;
      if (before.source === row.source) continue;
      const key = `${before.source} ${row.source} ${line}`;
      const power = Math.log10(sizeOf(row) / sizeOf(before));
      const known = pairs.get(key);
      if (known) known.powers.push(power);
      else pairs.set(key, { row, before, powers: [power] });
    }
  }
  const slips = new Map<string, Slip>();
  const righted = new Set<string>();
  for (const { row, before, powers } of pairs.values()) {
    if (powers.length < 3) continue;
    const median = [...powers].sort((a, b) => a - b)[Math.floor(powers.length / 2)] as number;
    if (Math.abs(median) < UNIT_SLIP) continue;
    const line = `${row.source} ${lineOf(row)}`;
    // The edition after a wrong unit jumps back.
    if (slips.has(`${before.source} ${lineOf(before)}`)) {
      righted.add(line);
      continue;
    }
    slips.set(line, {
      breach: {
        row,
        column: "unit",
        expected: `the unit of ${before.source}: ${powers.length} figures of this line are about 10^${Math.round(median)} times what it prints`,
      },
    });
  }
  for (const line of righted) slips.delete(line);
  return slips;
}
