import type { Ledger } from "@oreledger/sdk";
import type { Page } from "@oreledger/sdk/answer";
import { commodityOrAreaNamed } from "@oreledger/sdk/ledger";
import { compose } from "../brief/compose.ts";
import { composeCountry } from "../brief/country/compose.ts";
import { defineCommand, exit } from "../command.ts";
import { nearestNames } from "../names.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { asOfFlag } from "../shared-flags.ts";
import { shown, UsageError } from "../usage.ts";

/** One sourced page on one commodity or one country. */
export const command = defineCommand({
  description:
    "Of a commodity: who produces, who holds, what moved between editions, who sells, what is controlled, agreed and announced. Of a country: what it mines, sells and holds, what it agreed and restricts, and what was claimed of it. Each statement with its source.",
  arguments: [
    {
      name: "commodity|country",
      description: "by any name: rare-earths, gallium, Dy, Kazakhstan, KZ, Burma",
      values: "commodity-or-area",
    },
  ],
  flags: { ...asOfFlag, ...pageFlags },
  examples: [
    { call: "brief rare-earths", tells: "The page as it stands today" },
    { call: "brief Kazakhstan --format md", tells: "Everything about one country, as Markdown to paste" },
    { call: "brief rare-earths --as-of 2025-11-06", tells: "What was known on the day that an article was printed" },
  ],
  run({ args, flags, io, ledger }) {
    writePage(composed(ledger, args[0] as string, flags["as-of"] ?? io.today), flags.format, io);
    return exit.answered;
  },
});

function composed(ledger: Ledger, name: string, day: string): Page {
  const found = commodityOrAreaNamed(ledger, name);
  if (found?.kind === "commodity") return compose(ledger, found.named.id, { day });
  if (found?.kind === "area") return composeCountry(ledger, found.named, { day });
  const close = nearestNames(ledger, name, ["commodity", "area"]);
  throw new UsageError(
    `No commodity and no country is called ${shown(name)}.${close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`} \`oreledger list commodities\` and \`oreledger list areas\` show all.`,
  );
}
