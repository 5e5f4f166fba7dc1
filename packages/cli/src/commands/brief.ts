import { compose } from "../brief/compose.ts";
import { defineCommand, exit, type Flags } from "../command.ts";
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

/** One sourced page on one commodity. */
export const command = defineCommand({
  description:
    "Who produces, who holds, what moved between editions, who sells, what is controlled, what was agreed, what was announced: each statement with its source.",
  arguments: [
    { name: "commodity", description: "its name, symbol or id: rare-earths, gallium, Dy", values: "commodity" },
  ],
  flags,
  examples: [
    { call: "brief rare-earths", tells: "The page as it stands today" },
    { call: "brief gallium --format md", tells: "The same as Markdown, to paste" },
    { call: "brief rare-earths --as-of 2025-11-06", tells: "What was known on the day that an article was printed" },
  ],
  run({ args, flags: given, io }) {
    const document = compose(args[0] as string, { day: given["as-of"] ?? io.today });
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
