import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { nearest } from "../../form/nearest.ts";
import { readTable } from "../../form/read.ts";
import { upsertRows } from "../../form/upsert.ts";
import { tables } from "../../tables/index.ts";
import type { Importer } from "../importer.ts";

type Group = z.infer<typeof tables.groups.row>;
type Member = z.infer<typeof tables.group_members.row>;
type Commodity = z.infer<typeof tables.commodities.row>;

interface List {
  readonly group: Pick<Group, "id" | "title" | "scheme">;
  readonly file: string;
  readonly source: string;
  /** The days of the list in the Federal Register, as `policy_events` has them. */
  readonly from: string;
  readonly to: string | null;
}

/** The lists, by the edition of the Mineral Commodity Summaries that prints them whole. */
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

/**
 * The group and the members that a table of critical minerals makes.
 *
 * @throws Error naming every mineral that no commodity is called.
 */
export function readCriticalList(
  content: string,
  edition: string,
  commodities: readonly Commodity[],
): { readonly group: Group; readonly members: readonly Member[] } {
  const list = lists[edition];
  if (list === undefined)
    throw new Error(
      `No list of critical minerals is known of the edition ${edition}: ${Object.keys(lists).join(" or ")}`,
    );
  const ids = new Map(
    commodities.flatMap(({ id, name, usgs_names, aliases }) =>
      [...aliases, ...usgs_names, name].map((word) => [word.toLowerCase(), id] as const),
    ),
  );
  const lines: Record<string, string>[] = parse(content, { bom: true, columns: true });
  const names = lines.map((line) =>
    (line.Critical_Mineral ?? line["Critical Mineral"] ?? "").replace(/\s+/g, " ").trim(),
  );
  const unknown = names.filter((name) => !ids.has(name.toLowerCase()));
  if (unknown.length > 0)
    throw new Error(
      `${list.file}: no commodity is called ${unknown.map((name) => `${JSON.stringify(name)} (near: ${nearest(name.toLowerCase(), [...ids.keys()]).join(", ") || "none"})`).join("; ")}. Add the name to usgs_names in commodities.csv.`,
    );
  const said = { source: list.source, evidence_level: "primary" } as const;
  return {
    group: { ...list.group, kind: "commodities", ...said, locator: list.file },
    members: names.map((name) => ({
      group: list.group.id,
      member_kind: "commodity",
      member: ids.get(name.toLowerCase()) as string,
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
  async run({ input, edition = "", folder, report, dryRun }) {
    const [path, ...more] = input;
    if (path === undefined || more.length > 0) throw new Error(`Name one table, such as ${lists[2026]?.file}`);
    const { group, members } = readCriticalList(
      readFileSync(path, "utf8"),
      edition,
      readTable(folder, tables.commodities),
    );
    report(`${members.length} minerals, in the group ${group.id}`);
    if (!dryRun) {
      upsertRows(folder, tables.groups, [group]);
      upsertRows(folder, tables.group_members, members, (row) => row.group === group.id);
    }
    return { rows: { groups: 1, group_members: members.length }, leftOut: {} };
  },
};
