import { type Partners, type PartnersQuestion, partners, type Universe } from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { defineCommand } from "../command.ts";
import { writeNotes } from "../notes.ts";
import { oneOf } from "../read.ts";
import { formatNumber } from "../render/figures.ts";
import { rowsFlags } from "../shared-flags.ts";
import { answered, percent, questionOf, rounded, tradeFlags } from "../trade-flags.ts";
import { UsageError } from "../usage.ts";

const columns = ["rank", "area", "value_usd", "share_pct", "quantity", "quantity_unit", "usd_per_unit"] as const;
const figures = ["value_usd", "quantity"] as const;

const ofFlag = {
  of: {
    value: "figure",
    values: figures,
    read: oneOf(figures),
    description: "shares of value_usd (default) or of quantity",
  },
} as const;

export const command = defineCommand({
  description:
    "Destinations with --exporter, origins with --importer, by the country's own books unless --basis names others. Without --period the newest complete year answers. Shares divide by the row for the world where the source prints one; where it prints none, the answer says among whom they are shares.",
  flags: { ...tradeFlags, ...ofFlag, ...rowsFlags },
  examples: [
    {
      call: "partners --exporter CHN --product hs-284690 --period 2024 --limit 3 --cite",
      tells: "Where China's rare-earth compounds went",
    },
    {
      call: "partners --importer CHN --product hs-2846 --period 2023 --limit 5",
      tells: "Who feeds China's separation plants",
    },
    {
      call: "partners --importer USA --product hs-8505 --period 2024 --explain",
      tells: "Among which partners a share of US magnet imports is a share",
    },
  ],
  run({ flags, io, ledger }) {
    const question = questionOf(ledger, flags, ["product"]);
    if ((flags.exporter === undefined) === (flags.importer === undefined))
      throw new UsageError("Name one country: --exporter for its destinations, or --importer for its origins.");
    if ((flags.exporter ?? flags.importer)?.includes(","))
      throw new UsageError("partners takes one country: those of several may buy from each other.");
    const found = answered(() =>
      partners(ledger, {
        ...(question as PartnersQuestion),
        ...(flags.of === undefined ? {} : { of: flags.of }),
      }),
    );
    const rows = found.partners.map(({ share, unit_value, ...amount }) => ({
      ...amount,
      share_pct: share === undefined ? undefined : percent(share),
      usd_per_unit: rounded(unit_value),
    }));
    const code = writeRows(
      {
        rows: arrange(rows, columns, flags),
        columns,
        cite: found.cite,
        explain: () => explain(found),
      },
      flags,
      io,
      ledger,
    );
    writeNotes([...about(found), ...found.warnings], io);
    return code;
  },
});

/** Which year answers, of whose partners, and what is no partner's. */
const about = ({ period, universe, reimports }: Partners): string[] => [
  `${period}; ${universe === undefined ? "the source does not say whose partners it tells of" : told[universe]}.`,
  ...(reimports?.value_usd === undefined
    ? []
    : [`Goods that came back: ${formatNumber(reimports.value_usd)} USD, apart from these partners.`]),
];

const told: Readonly<Record<Universe, string>> = {
  all_partners: "the source tells of all partners",
  chosen_partners: "the source tells of chosen partners, which are not the world",
  world_only: "the source tells of the world alone",
};

const explain = ({ denominator, concentration, series }: Partners): string =>
  [
    `Shares divide by ${denominator.value === undefined ? "an inexact total" : formatNumber(denominator.value)}: ${denominator.why}.`,
    `Concentration of the partners (HHI): ${concentration.text}.`,
    `Series: ${series}.`,
  ].join(" ");
