import { OreledgerError } from "@oreledger/sdk";
import type { IO } from "../io.ts";
import type { Document } from "./document.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";

/** How a page can be written. */
export const pageFormats = ["text", "md", "json"] as const;

/**
 * Writes a page, or the data behind it.
 *
 * @param data What a program reads instead of the page.
 * @throws OreledgerError naming the formats, where there is no such one.
 */
export function writePage(document: Document, format: string, io: IO, data: unknown = document): void {
  switch (format) {
    case "text":
      io.out(renderText(document, io));
      break;
    case "md":
      io.out(renderMarkdown(document));
      break;
    case "json":
      io.out(`${JSON.stringify(data, null, 2)}\n`);
      break;
    default:
      throw new OreledgerError(`A page has the formats ${pageFormats.join(", ")}, not ${JSON.stringify(format)}.`);
  }
}
