/** How to read a table: some of its rows, explained, and what its figures must not be used for. */
export interface Reading {
  /** Rows: the address without the table, the cells as first printed (whatever is corrected later), and what they say. */
  readonly rows: readonly (readonly [address: string, cells: string, says: string])[];
  /** Markdown after the rows. */
  readonly text: string;
}

export const readings: Readonly<Record<string, Reading>> = {
  shares: {
    rows: [
      [
        "rare-earths/mine/production/all/REO/_WLD/AUS/2024/usgs-mcs-2026-v1-0",
        "`quantity` 29000 · `unit` t · `comparator` eq · `status` estimated · `share_pct` 7.552 · `share_basis` computed · `share_denominator` row_sum · `printed` 29,000 metric tons",
        "The edition of February 2026 gives 29,000 tonnes of rare-earth oxide for Australia's mines in 2024 and marks the figure as an estimate. `share_pct` is 29,000 of the 380,000 that the same print gives as the world total (the row with `area` `_WLD` and otherwise the same key). It is ours, not the source's, as `share_basis` says. The previous edition printed 13,000: that row differs only in `source`.",
      ],
      [
        "rare-earths/mine/reserves/all/REO/_WLD/_WLD/2025/usgs-mcs-2026-v1-3",
        "`unit` t · `comparator` gt · `low` 75000000 · `status` reported · `printed` >75,000,000",
        "A bound: more than 75,000,000 tonnes. `quantity` is empty, `low` has the figure, and it cannot be a denominator. The source is an erratum: version 1.3 changed two rows of the edition, and the others are under `usgs-mcs-2026-v1-0`, which the erratum's row of `sources` names in `erratum_of`.",
      ],
      [
        "lithium/mine/production/all/element/_WLD/USA/2025/usgs-mcs-2026-v1-0",
        "`unit` t · `comparator` eq · `status` withheld · `printed` W",
        "The source prints `W`: the United States mined lithium, and the figure is withheld. It is unknown, not zero. The total of the print leaves it out too: its `area` is `_XUS`, and the shares of the other countries refer to that smaller total (`share_denominator` `printed_total_without_us`).",
      ],
    ],
    text: `### What \`status\` says about a missing figure

| \`status\` | \`quantity\` | in a sum |
|---|---|---|
| \`reported\`, \`estimated\`, \`forecast\` | the figure; empty for a bound or a range (\`comparator\` \`gt\`, \`lt\`, \`range\`), which are in \`low\` and \`high\` | the figure; between \`low\` and \`high\` |
| \`nil\` | \`0\` | nothing |
| \`withheld\`, \`not_available\`, \`qualitative\` | empty | unknown: the sum is a lower bound |
| \`included_elsewhere\` | empty | already in the row that \`scope\` names |
| \`not_applicable\` | empty | no figure exists |
| \`doubtful\` | empty | unknown: the printed figure is wrong, and what was meant cannot be shown (\`correction\`) |

Each kind is one question: \`oreledger shares --status withheld\`, \`--status nil\`, \`--status not_available\`, \`--comparator gt\`,
\`--comparator range\`; in the SDK \`shares.where({ status: "withheld" })\`, \`shares.where({ comparator: "gt" })\`. They use
the newest print of each table; \`.everyEdition()\` includes the others.

### Adding up \`shares\`: mistakes to avoid

- **Editions.** Each edition that printed a year has its own rows.
- **Stages, measures, bases.** Mine and refinery output count the same metal twice; ore and contained element are two weights of the same rock.
- **\`all\` and the forms.** Titanium's \`ilmenite\` and \`rutile\` are parts of its \`all\`.
- **\`_WLD\`, \`_XUS\`** and other areas that begin with \`_\`, except \`_OTH\`, which is a part: the countries that the source does not name.
- **A total and its rows.** Totals are rounded and may differ from the sum of the rows above them.

### How to choose an edition

Use \`latest_shares\`, which follows the ledger's own rule. By hand, take one series (\`sources.series\`), and for each print (commodity,
stage, measure, form, basis and year) the whole edition with the latest \`data_through\`, or with the latest \`published\` if the series states none; names joined by \`print_links\` are one print. Do
not take the newest row of each country: a country that the new edition left out would reappear from the old one. Then apply the
edition's errata, row by row. For an earlier day, leave out what was published after it.`,
  },
  us_balances: {
    rows: [
      [
        "rare-earths/net_import_reliance/compounds-and-metals/_WLD/2024/usgs-mcs-2026-v1-0",
        "`quantity` 53 · `unit` pct · `basis` REO · `comparator` eq · `status` reported · `definition` Defined as imports – exports. · `printed` 53 percent",
        "Net imports are 53 percent of consumption. The unit is `pct`, and `definition` says what this edition counts as net imports: here it excludes stock changes. `basis` is the basis of the balance behind the percentage.",
      ],
      [
        "rare-earths/net_import_reliance/mineral-concentrates/_WLD/2024/usgs-mcs-2026-v1-0",
        "`unit` pct · `basis` REO · `comparator` eq · `status` net_exporter · `definition` Defined as imports – exports. · `printed` E percent",
        "The source prints `E`: the United States sold more concentrates than it bought. There is no percentage, and zero would be wrong.",
      ],
      [
        "rare-earths/import_source_share/compounds-and-metals/CHN/2024/usgs-mcs-2026-v1-0",
        "`first_year` 2021 · `quantity` 71 · `unit` pct · `basis` unspecified · `comparator` eq · `status` reported · `scope` Includes Hong Kong. Compounds and metals imported from Estonia, Japan, and Malaysia were derived from mineral concentrates and chemical intermediates produced in Australia, China, and elsewhere · `printed` 71 percent",
        "China's share of four years of imports together: from `first_year` to `year`. `partner` is the country of origin or shipment, not that of the mine.",
      ],
    ],
    text: `### Adding up \`us_balances\`: mistakes to avoid

- **Editions.** Each prints five years, so a year is in up to five of them, and an older year is often revised: use
  \`latest_us_balances\`, or one edition.
- **Items.** \`apparent_consumption\` is computed from the others by \`definition\`; \`apparent_supply\` includes it again.
- **Forms**, unless \`definition\` adds them: some are parts of others, and \`all\` is their total if it is printed.
- **\`import_source_share\`**: percentages of the years from \`first_year\` to \`year\`, added; compare countries, not years.`,
  },
};

/** The Markdown after a table's columns that explains how to read it; undefined if there is none. */
export function readingOf(table: string): string | undefined {
  const reading = readings[table];
  if (reading === undefined) return undefined;
  const rows = reading.rows.map(([address, cells, says]) => `- \`${address}\`: ${cells}.\n  ${says}`);
  return [`### Three rows of \`${table}\`, explained`, "", rows.join("\n"), "", reading.text, "", slips(table)].join(
    "\n",
  );
}

/** Where to find the errors of publishers, without a list: a pull request that adds one then changes no page. */
const slips = (table: string): string => `### Corrected errors

If a release is clearly wrong, \`correction\` names a row of [\`corrections\`](#corrections), which says what is printed, what
is meant and how that is known; the row then holds what was meant, and \`printed\` what the release prints. To list all:
\`oreledger list corrections --in-table ${table}\`.`;
