import { compose } from "../brief/compose.ts";
import { composeCountry } from "../brief/country/compose.ts";
import { defineCommand, exit, type Flags } from "../command.ts";
import { areaNamed, commodityNamed, nearestNames } from "../names.ts";
import { oneOf } from "../read.ts";
import type { Document } from "../render/document.ts";
import { renderHtml } from "../render/html.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderText } from "../render/text.ts";
import { asOfFlag } from "../shared-flags.ts";
import { shown, UsageError } from "../usage.ts";

const formats = ["text", "md", "html", "json"] as const;

const flags = {
  ...asOfFlag,
  format: {
    short: "f",
    value: "format",
    values: formats,
    read: oneOf(formats),
    description: "text (default), md, html (one file to send on) or json",
  },
} as const satisfies Flags;

/** One sourced page on one commodity or one country. */
export const command = defineCommand({
  description:
    "Of a commodity: who produces, who holds, what moved between editions, who sells, what is controlled, agreed and announced. Of a country: what it produces, holds, sells, promises and controls, and what is claimed of it. Each statement with its source.",
  arguments: [
    {
      name: "commodity|country",
      description: "by any name: rare-earths, gallium, Dy, Kazakhstan, KZ, Burma",
      values: "commodity-or-area",
    },
  ],
  flags,
  examples: [
    { call: "brief rare-earths", tells: "The page as it stands today" },
    { call: "brief gallium --format md", tells: "A page as Markdown, to paste" },
    {
      call: "brief Kazakhstan --as-of 2025-11-06",
      tells: "What was known of a country on the day that an article was printed",
    },
  ],
  run({ args, flags: given, io }) {
    const document = composed(args[0] as string, given["as-of"] ?? io.today);
    switch (given.format ?? "text") {
      case "md":
        io.out(renderMarkdown(document));
        break;
      case "html":
        io.out(renderHtml(document));
        break;
      case "json":
        io.out(`${JSON.stringify(document, null, 2)}\n`);
        break;
      case "text":
        io.out(renderText(document, io));
    }
    return exit.answered;
  },
});

function composed(name: string, day: string): Document {
  if (commodityNamed(name) !== undefined) return compose(name, { day });
  if (areaNamed(name) !== undefined) return composeCountry(name, { day });
  const close = nearestNames(name, ["commodity", "area"]);
  throw new UsageError(
    `No commodity and no country is called ${shown(name)}.${close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`} \`oreledger list commodities\` and \`oreledger list areas\` show all.`,
  );
}
