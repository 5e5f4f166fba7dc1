import { areas, sources } from "@oreledger/sdk";
import { rowAt } from "./ask.ts";
import { type Figure, formatFigure, formatNumber, formatPercent } from "./render/figures.ts";

type Cells = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What a row says, in a few words, and who says it. An address that leads nowhere is given back as it is. */
export function tellRow(address: string): string {
  const row = rowAt(address)?.values as Cells | undefined;
  if (row === undefined) return address;
  const said = inWords(address.split("/", 1)[0] as string, row);
  const source = sources.toArray().find(({ id }) => id === row.source);
  const by = source === undefined ? "" : ` (${[source.publisher, source.published].filter(Boolean).join(", ")})`;
  return `${said}${by}.`;
}

const areaName = (id: unknown): string => areas.toArray().find((area) => area.id === id)?.name ?? String(id);

const words = (value: unknown): string => String(value).replaceAll("_", " ").replaceAll("-", " ");

const parts = (...all: (string | null | undefined | false)[]): string => all.filter(Boolean).join(", ");

function inWords(table: string, row: Cells): string {
  const unit = (...names: string[]) =>
    names
      .map((name) => row[name])
      .filter((part) => part !== null && part !== "unspecified")
      .join(" ");
  switch (table) {
    case "shares":
      return parts(
        `${areaName(row.area)}, ${words(row.commodity)}, ${words(row.stage)} ${words(row.measure)} ${row.year}: ${
          row.quantity === null && row.share_pct !== null
            ? formatPercent(row.share_pct as number)
            : `${formatFigure(row as unknown as Figure)} ${unit("unit", "basis")}`
        }`,
        row.quantity !== null &&
          row.share_pct !== null &&
          row.area !== "_WLD" &&
          `${formatPercent(row.share_pct as number)} of the world`,
        row.scope as string | null,
      );
    case "exports":
      return `${areaName(row.exporter)} to ${areaName(row.importer)}, ${row.product}, ${row.period}: ${row.value_usd === null ? "no value" : `${formatNumber(row.value_usd as number)} USD`}, ${words(row.flow_basis)}`;
    case "resource_estimates":
      return parts(
        `${words(row.deposit)}, ${words(row.analyte)}, ${words(row.estimate_kind)}`,
        row.tonnage_t !== null && `${formatNumber(row.tonnage_t as number)} t (${words(row.tonnage_basis)})`,
        row.grade !== null && `${formatNumber(row.grade as number)} ${row.grade_unit}`,
        row.contained_t !== null && `${formatNumber(row.contained_t as number)} t contained`,
      );
    case "commitments":
      return parts(
        `${row.actor}, ${words(row.instrument)}`,
        row.amount !== null && `${formatNumber(row.amount as number)} ${row.currency}`,
        row.stated as string | null,
      );
    case "agreements":
      return parts(row.title as string, row.place as string | null, row.signed as string | null);
    case "policy_events":
      return parts(row.title as string, row.announced as string | null, words(row.status));
    case "event_relations":
      return `${row.event} ${words(row.relation)} ${row.related}`;
    case "group_members":
      return `${row.member} in ${row.group}${row.valid_from === null ? "" : ` from ${row.valid_from}`}`;
    default:
      return String(row.name ?? row.title ?? Object.values(row).filter((cell) => cell !== null)[0]);
  }
}
