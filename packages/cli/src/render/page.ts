import { visibleJson } from "@oreledger/data";
import { formatCitation, type Ledger } from "@oreledger/sdk";
import { type Page, shortCitation } from "@oreledger/sdk/answer";
import { formatFlag } from "../call/shared-flags.ts";
import { renderHtml } from "./html.ts";
import type { IO } from "./io.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";
import { wrap } from "./width.ts";

/** The formats of a page. */
export const pageFormats = ["text", "md", "html", "json"] as const;

/** The flags of every command that answers with a page. */
export const pageFlags = {
  format: formatFlag(pageFormats, "text; html is one self-contained file"),
  cite: { description: "show the sources after the page, each in full with its address" },
} as const;

/**
 * Writes a page, or the data behind it.
 *
 * @param data The data for programs, instead of the page.
 * @param cited The ledger, if sources are to be listed. A page with numbered sources always has them; a page whose statements have
 * short names gets them at its end, each under its short name.
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
