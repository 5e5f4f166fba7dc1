import { closedLists } from "./closed-lists.ts";
import type { dataPackage } from "./data-package.ts";
import type { ColumnDoc, TableDoc } from "./table-doc.ts";

type Descriptor = ReturnType<typeof dataPackage>;

/** What both descriptions say about the whole data set, in terms of schema.org. */
const dataset = (
  { title, description, version, keywords, licenses, contributors }: Descriptor,
  home: string,
  asOf: string,
) => ({
  description,
  url: home,
  version,
  keywords,
  license: licenses.flatMap(({ path }) => path ?? []),
  creator: contributors.map(({ title: name }) => ({ "@type": "Organization", name })),
  inLanguage: "en",
  isAccessibleForFree: true,
  // No build reads the clock: the data are dated by the newest document that was read for them.
  datePublished: asOf,
  dateModified: asOf,
  alternateName: title,
});

/**
 * The tables as a schema.org Dataset in JSON-LD, for search engines that index data sets. Each CSV is a download with its size,
 * hash and licences. Addresses are relative to the file.
 *
 * @param home The address of the project.
 * @param asOf The day on which the newest source was read, as YYYY-MM-DD.
 */
export const schemaOrg = (descriptor: Descriptor, home: string, asOf: string) => ({
  "@context": "https://schema.org/",
  "@type": "Dataset",
  name: descriptor.title,
  ...dataset(descriptor, home, asOf),
  distribution: descriptor.resources.map(({ name, title, description, path, mediatype, bytes, hash, licenses }) => ({
    "@type": "DataDownload",
    name,
    alternateName: title,
    description,
    contentUrl: path,
    encodingFormat: mediatype,
    contentSize: `${bytes} B`,
    sha256: hash.replace("sha256:", ""),
    license: licenses.flatMap((licence) => licence.path ?? []),
  })),
});

/** The terms that Croissant adds to schema.org. */
const words = [
  ..."citeAs column extract field fileObject fileProperty fileSet format includes isLiveDataset jsonPath key md5".split(
    " ",
  ),
  ..."parentField path recordSet references regex repeated replace separator source subField transform".split(" "),
];

/**
 * The tables in Croissant 1.0, for machine-learning programs: files, tables, columns with types, keys and references, and
 * every closed list as an enumeration.
 *
 * @param home The address of the project.
 * @param asOf The day on which the newest source was read, as YYYY-MM-DD.
 */
export function croissant(descriptor: Descriptor, docs: readonly TableDoc[], home: string, asOf: string) {
  const closed = closedLists(docs);
  const files = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
  const present = docs.filter(({ name }) => files.has(name));
  return {
    "@context": {
      "@language": "en",
      "@vocab": "https://schema.org/",
      sc: "https://schema.org/",
      cr: "http://mlcommons.org/croissant/",
      rai: "http://mlcommons.org/croissant/RAI/",
      dct: "http://purl.org/dc/terms/",
      conformsTo: "dct:conformsTo",
      data: { "@id": "cr:data", "@type": "@json" },
      dataType: { "@id": "cr:dataType", "@type": "@vocab" },
      examples: { "@id": "cr:examples", "@type": "@json" },
      ...Object.fromEntries(words.map((word) => [word, `cr:${word}`])),
    },
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: descriptor.name,
    ...dataset(descriptor, home, asOf),
    distribution: descriptor.resources.map(({ name, description, path, mediatype, bytes, hash }) => ({
      "@type": "cr:FileObject",
      "@id": path,
      name: `${name}.csv`,
      description,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: mediatype,
      sha256: hash.replace("sha256:", ""),
    })),
    recordSet: [
      ...closed.lists.map(({ name, title, terms }) => ({
        "@type": "cr:RecordSet",
        "@id": name,
        name,
        description: title,
        dataType: "sc:Enumeration",
        key: { "@id": `${name}/name` },
        field: ["name", "description"].map((field) => ({
          "@type": "cr:Field",
          "@id": `${name}/${field}`,
          name: field,
          dataType: "sc:Text",
        })),
        data: Object.entries(terms).map(([term, meaning]) => ({
          [`${name}/name`]: term,
          [`${name}/description`]: meaning,
        })),
      })),
      ...present.map((doc) => ({
        "@type": "cr:RecordSet",
        "@id": doc.name,
        name: doc.name,
        description: doc.description,
        key: doc.key.map((column) => ({ "@id": `${doc.name}/${column}` })),
        field: doc.columns.map((column) => field(doc, column, column.terms && closed.nameOf(column), files)),
      })),
    ],
  };
}

const types = { text: "sc:Text", integer: "sc:Integer", number: "sc:Float", list: "sc:Text" } as const;

/** A column of a CSV as a field; `list` is the name of its closed list. */
function field(
  doc: TableDoc,
  column: ColumnDoc,
  list: string | undefined,
  files: ReadonlyMap<string, Descriptor["resources"][number]>,
) {
  const referred = list === undefined ? column.reference && `${column.reference}/id` : `${list}/name`;
  const isThere = list !== undefined || (column.reference !== undefined && files.has(column.reference));
  return {
    "@type": "cr:Field",
    "@id": `${doc.name}/${column.name}`,
    name: column.name,
    description: `${column.title}. ${column.description}${column.unit === undefined ? "" : ` Unit: ${column.unit}.`}`,
    dataType: column.format === "uri" ? "sc:URL" : types[column.type],
    ...(column.type === "list" ? { repeated: true } : {}),
    ...(isThere ? { references: { field: { "@id": referred } } } : {}),
    source: {
      fileObject: { "@id": files.get(doc.name)?.path },
      extract: { column: column.name },
      ...(column.type === "list" ? { transform: { separator: ";" } } : {}),
    },
  };
}
