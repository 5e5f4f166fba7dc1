import { compose } from "../brief/compose.ts";
import { composeCountry } from "../brief/country/compose.ts";
import { defineCommand, exit, type Flags } from "../command.ts";
import { areaNamed, commodityNamed } from "../names.ts";
import { oneOf } from "../read.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderText } from "../render/text.ts";
import { asOfFlag } from "../shared-flags.ts";

const formats = ["text", "md", "json"] as const;

const flags = {
  ...asOfFlag,
  format: {
    short: "f",
    value: "format",
    values: formats,
    read: oneOf(formats),
    description: "text (default), md or json",
  },
} as const satisfies Flags;

/** One sourced page on one commodity or one country. */
export const command = defineCommand({
  description:
    "Who produces, who holds, what moved between editions, who sells, what is controlled, what was agreed, what was announced: each statement with its source. Of a country: what it mines, sells and holds, what it agreed and restricts, and what was claimed of it.",
  arguments: [
    {
      name: "commodity-or-country",
      description: "its name, symbol, code or id: rare-earths, Dy, Kazakhstan, KAZ",
      values: "commodity-or-area",
    },
  ],
  flags,
  examples: [
    { call: "brief rare-earths", tells: "The page as it stands today" },
    { call: "brief Kazakhstan --format md", tells: "Everything about one country, as Markdown to paste" },
    { call: "brief rare-earths --as-of 2025-11-06", tells: "What was known on the day that an article was printed" },
  ],
  run({ args, flags: given, io }) {
    const subject = args[0] as string;
    const day = given["as-of"] ?? io.today;
    const area = commodityNamed(subject) === undefined ? areaNamed(subject) : undefined;
    const document = area === undefined ? compose(subject, { day }) : composeCountry(area, { day });
    switch (given.format ?? "text") {
      case "md":
        io.out(renderMarkdown(document));
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
