import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { decode } from "../../../../data/src/csv/decode.ts";
import { fold } from "../../../../data/src/csv/fold.ts";
import { nearest } from "../../../../data/src/csv/nearest.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { delimiterOf } from "../../../../data/src/csv/text-table.ts";
import { upsertRows } from "../../../../data/src/csv/upsert.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { filesIn } from "../../files.ts";
import type { Importer } from "../../importer.ts";
import { putRows } from "../../put.ts";

type Group = z.infer<typeof tables.groups.row>;
type Member = z.infer<typeof tables.group_members.row>;
type Commodity = z.infer<typeof tables.commodities.row>;

interface List {
  readonly group: Pick<Group, "id" | "title" | "scheme">;
  readonly file: string;
  readonly source: string;
  /** The days of the list in the Federal Register, as in `policy_events`. */
  readonly from: string;
  readonly to: string | null;
}

/**
 * The lists, by the edition of the Mineral Commodity Summaries that prints them in full. An edition repeats the list in force: a
 * new list has a line here, with the days of its acts in the Federal Register.
 */
const lists: Readonly<Record<string, List>> = {
  2023: {
    group: {
      id: "us-critical-2022",
      title: "US critical minerals, list of 2022",
      scheme: "2022 Final List of Critical Minerals, U.S. Geological Survey: 50 entries",
    },
    file: "MCS2023_T4_Critical_Minerals_End_Use.csv",
    source: "usgs-mcs-2023",
    from: "2022-02-24",
    to: "2025-11-07",
  },
  2026: {
    group: {
      id: "us-critical-2025",
      title: "US critical minerals, list of 2025",
      scheme: "2025 Final List of Critical Minerals, U.S. Geological Survey: 60 entries",
    },
    file: "MCS2026_T6_Critical_Minerals_End_Use.csv",
    source: "usgs-mcs-2026-v1-0",
    from: "2025-11-07",
    to: null,
  },
};

/** The headers of the column of names, in the editions so far. */
const headers = ["Critical_Mineral", "Critical Mineral"] as const;

/**
 * The group and the members of a table of critical minerals.
 *
 * @throws Error that names the missing column, the edition of the table, or every mineral that is not a commodity's name or
 *   occurs twice.
 */
export function readCriticalList(
  content: string,
  edition: string,
  commodities: readonly Commodity[],
): { readonly group: Group; readonly members: readonly Member[] } {
  const list = lists[edition];
  if (list === undefined)
    throw new Error(
      `No list of critical minerals is known for ${edition === "" ? "a missing edition: add --edition 2026" : `the edition ${edition}`}. The editions ${Object.keys(lists).join(" and ")} have one; add to usgs-critical-list/importer.ts which list a later one prints, and from which day it applies.`,
    );
  const ids = new Map(
    commodities.flatMap(({ id, name, usgs_names, aliases }) =>
      [...aliases, ...usgs_names, name].map((word) => [fold(word), id] as const),
    ),
  );
  const lines: Record<string, string>[] = parse(content, {
    bom: true,
    columns: true,
    delimiter: delimiterOf(content),
  });
  const header = headers.find((name) => name in (lines[0] ?? {}));
  if (header === undefined)
    throw new Error(
      `The table has no column ${headers.join(" or ")}; its columns are ${Object.keys(lines[0] ?? {}).join(", ") || "none"}: expected ${list.file}`,
    );
  const foreign = lines.find(({ Source }) => Source?.trim() !== `MCS${edition}`);
  if (foreign !== undefined)
    throw new Error(
      `The table is from ${foreign.Source?.trim() || "no edition"}, not from MCS${edition}: see --edition`,
    );
  const names = lines.map((line) => (line[header] ?? "").replace(/\s+/g, " ").trim());
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`${list.file}: ${twice.join(", ")} occurs twice`);
  const unknown = names.filter((name) => !ids.has(fold(name)));
  if (unknown.length > 0)
    throw new Error(
      `${list.file}: no commodity is called ${unknown.map((name) => `${JSON.stringify(name)} (near: ${nearest(fold(name), [...ids.keys()]).join(", ") || "none"})`).join("; ")}. Add the name to usgs_names in commodities.csv.`,
    );
  const said = { source: list.source, evidence_level: "primary" } as const;
  return {
    group: { ...list.group, kind: "commodities", ...said, locator: list.file },
    members: names.map((name) => ({
      group: list.group.id,
      member_kind: "commodity",
      member: ids.get(fold(name)) as string,
      valid_from: list.from,
      valid_to: list.to,
      ...said,
      locator: `${list.file}, row ${name}`,
    })),
  };
}

/** The importer of the US lists of critical minerals. */
export const usgsCriticalList: Importer = {
  publisher: "usgs-critical-list",
  title:
    "US critical minerals, the lists of 2022 and 2025, as the USGS Mineral Commodity Summaries 2023 and 2026 print them",
  async run({ input, edition = "", folder, report, replace = false }) {
    const wanted = lists[edition]?.file;
    const [path, ...more] = filesIn(input, (one) => wanted === undefined || basename(one).endsWith(wanted));
    if (path === undefined || more.length > 0)
      throw new Error(
        `Name one table, such as ${wanted ?? lists[2026]?.file}, or the folder of the release that contains it`,
      );
    const { group, members } = readCriticalList(
      decode(readFileSync(path)),
      edition,
      readTable(folder, tables.commodities),
    );
    report(`${members.length} minerals, in the group ${group.id}`);
    upsertRows(folder, tables.groups, [group]);
    putRows(folder, tables.group_members, members, { of: (row) => row.group === group.id, replace, report });
    return { rows: { groups: 1, group_members: members.length }, leftOut: {} };
  },
};
