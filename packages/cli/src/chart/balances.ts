import { type CommodityId, formName, type Rows, type SourceId } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { editionYear, type Figure, formatFigure, unitText } from "@oreledger/sdk/answer";
import { mergeCitations, nameOf } from "@oreledger/sdk/ledger";
import { balanceLines, questions } from "@oreledger/sdk/questions";
import { shown, UsageError } from "../call/usage.ts";
import { type Chart, drawn, editionIn, MOST_NOTES, type Point, requireOne, type Wanted } from "./chart.ts";

type Balance = Rows["us_balances"] & { readonly first_source?: string | null; readonly assessor?: string | null };

/** US import reliance or prices over the years, one line for each form, with the figures first printed. */
export function balanceChart(ledger: Ledger, kind: "reliance" | "prices", wanted: Wanted): Chart {
  const { commodity, year, asOf, form, most } = wanted;
  const answer = questions[kind].ask(ledger, {
    commodity,
    ...(year === undefined ? {} : { year }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const all = answer.rows() as unknown as Balance[];
  const forms = [...new Set(all.map((row) => row.form))];
  if (form !== undefined && !forms.includes(form))
    throw new UsageError(`No row of these has the form ${shown(form)}: there is ${forms.map(shown).join(", ")}.`);
  const rows = all.filter((row) => (form === undefined || row.form === form) && isDrawn(row));
  if (rows.length === 0)
    throw new UsageError(answer.nothing?.text ?? `The ledger holds no figure to draw: ${kind} of ${commodity}.`);
  requireOne(rows, ["unit"]);
  const editionOf = editionIn(ledger, editionYear);
  const lines = balanceLines(ledger, rows);
  // If all lines are of one form with several assessors, the form is above the chart.
  const [only, ...others] = new Set(rows.map((row) => row.form));
  const over =
    lines.length > 1 && others.length === 0 && only !== undefined && only !== "all" ? formName(only) : undefined;
  const largest = ({ rows: own }: (typeof lines)[number]) => sizeOf(own.at(-1) as Balance);
  const points = [...lines]
    .sort((a, b) => largest(b) - largest(a))
    .slice(0, most)
    .flatMap(({ id, name, rows: own }) =>
      own.map(
        (row): Point => ({
          id,
          name,
          year: row.year,
          edition: editionOf(row.source),
          first: firstOf(ledger, row),
          ...drawn(row as Figure),
        }),
      ),
    );
  const scopes = [...new Set(rows.flatMap(({ scope }) => (scope === null ? [] : [scope])))];
  const [first] = rows as [Balance];
  return {
    kind,
    title: `${nameOf(ledger, commodity as CommodityId)}: ${kind === "reliance" ? "net import reliance of the United States" : "price"}`,
    subtitle: asOf === undefined ? "" : `As of ${asOf}`,
    measure: kind === "reliance" ? "% of US use" : [unitText(first.unit), over].filter(Boolean).join(", "),
    points,
    names: [...new Set(points.map(({ name }) => name))],
    notes: [
      ...(scopes.length > MOST_NOTES ? [] : scopes),
      ...exporterNotes(all),
      ...(lines.length > most ? [`The ${most} largest of ${lines.length} lines.`] : []),
    ],
    citations: mergeCitations(answer.cite().map((citation) => ({ ...citation, locators: [] }))),
  };
}

/** The years in which exports exceeded imports: no percentage is printed for them. */
function exporterNotes(rows: readonly Balance[]): string[] {
  const years = new Map<string, number[]>();
  for (const { status, form, year } of rows)
    if (status === "net_exporter") years.set(form, [...(years.get(form) ?? []), year]);
  return [...years].map(
    ([form, of]) =>
      `Net exporter, which has no percentage: ${form === "all" ? "" : `${formName(form)}, `}${[...new Set(of)].sort().join(", ")}.`,
  );
}

const sizeOf = ({ quantity, low, high }: Balance): number => quantity ?? low ?? high ?? 0;
const isDrawn = ({ quantity, low, high, status }: Balance): boolean =>
  quantity !== null || low !== null || high !== null || status === "doubtful";

/** The figure of the first edition, if it was different. */
function firstOf({ tables }: Ledger, { first_source: source, ...row }: Balance): Point["first"] {
  if (source == null) return undefined;
  const { commodity, item, form, partner, year } = row;
  const [then] = tables.us_balances
    .everyEdition()
    .where({ commodity, item, form, partner, year, source: source as SourceId })
    .toArray() as unknown as Balance[];
  const value = then?.quantity ?? then?.low ?? then?.high;
  return value == null || then === undefined ? undefined : { value, text: formatFigure(then as Figure) };
}
