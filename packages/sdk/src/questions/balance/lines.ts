import { formName, grouped, type Rows } from "@oreledger/data";
import { requireRows } from "../../given.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { nameOf } from "../../ledger/name-of.ts";

/** A row of an answer about the US balances. */
type Balance = Pick<Rows["us_balances"], "commodity" | "form" | "year"> & { readonly assessor?: string | null };

/** The figures that make one line over the years. */
export interface BalanceLine<Row> {
  readonly id: string;
  /** The commodity if there are several, the form, and the assessor if it distinguishes the line. A line alone may have none. */
  readonly name: string;
  /** By year. */
  readonly rows: readonly Row[];
}

/**
 * The lines of an answer about prices or import reliance: one for each commodity, form and assessor, which are never one series.
 *
 * @example balanceLines(ledger, ask(ledger, "prices", { commodity: "platinum-group-metals" }).rows()).map(({ name }) => name)
 */
export function balanceLines<Row extends Balance>(
  ledger: LedgerWith<"areas" | "commodities">,
  all: readonly Row[],
): readonly BalanceLine<Row>[] {
  requireRows("Rows of us_balances", all, "form");
  const lines = [...grouped(byAssessor(all), thingOf)];
  const distinct = (of: (row: Balance) => string) => new Set(lines.map(([, [first]]) => of(first as Balance))).size;
  const [commodities, forms] = [distinct(({ commodity }) => commodity), distinct(({ form }) => form)];
  return lines.map(([id, rows]) => {
    const [{ commodity, form, assessor }] = rows as [Assessed<Row>];
    const named = [
      commodities > 1 ? nameOf(ledger, commodity) : "",
      form === "all" || (forms === 1 && assessor != null) ? "" : formName(form),
      assessor ?? "",
    ].filter(Boolean);
    return {
      id,
      name: named.join(", ") || (lines.length > 1 ? "no form named" : ""),
      rows: rows.map(({ row }) => row).sort((a, b) => a.year - b.year),
    };
  });
}

/** A row with the assessor that distinguishes its line. */
interface Assessed<Row> extends Balance {
  readonly row: Row;
}

const thingOf = ({ commodity, form, assessor }: Balance): string => `${commodity}/${form}/${assessor ?? ""}`;

/**
 * The rows with their assessor if a form has several; a year whose edition names none takes that of the next year that has one.
 */
function byAssessor<Row extends Balance>(rows: readonly Row[]): Assessed<Row>[] {
  const forms = grouped(rows, ({ commodity, form }) => `${commodity}/${form}`);
  return [...forms.values()].flatMap((its) => {
    const known = its.filter(({ assessor }) => assessor != null).sort((a, b) => a.year - b.year);
    const several = new Set(known.map(({ assessor }) => assessor)).size > 1;
    return its.map((row) => {
      const { commodity, form, year } = row;
      const next = known.find((each) => each.year >= year) ?? known.at(-1);
      return { commodity, form, year, row, assessor: several ? (row.assessor ?? next?.assessor ?? null) : null };
    });
  });
}
