import { firstDay, lastDay } from "../../../sdk/src/dates.ts";
import { withAncestors } from "../../../sdk/src/ledger/kinship.ts";
import type { OpenedLedger } from "../ledger.ts";
import type { DownloadTable, Row } from "../table.ts";
import { day, oneOf, refers } from "./columns.ts";
import { derived } from "./derived.ts";

/** Each commodity with all that contains it, itself first. */
export function commodityWithin({ ledger }: OpenedLedger): DownloadTable {
  const rows = ledger.tables.commodities
    .toArray()
    .flatMap(({ id }) => withAncestors(ledger, id).map((within): Row => ({ commodity: id, within })));
  return {
    doc: derived({
      name: "commodity_within",
      title: "Commodities and what contains them",
      description:
        "One commodity and one that contains it, directly or through others; each contains itself. Join `within` to find what is said of rare earths for dysprosium, and `commodity` to find all parts of rare earths.",
      key: ["commodity", "within"],
      columns: [
        refers("commodity", "commodities", "The part.", "dysprosium"),
        refers("within", "commodities", "What contains it.", "rare-earths"),
      ],
    }),
    rows,
  };
}

/** Each group with its members, groups within it resolved, and the days of membership. */
export function groupReach({ ledger }: OpenedLedger): DownloadTable {
  const members = ledger.tables.group_members.toArray();
  const latest = (a: string | null, b: string | null) => (a === null ? b : b === null || a > b ? a : b);
  const earliest = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);
  const rows: Row[] = [];
  const visit = (top: string, group: string, from: string | null, to: string | null, path: readonly string[]): void => {
    for (const row of members) {
      if (row.group !== group) continue;
      const first = latest(from, row.valid_from === null ? null : firstDay(row.valid_from));
      const last = earliest(to, row.valid_to === null ? null : lastDay(row.valid_to));
      if (first !== null && last !== null && last < first) continue;
      if (row.member_kind !== "group")
        rows.push({ group: top, member_kind: row.member_kind, member: row.member, from_day: first, to_day: last });
      else if (!path.includes(row.member)) visit(top, row.member, first, last, [...path, row.member]);
    }
  };
  for (const { id } of ledger.tables.groups.toArray()) visit(id, id, null, null, [id]);
  const named = new Map(rows.map((row) => [Object.values(row).join("\n"), row]));
  return {
    doc: derived({
      name: "group_reach",
      title: "Groups and all their members",
      description:
        "One area or commodity that belongs to one group for a time, directly or through a group within it. Empty days are open ends.",
      key: ["group", "member_kind", "member", "from_day"],
      columns: [
        refers("group", "groups", "The group.", "eu27"),
        oneOf("member_kind", "The table in which the member is named.", {
          area: "An area, in `areas`",
          commodity: "A commodity, in `commodities`",
        }),
        {
          name: "member",
          title: "Member",
          description: "The member's id in that table.",
          example: "DEU",
          type: "text",
          nullable: false,
        },
        day("from_day", "The first day of membership. Empty: since the group exists, or not known."),
        day("to_day", "The last day of membership. Empty: to this day."),
      ],
    }),
    rows: [...named.values()],
  };
}
