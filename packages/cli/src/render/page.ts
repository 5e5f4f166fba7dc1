import { visibleJson } from "@oreledger/data";
import { formatCitation, type Ledger } from "@oreledger/sdk";
import { type Page, shortCitation } from "@oreledger/sdk/answer";
import { oneOf } from "../call/read.ts";
import { renderHtml } from "./html.ts";
import type { IO } from "./io.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";
import { wrap } from "./width.ts";

/** How a page can be written. */
export const pageFormats = ["text", "md", "html", "json"] as const;

/** The flags of every command that answers with a page. */
export const pageFlags = {
  format: {
    short: "f",
    value: "format",
    values: pageFormats,
    read: oneOf(pageFormats),
    description: "text (default), md, html (one self-contained file) or json",
  },
  cite: { description: "show the sources after the page, each in full with its address" },
} as const;

/**
 * Writes a page, or the data behind it.
 *
 * @param data What a program reads instead of the page.
 * @param cited Whose sources are asked for. A page with numbered sources has them in any case; one whose statements carry short
 * names gets them after it, each under its short name.
 */
export function writePage(
  document: Page,
  format: (typeof pageFormats)[number] | undefined,
  io: IO,
  data: unknown = document,
  cited?: Ledger,
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
      if (cited !== undefined && document.inline) io.out(`\n${sourceLines(document, cited, io).join("\n")}\n`);
  }
}

/** Each source of a page by the short name under which its statements cite it. */
function sourceLines({ citations }: Page, ledger: Ledger, { colors, width }: IO): string[] {
  const named = citations.map((citation) => `${shortCitation(ledger, [citation])}: ${formatCitation(citation)}`);
  return [colors.bold("SOURCES"), ...[...new Set(named)].sort().flatMap((line) => wrap(line, width, "    "))];
}
