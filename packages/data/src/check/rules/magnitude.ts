import type { Share } from "../../tables/shares.ts";
import { type LedgerRule, on } from "../ledger.ts";
import { lastDay } from "../partial-date.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

/** From this factor on a change between editions is taken for a slip. */
const FACTOR = 10;
/** From this factor on a change from one year to the next is. */
const FACTOR_OF_YEARS = 50;
/** Below this quantity, in the base unit, small producers jump by more than the factor. */
const FLOOR = 1000;
/** So many powers of ten apart are the figures of an edition that printed the wrong unit: thousand tonnes as tonnes. */
const UNIT_SLIP = 2.5;

/** What editions say of one thing, oldest first. Reserves are one thing whatever the year: they are the edition's own estimate. */
function things(rows: readonly Share[], sources: readonly RowOf<"sources">[]): Share[][] {
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const dates = new Map(
    sources.map(({ id, published, retrieved }) => [id as string, lastDay(published ?? retrieved ?? "0001")] as const),
  );
  const found = new Map<string, Share[]>();
  for (const row of rows) {
    if (row.quantity === null || row.quantity === 0) continue;
    const thing = `${bySource.get(row.source)?.series} ${lineOf(row)} ${row.area} ${row.measure === "reserves" ? "" : row.year}`;
    const known = found.get(thing);
    if (known) known.push(row);
    else found.set(thing, [row]);
  }
  const dateOf = (row: Share) => `${dates.get(row.source) ?? ""} ${row.year}`;
  return [...found.values()].map((editions) => editions.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)));
}

/** Kilograms and tonnes are one line: an edition may turn from one to the other. */
const kindOf = (unit: Share["unit"]) => (unit === "kg" ? "t" : unit);
const sizeOf = ({ quantity, unit }: Share) => (quantity as number) / (unit === "kg" ? 1000 : 1);

const lineOf = ({ commodity, stage, measure, form, basis, unit }: Share) =>
  `${commodity} ${stage} ${measure} ${form} ${basis} ${kindOf(unit)}`;

/** Figures that are ten times, or a tenth of, what the edition before said of the same thing. */
export function leaps(rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] {
  const editions = things(rows, sources);
  const slips = unitSlips(editions);
  const ofLine = (row: Share) => `${row.source} ${lineOf(row)}`;
  const single = editions.flatMap((rows) =>
    rows.slice(1).flatMap((row, i) => {
      const before = rows[i] as Share;
      const [a, b] = [sizeOf(before), sizeOf(row)];
      if (
        Math.max(before.quantity as number, row.quantity as number) < FLOOR ||
        slips.has(ofLine(row)) ||
        slips.has(ofLine(before))
      )
        return [];
      const ratio = b / a;
      return ratio >= FACTOR || ratio <= 1 / FACTOR
        ? [
            {
              row,
              column: "quantity",
              expected: `a figure near the ${before.quantity} ${before.unit} that ${before.source} prints for the same thing`,
            },
          ]
        : [];
    }),
  );
  return [...single, ...leapsOfYears(rows)];
}

/** Lines of an edition that stand in another unit than in the edition before. */
export const slippedUnits = (rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] =>
  [...unitSlips(things(rows, sources)).values()].map(({ breach }) => breach);

/** Figures that are fifty times, or a fiftieth of, what the same source prints for the year before. */
function leapsOfYears(rows: readonly Share[]): RowBreach<Share>[] {
  const nameOf = (row: Share, year: number) => `${row.source} ${lineOf(row)} ${row.area} ${year}`;
  const figures = rows.filter(({ quantity }) => quantity !== null && quantity !== 0);
  const byName = new Map(figures.map((row) => [nameOf(row, row.year), row]));
  return figures.flatMap((row) => {
    const before = byName.get(nameOf(row, row.year - 1));
    if (before === undefined || row.unit === "pct") return [];
    const ratio = sizeOf(row) / sizeOf(before);
    return ratio < FACTOR_OF_YEARS && ratio > 1 / FACTOR_OF_YEARS
      ? []
      : [
          {
            row,
            column: "quantity",
            expected: `a figure near the ${before.quantity} ${before.unit} that the same source prints for ${before.year}`,
          },
        ];
  });
}

interface Slip {
  readonly breach: RowBreach<Share>;
}

/** Editions in which a whole line of figures stands in another unit than in the editions beside it: one finding for each. */
function unitSlips(editions: readonly (readonly Share[])[]): Map<string, Slip> {
  const pairs = new Map<string, { row: Share; before: Share; powers: number[] }>();
  for (const rows of editions)
    for (const [i, row] of rows.slice(1).entries()) {
      const before = rows[i] as Share;
      if (before.source === row.source) continue;
      const key = `${before.source} ${row.source} ${lineOf(row)}`;
      const power = Math.log10(sizeOf(row) / sizeOf(before));
      const known = pairs.get(key);
      if (known) known.powers.push(power);
      else pairs.set(key, { row, before, powers: [power] });
    }
  const slips = new Map<string, Slip>();
  const righted = new Set<string>();
  for (const { row, before, powers } of pairs.values()) {
    if (powers.length < 3) continue;
    const median = [...powers].sort((a, b) => a - b)[Math.floor(powers.length / 2)] as number;
    if (Math.abs(median) < UNIT_SLIP) continue;
    const line = `${row.source} ${lineOf(row)}`;
    // The edition after a slip leaps back.
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

export const magnitude: LedgerRule = {
  id: "magnitude",
  description:
    "A figure is not ten times, nor a tenth of, what the previous edition says of the same thing, nor fifty times what the year before has.",
  check: (ledger) => on("shares", leaps(ledger.rows("shares"), ledger.rows("sources"))),
};

export const unitSlip: LedgerRule = {
  id: "unit-slip",
  description:
    "The median of the areas that two editions share does not leap a thousandfold: then the unit of one is wrong, and a correction says so.",
  check: (ledger) => on("shares", slippedUnits(ledger.rows("shares"), ledger.rows("sources"))),
};
