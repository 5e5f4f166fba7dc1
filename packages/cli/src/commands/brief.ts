import { OreledgerError } from "@oreledger/sdk";
import { Command } from "commander";
import { compose } from "../brief/compose.ts";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderText } from "../render/text.ts";

const formats = ["text", "md", "json"] as const;

/** One sourced page on one commodity. */
export function briefCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("brief")
    .description(
      "One sourced page on a commodity: who produces, who holds, what moved, who sells, what is controlled, what was agreed, what was announced",
    )
    .argument("<commodity>", "its name, symbol or id: rare-earths, gallium, Dy")
    .option("--as-of <date>", "the page as it would have stood on a day (YYYY, YYYY-MM or YYYY-MM-DD)")
    .option("--format <format>", `how to write the page: ${formats.join(", ")}`, "text")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger brief rare-earths\n  oreledger brief gallium --format md > gallium.md\n  oreledger brief rare-earths --as-of 2025-11-06",
    )
    .action((commodity: string, flags: { asOf?: string; format: string; color?: boolean }) => {
      const io = makeIO(flags.color);
      const document = compose(commodity, { day: flags.asOf ?? io.today });
      switch (flags.format) {
        case "text":
          io.out(renderText(document, io));
          break;
        case "md":
          io.out(renderMarkdown(document));
          break;
        case "json":
          io.out(`${JSON.stringify(document, null, 2)}\n`);
          break;
        default:
          throw new OreledgerError(
            `A brief has the formats ${formats.join(", ")}, not ${JSON.stringify(flags.format)}.`,
          );
      }
      done(exit.answered);
    });
}
