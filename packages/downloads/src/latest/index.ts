import type { ColumnDoc, TableDoc } from "../../../data/src/build/table-doc.ts";
import type { OpenedLedger } from "../ledger.ts";
import { addressOf, type DownloadTable, type Row } from "../table.ts";
import { additive } from "./additive.ts";
import { type AddedColumn, datesBeside, goodsBeside, namesBeside, roleBeside } from "./beside.ts";
import { ofSource } from "./of-source.ts";
import { oneTelling } from "./one-telling.ts";
import { sharesAsTheyStand } from "./shares-as-they-stand.ts";

/** The tables that people open to read facts: each has one of what it says today. The others name things, or join rows. */
const ofFacts: ReadonlySet<string> = new Set([
  "shares",
  "exports",
  "us_balances",
  "deposits",
  "resource_estimates",
  "agreements",
  "commitments",
  "policy_events",
  "claims",
]);

/** The tables that have one for today. */
export const latestOf = (docs: readonly TableDoc[]): TableDoc[] => docs.filter(({ name }) => ofFacts.has(name));

/**
 * What a table says today, ready for a spreadsheet: of each print the newest edition with its errata and corrections, one row for
 * each thing that a series counts; names, publisher, date and terms joined in; the words of the source last. The SDK's rules choose the rows.
 */
export function latest(opened: OpenedLedger, name: string): DownloadTable {
  const doc = opened.doc(name);
  const rows = standingRows(opened, name);
  const beside = new Map(
    doc.columns.map((column) => [
      column.name,
      [
        ...namesBeside(opened, column),
        ...goodsBeside(opened, column),
        ...roleBeside(doc, column),
        ...datesBeside(column),
      ],
    ]),
  );
  const isLong = (column: ColumnDoc) => isProse(column) && !["name", "title"].includes(column.name);
  const own = (column: ColumnDoc): AddedColumn => ({ doc: column, value: (row) => row[column.name] ?? null });
  const ordered = (columns: readonly ColumnDoc[]) =>
    columns.flatMap((column) => [own(column), ...(beside.get(column.name) ?? [])]);
  const taken = new Set(doc.columns.map((column) => column.name));
  const added = [...ofSource(opened), ...(name === "commitments" ? additive(opened) : [])].filter(
    (column) => !taken.has(column.doc.name),
  );
  const address: AddedColumn = {
    doc: {
      name: "address",
      title: "Address",
      description: "The name of the row in the ledger: `table/key/values`. Claims, citations and findings use it.",
      type: "text",
      nullable: false,
      example: `${name}/${doc.key.map((column) => doc.columns.find((one) => one.name === column)?.example ?? "").join("/")}`,
    },
    value: (row) => addressOf(doc, row),
  };
  const columns = [
    ...ordered(doc.columns.filter((column) => !isLong(column))),
    ...added,
    address,
    ...ordered(doc.columns.filter(isLong)),
  ];
  return {
    doc: {
      ...doc,
      name: `latest_${name}`,
      title: `${doc.title}, latest`,
      description:
        doc.print.length === 0
          ? `Every row of \`${name}\`, with names, publisher, date and terms joined in.`
          : `What stands today: of each print of \`${name}\` the newest edition with its errata and corrections, one row for each thing that a series counts, with names, publisher, date and terms joined in. Series are never mixed: choose one in \`series\` before you add.`,
      key: ["address"],
      columns: columns.map((column) => withoutComputed(column.doc)),
    },
    rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column.doc.name, column.value(row)]))),
  };
}

/** The rows that the SDK answers with when nothing else is asked. */
function standingRows({ ledger }: OpenedLedger, name: string): Row[] {
  const tables = ledger.tables;
  if (name === "exports") return oneTelling(tables.exports).toArray() as unknown as Row[];
  if (name === "shares") return sharesAsTheyStand(tables.shares.toArray(), ledger) as unknown as Row[];
  return tables[name as keyof typeof tables].toArray() as unknown as Row[];
}

/** Free text: no id, no term, no date, no address. */
export const isProse = ({ type, terms, reference, format, pattern }: ColumnDoc): boolean =>
  type === "text" && !terms && !reference && !format && pattern?.includes("\\S(.*\\S)?") === true;

const withoutComputed = ({ computed: _, ...doc }: ColumnDoc): ColumnDoc => doc;
