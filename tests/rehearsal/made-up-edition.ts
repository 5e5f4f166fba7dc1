import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoteCell } from "../../packages/data/src/csv/cell.ts";
import { readTable } from "../../packages/data/src/csv/read.ts";
import { upsertRows } from "../../packages/data/src/csv/upsert.ts";
import { tables } from "../../packages/data/src/tables/index.ts";

/** The columns of a data release with one line for each figure, as the USGS has published it since 2026. */
const header = [
  "MCS chapter",
  "Section",
  "Commodity",
  "Country",
  "Statistics",
  "Statistics_detail",
  "Unit",
  "Year",
  "Value",
  "Notes",
  "Is critical mineral 2025",
  "Other notes",
] as const;

type Line = Readonly<Partial<Record<(typeof header)[number], string>>>;

/** Units as cells spell them, for the figures that the ledger keeps without one: words such as `NA`. */
const spelled: Readonly<Record<string, string>> = {
  t: "metric tons",
  kg: "kilograms",
  ct: "million carats",
  m3: "million cubic meters",
};

/** Chapters in which a name holds the good: the release has it in the column of commodities. */
const divided = /^(BAUXITE AND ALUMINA|DIAMOND \(INDUSTRIAL\)|QUARTZ.*|TITANIUM AND TITANIUM DIOXIDE)$/;

/** Chapters that tell some lines apart by notes alone, which the ledger reads into columns, or whose total is excepted. */
const left = /^(boron|cement|chromium|iron-and-steel|kyanite|soda-ash|titanium)$/;

/**
 * A data release of the Mineral Commodity Summaries that nobody published: what the ledger holds of the newest edition, one year
 * on. It prints each figure of the years that both editions have as it stands, and that of the last year once more for the new
 * one. Written back from `printed` and `locator`, so that an importer reads what a publisher's file would hold.
 *
 * @param csv The folder of the ledger. `sources.csv` gets the edition's row.
 * @returns The edition, and the path of the release in `folder`.
 */
export function makeUpEdition(csv: string, folder: string): { readonly edition: number; readonly release: string } {
  const sources = readTable(csv, tables.sources);
  const whole = sources.filter(({ series, erratum_of }) => series === "usgs-mcs" && erratum_of === null);
  const last = whole
    .map((source) => ({ source, year: Number(source.edition?.slice(-4)) }))
    .sort((a, b) => b.year - a.year)[0];
  if (last === undefined) throw new Error("The ledger has no edition of the Mineral Commodity Summaries.");
  const edition = last.year + 1;
  const areas = new Map(readTable(csv, tables.areas).map(({ id, name }) => [id, name]));
  const file = `MCS${last.year}_Commodities_Data.csv, `;
  const year = (of: number): string[] => (of === last.year - 1 ? [String(of), String(edition - 1)] : [String(of)]);

  const shares = readTable(csv, tables.shares).filter(
    ({ source, correction, commodity }) => source === last.source.id && correction === null && !left.test(commodity),
  );
  const units = new Map<string, string>();
  const world = shares.map((row) => {
    const [, place = "", statistics = "", country = ""] =
      /^(.*), (Production|Capacity|Reserves) \d{4}, row (.*)$/.exec((row.locator ?? "").slice(file.length)) ?? [];
    const [printed = "", note = ""] = (row.printed ?? "").split("; note: ");
    const [, text = printed, unit = ""] = /^([<>]?[\d,.]+(?: - [\d,.]+)?|—) ([a-z].*)$/.exec(printed) ?? [];
    // A commodity's name holds no comma; what follows it tells the lines of a chapter apart.
    const [, commodity = place, wording = ""] = /^([^,]+), (.*)$/.exec(place) ?? [];
    if (unit !== "") units.set(`${commodity} ${statistics}`, unit);
    // The total of the others is told by its name, which the locator of a real edition does not repeat.
    const named = row.area === "_XUS" ? `${country.split(",")[0]}, excluding U.S. production` : country;
    return { row, commodity, wording, statistics, country: named, unit, note, text: text === "s" ? "NA" : text };
  });
  const worldLines = world.flatMap(({ row, commodity, wording, statistics, country, unit, note, text }): Line[] =>
    (statistics === "Reserves"
      ? [String(edition - 1)]
      : year(row.year).filter((one) => Number(one) >= edition - 2)
    ).map((one) => ({
      "MCS chapter": commodity.toUpperCase(),
      Section: "World Production",
      Commodity: commodity,
      Country: country,
      Statistics: statistics,
      Statistics_detail: wording,
      Unit: unit || (units.get(`${commodity} ${statistics}`) ?? spelled[row.unit] ?? ""),
      Year: one,
      Value: text,
      Notes: [row.status === "estimated" ? "Estimated." : "", note, ...(row.scope ?? "").split("; ")]
        .filter(Boolean)
        .join(" -- "),
    })),
  );

  const balances = readTable(csv, tables.us_balances).filter(
    ({ source, correction }) => source === last.source.id && correction === null,
  );
  const balanceLines = balances.flatMap((row): Line[] => {
    const [, chapter = "", named = "", years = ""] =
      /^((?:[^a-z]|\([A-Za-z -]+\))+?), (.*), ([\d–]+)$/.exec((row.locator ?? "").slice(file.length)) ?? [];
    const imports = named.startsWith("Import sources: ");
    const name = imports ? named.slice("Import sources: ".length) : named;
    const [, good = chapter, detail = name] = (divided.test(chapter) ? /^([^:]+): (.*)$/.exec(name) : null) ?? [];
    const [, text = row.printed ?? "", unit = ""] = /^(Variable, .*|\S+)(?: (.*))?$/.exec(row.printed ?? "") ?? [];
    const on = (of: string) => of.replace(/\d+/g, (digits) => String(Number(digits) + 1));
    return (imports ? [on(years)] : year(row.year).filter((one) => Number(one) >= edition - 5)).map((one) => ({
      "MCS chapter": chapter,
      Section: imports ? "Import Sources" : "Salient Statistics—United States",
      Commodity: good,
      Country: imports ? (areas.get(row.partner) ?? "") : "United States",
      Statistics_detail: detail,
      Unit: unit,
      Year: one,
      Value: text,
      Notes: [row.status === "estimated" ? "Estimated." : "", row.definition ?? "", row.scope ?? ""]
        .filter(Boolean)
        .join(" -- "),
    }));
  });

  const release = join(folder, `MCS${edition}_Commodities_Data.csv`);
  const lines = [...worldLines, ...balanceLines].map((line) =>
    header.map((column) => quoteCell(line[column] ?? "")).join(","),
  );
  writeFileSync(release, `${[header.join(","), ...lines].join("\n")}\n`);
  const readings = readTable(csv, tables.readings).filter(({ series }) => series === "usgs-mcs");
  // It came out on the last day of which the ledger says that the series was read: every answer of today knows it.
  const day = readings.map(({ read_up_to }) => read_up_to).sort()[0] as string;
  upsertRows(csv, tables.sources, [
    {
      ...last.source,
      id: `usgs-mcs-${edition}-v1-0`,
      edition: `usgs-mcs-${edition}`,
      title: `Mineral Commodity Summaries ${edition} Data Release`,
      url: `https://doi.org/10.5066/mcs${edition}`,
      published: day,
      retrieved: day,
      note: "Made up for a rehearsal.",
    },
  ]);
  return { edition, release };
}
