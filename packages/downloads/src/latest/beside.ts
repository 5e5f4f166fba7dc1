import type { ColumnDoc, TableDoc } from "../../../data/src/build/table-doc.ts";
import { areaRole } from "../../../data/src/compute/area-role.ts";
import { firstDay, lastDay } from "../../../sdk/src/dates.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { Row, Value } from "../table.ts";

/** A column that is not in the ledger's table, made from a row of it. */
export interface AddedColumn {
  readonly doc: ColumnDoc;
  readonly value: (row: Row) => Value;
}

const text = { type: "text", nullable: true } as const;

/** Tables whose rows need no name beside their id: their columns are joined on their own, or say nothing to a reader. */
const unnamed: ReadonlySet<string> = new Set(["sources", "corrections", "licences"]);

/** The name of what a column refers to: `area` AUS gets `area_name` Australia, a list a list of names. */
export function namesBeside(opened: OpenedLedger, column: ColumnDoc): AddedColumn[] {
  if (column.reference === undefined || unnamed.has(column.reference)) return [];
  const called = ["name", "title"].find((one) =>
    opened.doc(column.reference as string).columns.some((c) => c.name === one),
  );
  if (called === undefined) return [];
  const names = new Map(opened.rows(column.reference).map((row) => [row.id as string, row[called] as string]));
  const isList = column.type === "list";
  const [first] = column.example.split(";");
  const doc: ColumnDoc = {
    name: isList ? `${column.name.replace(/ies$/, "y").replace(/s$/, "")}_names` : `${column.name}_name`,
    title: isList ? `Names of ${column.title.toLowerCase()}` : `${column.title}, name`,
    description: `What \`${column.name}\` is called in \`${column.reference}\`.`,
    example: names.get(first as string) ?? column.example,
    type: isList ? "list" : "text",
    nullable: column.nullable,
  };
  const nameOf = (id: string) => names.get(id) ?? id;
  return [
    {
      doc,
      value: (row) => {
        const cell = row[column.name] ?? null;
        return cell === null ? null : Array.isArray(cell) ? cell.map(nameOf) : nameOf(cell as string);
      },
    },
  ];
}

/** What a traded product is: the commodities in it, and their stage. */
export function goodsBeside(opened: OpenedLedger, { reference }: ColumnDoc): AddedColumn[] {
  if (reference !== "products") return [];
  const products = new Map(opened.rows("products").map((row) => [row.id as string, row]));
  return opened
    .doc("products")
    .columns.filter(({ name }) => ["commodities", "stage", "also_holds"].includes(name))
    .map((doc) => ({
      doc: { ...doc, name: `product_${doc.name}` },
      value: (row) => products.get(row.product as string)?.[doc.name] ?? null,
    }));
}

/** A flow between a country and itself. */
const comesBack = (row: Row): boolean => row.exporter !== undefined && row.exporter === row.importer;

/** What an area is to a sum, where it says whose figure the row is. */
export function roleBeside({ key, print }: TableDoc, { name, title, reference }: ColumnDoc): AddedColumn[] {
  if (reference !== "areas" || !key.includes(name) || print.includes(name)) return [];
  return [
    {
      doc: {
        ...text,
        nullable: false,
        name: `${name}_role`,
        title: `${title}, role`,
        description: `What the area is to a sum. Add suppliers and remainders; never a whole or an aggregate with them.${key.includes("exporter") ? " Goods that come back to their own country are in its total, and no partner's." : ""}`,
        example: "supplier",
        terms: {
          supplier: "One country, or a sea that belongs to none",
          remainder: "What no country is named for",
          whole: "The total of which the others are parts",
          aggregate: "Several countries together",
          ...(key.includes("exporter") ? { reimport: "The country itself, to which its own goods come back" } : {}),
        },
      },
      value: (row) => (comesBack(row) ? "reimport" : areaRole(row[name] as string)),
    },
  ];
}

/** The first and the last day that a partial date or a period can mean. */
export function datesBeside({ name, title, format, nullable }: ColumnDoc): AddedColumn[] {
  if (format !== "partial-date" && format !== "period") return [];
  const day = (which: "first" | "last", of: (date: string) => string): AddedColumn => ({
    doc: {
      ...text,
      nullable,
      name: `${name}_${which}_day`,
      title: `${title}, ${which} day`,
      description: `The ${which} day that \`${name}\` can mean.`,
      example: which === "first" ? "2025-04-01" : "2025-04-30",
      format: "date",
    },
    value: (row) => {
      const cell = row[name] as string | null;
      if (cell === null) return null;
      const ends = cell.split("/");
      return of((which === "first" ? ends[0] : ends.at(-1)) as string);
    },
  });
  return [day("first", firstDay), day("last", lastDay)];
}
