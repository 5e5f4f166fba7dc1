import { visibleJson } from "@oreledger/data";
import type { Page } from "@oreledger/sdk/answer";
import { oneOf } from "../call/read.ts";
import { renderHtml } from "./html.ts";
import type { IO } from "./io.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";

/** How a page can be written. */
export const pageFormats = ["text", "md", "html", "json"] as const;

/** The flag of every command that answers with a page. */
export const pageFlags = {
  format: {
    short: "f",
    value: "format",
    values: pageFormats,
    read: oneOf(pageFormats),
    description: "text (default), md, html (one self-contained file) or json",
  },
} as const;

/**
 * Writes a page, or the data behind it.
 *
 * @param data What a program reads instead of the page.
 */
export function writePage(
  document: Page,
  format: (typeof pageFormats)[number] | undefined,
  io: IO,
  data: unknown = document,
): void {
  switch (format ?? "text") {
    case "json":
      io.out(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
      break;
    case "html":
      io.out(renderHtml(document));
      break;
    case "md":
      io.out(renderMarkdown(document));
      break;
    case "text":
      io.out(renderText(document, io));
  }
}
