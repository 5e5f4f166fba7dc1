import type { ColumnDoc } from "../../../data/src/build/table-doc.ts";
import { redistributionOf } from "../../../data/src/redistribution.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { Row, Value } from "../table.ts";
import { type AddedColumn, datesBeside } from "./beside.ts";

/** What the row's source says of itself, and under which terms the row may be passed on. */
export function ofSource(opened: OpenedLedger): AddedColumn[] {
  const sources = new Map(opened.rows("sources").map((row) => [row.id as string, row]));
  const licences = new Map(opened.rows("licences").map((row) => [row.id as string, row]));
  const declared = opened.doc("sources").columns;
  const of = (row: Row): Row | undefined => sources.get(row.source as string);
  const licenceOf = (row: Row, column: string): Row | undefined => licences.get(of(row)?.[column] as string);
  const own = (column: string, name = column): AddedColumn => ({
    doc: { ...(declared.find((one) => one.name === column) as ColumnDoc), name },
    value: (row) => of(row)?.[column] ?? null,
  });
  const made = (
    name: string,
    title: string,
    description: string,
    example: string,
    value: (row: Row) => Value,
  ): AddedColumn => ({
    doc: { name, title, description, example, type: "text", nullable: true },
    value,
  });
  const published = own("published");
  const beside = datesBeside(published.doc).map(({ doc, value }) => ({
    doc,
    value: (row: Row) => value({ published: published.value(row) }),
  }));
  return [
    own("series"),
    own("edition"),
    own("publisher"),
    own("title", "source_title"),
    published,
    ...beside,
    own("retrieved"),
    own("licence"),
    {
      doc: {
        ...(opened.doc("licences").columns.find(({ name }) => name === "redistribution") as ColumnDoc),
        title: "May be passed on",
        description:
          "Whether the row may be passed on: what its licence says, or `unclear` where who carried it has terms of their own that allow something else.",
        terms: {
          ...opened.doc("licences").columns.find(({ name }) => name === "redistribution")?.terms,
          unclear: "The source and who carried it allow different things",
        },
      },
      value: (row) => {
        const [licence, carrier] = [licenceOf(row, "licence"), licenceOf(row, "carrier_licence")];
        const terms = (one: Row) => ({ redistribution: one.redistribution as string });
        return licence === undefined ? null : redistributionOf(terms(licence), carrier && terms(carrier));
      },
    },
    made(
      "source_url",
      "Source, address",
      "The document, or the page that quotes it.",
      "https://doi.org/10.3133/mcs2026",
      (row) => of(row)?.url ?? of(row)?.quoted_by_url ?? null,
    ),
  ];
}
