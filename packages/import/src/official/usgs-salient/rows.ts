import type { z } from "zod";
import type { us_balances } from "../../../../data/src/tables/us_balances.ts";
import type { AreaOf } from "../../area-names.ts";
import type { Corrections } from "../../corrections.ts";
import { basisIn } from "./basis.ts";
import { doubtful, readFigure } from "./figure.ts";
import type { Printed } from "./printed.ts";
import { type PrintedUnit, readUnit } from "./units.ts";
import type { Series } from "./vocabulary.ts";

export type Balance = z.infer<typeof us_balances.row>;

/** Items whose unit is certain, whatever a damaged header says. */
const fixedUnits: Readonly<Partial<Record<Series["item"], PrintedUnit>>> = {
  net_import_reliance: { unit: "pct", factor: 1 },
  import_source_share: { unit: "pct", factor: 1 },
  employment: { unit: "number", factor: 1 },
};

/** Without the rounding errors of binary arithmetic. */
const exact = (value: number): number => Number(value.toPrecision(12));
const times = (value: number | null, factor: number): number | null => (value === null ? null : exact(value * factor));

/**
 * Makes rows from the printed cells of a release.
 *
 * @param problem Called for every name, unit, token and country that is not understood.
 */
export function rowsOf(
  printed: readonly Printed[],
  source: string,
  vocabulary: ReadonlyMap<string, Series>,
  areaOf: AreaOf,
  corrections: Corrections,
  problem: (text: string) => void,
): Balance[] {
  return printed.flatMap((one): Balance[] => {
    const wrong = (text: string): [] => {
      problem(`${one.locator}: ${text}`);
      return [];
    };
    const series = one.names
      .map((name) => vocabulary.get(`${one.chapter}\t${name}`))
      .find((found) => found !== undefined);
    if (series === undefined)
      return wrong(`no line of the vocabulary has the chapter ${one.chapter} and the name ${one.names.join(" or ")}`);
    const correction = corrections.of({ source, ...series, year: one.year });
    const notes = one.scope === null ? [] : one.scope.split(/(?<=\.)\s/);
    const read = readFigure(correction?.field === "cell" ? (correction.meant ?? one.cell) : one.cell, notes);
    const figure = read !== undefined && correction?.meant === null ? doubtful : read;
    if (figure === undefined) return wrong(`the cell ${JSON.stringify(one.cell)} is not understood`);
    const qualitative = figure.status === "qualitative";
    const unit =
      fixedUnits[series.item] ??
      readUnit((correction?.field === "unit" ? correction.meant : null) ?? one.unitOfColumn ?? one.unit) ??
      (qualitative ? { unit: "USD" as const, factor: 1 } : undefined);
    if (unit === undefined) return wrong(`the unit ${JSON.stringify(one.unit)} is not understood`);
    const said = one.basisWords.map(basisIn).find((found) => found !== undefined);
    if ((unit.unit === "t" || unit.unit === "kg") && said !== undefined && said !== series.basis)
      return wrong(`the release says the basis is ${said}, the vocabulary says ${series.basis}`);
    let partner = "_WLD";
    if (one.partner !== undefined)
      try {
        partner = areaOf(one.partner);
      } catch (error) {
        return wrong((error as Error).message);
      }
    const shifted =
      one.unitOfColumn === undefined ? undefined : corrections.ofColumns({ source, ...series, year: one.year });
    if (one.unitOfColumn !== undefined && shifted === undefined)
      return wrong("the column names are read as shifted, but no row of corrections says why");
    const printed = [one.cell, one.unit].filter((part) => part !== "").join(" ");
    if (correction !== undefined && correction.field !== "column") {
      const unmet = corrections.meet(correction, correction.field === "unit" ? one.unit : one.cell, printed);
      if (unmet !== undefined) return wrong(unmet);
    }
    if (shifted !== undefined) corrections.standsAt(shifted, printed);
    const factor = figure.absolute ? 1 : unit.factor;
    return [
      {
        commodity: series.commodity,
        item: series.item,
        form: series.form,
        partner,
        year: one.year,
        first_year: one.firstYear ?? null,
        quantity: times(figure.quantity, factor),
        unit: unit.unit,
        basis: series.basis,
        comparator: figure.comparator,
        low: times(figure.low, factor),
        high: times(figure.high, factor),
        status: figure.status ?? (one.estimated ? "estimated" : "reported"),
        definition: one.definition,
        counts: [],
        scope: one.scope,
        printed,
        correction: (correction ?? shifted)?.id ?? null,
        source,
        locator: one.locator,
        evidence_level: "primary",
      },
    ];
  });
}
