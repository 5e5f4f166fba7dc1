import type { TableDoc } from "@oreledger/data";
import { visibleJson } from "@oreledger/data";
import { tables } from "@oreledger/data/tables";
import { defineCommand, exit } from "../call/command.ts";
import { formatFlag } from "../call/shared-flags.ts";
import { didYouMean, shown, UsageError } from "../call/usage.ts";
import { dataFile } from "../ledger/data-package.ts";
import { markdownTable } from "../render/markdown.ts";

const tableNames = Object.keys(tables).sort();
const formats = ["md", "json-schema", "table-schema", "sql"] as const;

/** The meaning of a table's columns, for people and for machines. */
export const command = defineCommand({
  description:
    "The declarations that the ledger's own CSVs are checked against. `oreledger validate` checks yours against them.",
  arguments: [{ name: "table", description: tableNames.join(", "), values: "table" }],
  flags: {
    format: formatFlag(formats, "md"),
  },
  examples: [
    { call: "schema oxides", tells: "Every column, in words" },
    { call: "schema oxides --format sql", tells: "A table for a database" },
    { call: "schema oxides --format table-schema", tells: "For frictionless and other readers of CSV" },
  ],
  run({ args, flags, io }) {
    const name = (args[0] as string).replaceAll("-", "_");
    if (!Object.hasOwn(tables, name))
      throw new UsageError(
        `There is no table ${shown(name)}.${didYouMean(name, tableNames)} Tables: ${tableNames.join(", ")}.`,
      );
    io.out(written(tables[name as keyof typeof tables], flags.format ?? "md"));
    return exit.answered;
  },
});

function written(table: TableDoc, how: (typeof formats)[number]): string {
  switch (how) {
    case "json-schema":
      return dataFile(`schema/${table.name}.json`);
    case "table-schema": {
      const { resources } = JSON.parse(dataFile("datapackage.json")) as {
        resources: { name: string; schema: unknown }[];
      };
      return `${visibleJson(JSON.stringify(resources.find((resource) => resource.name === table.name)?.schema, null, 2))}\n`;
    }
    case "sql": {
      const all = dataFile("schema/sqlite.sql");
      const [statement] = new RegExp(`CREATE TABLE "${table.name}" [^]*?\\n\\);`).exec(all) ?? [];
      if (statement === undefined) throw new Error(`schema/sqlite.sql has no table ${table.name}`);
      return `${statement}\n`;
    }
    case "md":
      return markdown(table);
  }
}

function markdown({ name, title, description, key, columns }: TableDoc): string {
  const kind = ({ type, unit, reference, terms, format: form }: TableDoc["columns"][number]): string =>
    [
      reference === undefined ? (form ?? type) : `${type} of ${reference}`,
      unit ?? "",
      terms === undefined ? "" : Object.keys(terms).join(", "),
    ]
      .filter(Boolean)
      .join("; ");
  return [
    `# ${name}: ${title}`,
    description,
    `Key: ${key.join(", ")}.`,
    `${markdownTable(
      [{ title: "column" }, { title: "type" }, { title: "empty" }, { title: "meaning" }, { title: "example" }],
      columns.map((column) => [
        column.name,
        kind(column),
        column.nullable ? "unknown" : "never",
        column.description,
        column.example,
      ]),
    )}\n`,
  ].join("\n\n");
}
