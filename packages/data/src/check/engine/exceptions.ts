import type { Row } from "../../csv/address.ts";
import { tableOf } from "../../csv/address.ts";
import { formatCell } from "../../csv/cell.ts";
import { visible } from "../../csv/visible.ts";
import { type TableName, tableList } from "../../tables/index.ts";
import { rules } from "../rules/index.ts";
import type { Finding } from "./finding.ts";
import type { Ledger } from "./ledger.ts";
import { type LedgerBreach, type LedgerRule, on, type RowBreach, type RowOf } from "./rule.ts";

/** Rules that only tests can run, since they compare with files that are not committed; their exceptions are in the same table. */
export const rulesOfTests: ReadonlySet<string> = new Set(["reference-cell"]);

/**
 * The rules whose findings an exception may accept: those that judge what is likely. A finding about the form of a file or a
 * cell, a key, a reference, what a spreadsheet would run or arithmetic cannot be accepted: it must be fixed.
 */
export const exceptable: ReadonlySet<string> = new Set(
  [
    ...[...rules, ...tableList.flatMap((table) => table.rules)].flatMap((rule) => (rule.exceptable ? [rule.code] : [])),
    ...rulesOfTests,
    "broken-encoding",
  ].sort(),
);

type Exception = Pick<RowOf<"exceptions">, "rule" | "row" | "field" | "value" | "reason">;

/** A reason has at least this many different words of two letters or more. */
const FEWEST_WORDS = 5;

/** Exceptions that accept more than one cell, or a finding that cannot be accepted, or that give no reason in words. */
export const wideExceptions = <E extends Exception>(
  exceptions: readonly E[],
  cellOf: (address: string, column: string) => string | undefined = () => undefined,
): RowBreach<E>[] =>
  exceptions.flatMap((row) => {
    const tell = (column: string, expected: string) => [{ row, column, expected }];
    if (!exceptable.has(row.rule))
      return tell(
        "rule",
        `one of ${[...exceptable].join(", ")}: a finding of any other rule must be fixed, not accepted`,
      );
    // Rules of tests have findings on whole rows.
    if (row.field === "*" && !rulesOfTests.has(row.rule))
      return tell("field", "the column of the finding: an exception accepts one cell, as it stands");
    const words = new Set(row.reason.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
    if (words.size < FEWEST_WORDS)
      return tell("reason", `a reason in at least ${FEWEST_WORDS} words: why is this right as it stands?`);
    // Other exceptions whose value has changed need no check here: their finding is open again.
    const cell = rulesOfTests.has(row.rule) && row.field !== "*" ? cellOf(row.row, row.field) : undefined;
    return cell === undefined || cell === (row.value ?? "")
      ? []
      : tell("value", `${JSON.stringify(cell)}, the cell as it stands: an exception accepts one value`);
  });

export const exceptionForm: LedgerRule = {
  code: "exception-form",
  description:
    "An exception accepts one cell as it stands, from a rule that judges what is likely, and gives a reason in words.",
  check: (ledger) =>
    on(
      "exceptions",
      wideExceptions(ledger.rows("exceptions"), (address, column) => {
        const row = ledger.rowAt(address);
        return row === undefined ? undefined : visible(formatCell(row[column] ?? null));
      }),
    ),
};

/** Removes what the exceptions accept, and finds the exceptions to rules that ran but that accept nothing. */
export function accept(
  findings: readonly Finding[],
  ledger: Ledger,
  wasAsked: (rule: string) => boolean,
): { open: Finding[]; accepted: Finding[]; unused: LedgerBreach[] } {
  const exceptions = ledger.rows("exceptions").filter(({ rule }) => exceptable.has(rule));
  const used = new Set<string>();
  const name = (rule: string, row: string, field: string) => `${rule} ${row} ${field}`;
  // An exception applies only to the value that it was made for: another value is a finding again.
  const accepting = new Map(exceptions.map(({ rule, row, field, value }) => [name(rule, row, field), value ?? ""]));
  const accepted: Finding[] = [];
  const open = findings.filter((finding) => {
    const hit = name(finding.rule, finding.address, finding.column);
    if (accepting.get(hit) !== visible(finding.value)) return true;
    used.add(hit);
    accepted.push(finding);
    return false;
  });
  const unused = exceptions
    .filter(
      ({ rule, row, field }) =>
        !rulesOfTests.has(rule) &&
        wasAsked(rule) &&
        !used.has(name(rule, row, field)) &&
        !ledger.hasBrokenKeys(tableOf(row) as TableName),
    )
    .map((row) => ({
      table: "exceptions" as const,
      row: row as Row,
      column: "rule",
      expected: "no exception: the finding that it accepts no longer occurs",
    }));
  return { open, accepted, unused };
}
