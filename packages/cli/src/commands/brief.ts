import type { AreaCode, Ledger } from "@oreledger/sdk";
import type { Page } from "@oreledger/sdk/answer";
import { aboutMeant, InputRefused, lazyQuestions } from "@oreledger/sdk/catalogue";
import { commodityOrAreaNamed } from "@oreledger/sdk/ledger";
import { composeCommodity } from "../brief/commodity/compose.ts";
import { composeCountry } from "../brief/country/compose.ts";
import { defineCommand, exit } from "../call/command.ts";
import { asOfFlag } from "../call/shared-flags.ts";
import { shown, UsageError } from "../call/usage.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { paged } from "../render/paged.ts";

/** One screen on a commodity or a country, or the long page with every source. */
export const command = defineCommand({
  description:
    "One screen: of a commodity what is mined, refined and held, US import reliance, prices, controls, trade and what is disputed; of a country its largest shares of the world by stage, what it sells and buys, its acts and those aimed at it, what it agreed, what lies in its ground. Each line says who says so. --full is the long page, with the tables and every source.",
  arguments: [
    {
      name: "commodity|country",
      description: "by any name: rare-earths, gallium, Dy, Kazakhstan, KZ, Burma",
      values: "commodity-or-area",
    },
  ],
  flags: {
    full: { description: "the long page: every table, every source and its place" },
    ...asOfFlag,
    ...pageFlags,
  },
  examples: [
    { call: "brief rare-earths", tells: "Rare earths on one screen" },
    { call: "brief Kazakhstan --full --format md", tells: "Everything about one country, as Markdown to paste" },
    { call: "brief rare-earths --as-of 2025-11-06", tells: "What was known on the day that an article was printed" },
  ],
  async run({ args, flags, io, ledger }) {
    const [about] = args as [string];
    const day = flags["as-of"] ?? io.today;
    try {
      if (flags.full) {
        writePage(composed(ledger, about, day), flags.format, paged(io));
        return exit.answered;
      }
      const question = await lazyQuestions.brief?.load();
      const answer = question?.ask(ledger, { about, asOf: day }, { today: io.today });
      writePage(answer?.page as Page, flags.format, io, answer?.data, flags.cite ? ledger : undefined);
    } catch (error) {
      const isUnknown = commodityOrAreaNamed(ledger, about) === undefined;
      throw error instanceof InputRefused && isUnknown ? unknown(about, error.nearest) : error;
    }
    return exit.answered;
  },
});

function composed(ledger: Ledger, name: string, day: string): Page {
  const { kind, named } = aboutMeant(ledger, name);
  return kind === "commodity"
    ? composeCommodity(ledger, named.id, { day })
    : composeCountry(ledger, { ...named, id: named.id as AreaCode }, { day });
}

const unknown = (name: string, close: readonly string[]): UsageError =>
  new UsageError(
    `No commodity and no country is called ${shown(name)}.${close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`} \`oreledger list commodities\` and \`oreledger list areas\` show all; \`oreledger search ${shown(name)}\` looks in all names and texts.`,
  );
