import { chapterSlug } from "./printed.ts";

/** A column in the release's metadata. */
export interface ColumnDescription {
  readonly label: string;
  readonly text: string;
  readonly unit: string | undefined;
}

/** The metadata of one chapter's salient statistics. */
export interface ChapterMetadata {
  /** The text that says what the chapter's data measure. */
  readonly chapterText: string;
  /** In the order of the file's columns. */
  readonly columns: readonly ColumnDescription[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const text = (xml: string): string =>
  xml
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] as string)
    .replace(/\s+/g, " ")
    .trim();

const element = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml);
  return found?.[1] === undefined ? undefined : text(found[1]);
};

/**
 * The salient statistics' columns in an FGDC metadata file, with its chapter; undefined if it describes none. It is read by its
 * tags, not by an XML parser, as one of the official files (platinum-group metals, 2024) is not well-formed.
 */
export function readMetadata(xml: string): readonly [string, ChapterMetadata] | undefined {
  const attributes = [...xml.matchAll(/<attr>([\s\S]*?)<\/attr>/g)].map(([, body]) => body as string);
  // A file describes the salient columns first, then those of world production, which begin at Source.
  const first = attributes.findIndex((body) => element(body, "attrlabl") === "DataSource");
  const after = attributes.findIndex((body, i) => i > first && element(body, "attrlabl") === "Source");
  if (first === -1) return undefined;
  const salient = attributes.slice(first, after === -1 ? undefined : after);
  const commodity = salient.find((body) => element(body, "attrlabl") === "Commodity");
  const name = commodity === undefined ? undefined : element(commodity, "edomv");
  if (commodity === undefined || name === undefined) return undefined;
  return [
    chapterSlug(name),
    {
      chapterText: element(commodity, "edomvd") ?? "",
      columns: salient.map((body) => ({
        label: element(body, "attrlabl") ?? "",
        text: element(body, "attrdef") ?? "",
        unit: element(body, "attrunit"),
      })),
    },
  ];
}
