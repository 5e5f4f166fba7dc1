import { describe, expect, it } from "vitest";
import { tableList } from "../tables/index.ts";
import { dataPackage } from "./data-package.ts";
import { describeTable } from "./describe.ts";
import { croissant, schemaOrg } from "./linked-data.ts";

const docs = tableList.map(describeTable);
const cells = (table: (typeof tableList)[number]) => ({ table, length: 0, columns: [] });
const tables = tableList.map((table, i) => ({
  doc: docs[i] as (typeof docs)[number],
  cells: cells(table),
  csv: new TextEncoder().encode(`${i}`),
}));
const manifest = { name: "x", version: "1.2.3", description: "What it is.", keywords: ["ore"] };
const descriptor = dataPackage(manifest, tables);
const home = "https://example.org/";

/** Every object within a value that has an `@id`: those that define it say more of it. */
function named(value: unknown, at = ""): { id: string; defines: boolean; at: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.entries(value).flatMap(([key, part]) =>
    key === "@context" ? [] : named(part, `${at}/${key}`),
  );
  return "@id" in value
    ? [{ id: value["@id"] as string, defines: Object.keys(value).length > 1, at }, ...within]
    : within;
}

describe("Croissant", () => {
  const made = croissant(descriptor, docs, home, "2026-11-27");

  it("has what Croissant 1.0 requires of a dataset", () => {
    expect(made).toMatchObject({
      "@type": "sc:Dataset",
      conformsTo: "http://mlcommons.org/croissant/1.0",
      name: "oreledger",
      description: "What it is.",
      url: home,
      datePublished: "2026-11-27",
    });
    expect(made.creator.length).toBeGreaterThan(0);
    // Names are made of these characters only.
    for (const { name } of [...made.distribution, ...made.recordSet]) expect(name).toMatch(/^[\w.-]+$/);
  });

  it("names each thing once, and refers only to what it names", () => {
    const ids = named(made);
    const defined = ids.filter(({ defines }) => defines).map(({ id }) => id);
    expect(defined.length).toBe(new Set(defined).size);
    expect(defined.length).toBeGreaterThan(500);
    expect(ids.filter(({ id, defines }) => !defines && !defined.includes(id))).toEqual([]);
  });

  it("knows every word that it uses: those of Croissant by its context", () => {
    const context = made["@context"] as Record<string, unknown>;
    const used = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (!Array.isArray(value)) used.add(key);
        if (key !== "@context" && key !== "data") visit(part);
      }
    };
    visit(made.recordSet);
    const ofSchemaOrg = ["name", "description"];
    expect(
      [...used].filter((word) => !word.startsWith("@") && !ofSchemaOrg.includes(word) && !(word in context)),
    ).toEqual([]);
  });

  it("has a field for every column, from the file's own column, and splits lists", () => {
    for (const doc of docs) {
      const set = made.recordSet.find(({ name }) => name === doc.name);
      expect(set?.field.map(({ name }) => name)).toEqual(doc.columns.map(({ name }) => name));
      for (const [i, column] of doc.columns.entries())
        expect(set?.field[i], `${doc.name}.${column.name}`).toMatchObject({
          ...(column.type === "list" ? { repeated: true } : {}),
          source: {
            fileObject: { "@id": `csv/${doc.name}.csv` },
            extract: { column: column.name },
            ...(column.type === "list" ? { transform: { separator: ";" } } : {}),
          },
        });
    }
  });
});

it("schema.org: each CSV is a download with size, hash and licences", () => {
  const made = schemaOrg(descriptor, home, "2026-11-27");
  expect(made).toMatchObject({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: "Oreledger",
    version: "1.2.3",
  });
  expect(made.description.length).toBeGreaterThan(0);
  expect(made.distribution.map(({ contentUrl }) => contentUrl)).toEqual(docs.map(({ name }) => `csv/${name}.csv`));
  for (const download of made.distribution) {
    expect(download).toMatchObject({ "@type": "DataDownload", encodingFormat: "text/csv" });
    expect(download.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
});
