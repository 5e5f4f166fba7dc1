import type { Rows } from "@oreledger/data";
import type { Ledger } from "../../../sdk/src/ledger/ledger.ts";
import { hhi, printShares } from "../../../sdk/src/metrics/index.ts";
import type { Query } from "../../../sdk/src/query/query.ts";
import { partners as partnersOf } from "../../../sdk/src/trade/index.ts";
import { mirrorGap } from "../../../sdk/src/trade/mirror.ts";
import type { OpenedLedger } from "../ledger.ts";

/** The answers to one question for every input of a ledger: the figures by what they are of; undefined where there is none. */
export type Answers = ReadonlyMap<string, number | undefined>;

/** A question that a view answers too. */
export interface Held {
  readonly question: string;
  /**
   * A SELECT of two columns: what an answer is of, its parts joined by `|`, and the figure.
   *
   * @param schema Before the name of the view.
   * @param only A condition on the view's rows.
   */
  readonly sql: (schema?: string, only?: string) => string;
  readonly answers: Answers;
  /** Lists that the SDK takes from twelve months, by how their names begin: the view tells of the year as it is printed. */
  readonly ofMonths?: ReadonlySet<string>;
}

/** Where the rows of a view differ from the SDK's answers: none where all is the same. Sums may differ in their last binary digits. */
export function compared({ answers, ofMonths }: Held, rows: readonly (readonly unknown[])[]): string[] {
  const found = new Map(rows.map(([name, figure]) => [String(name), figure === null ? undefined : Number(figure)]));
  const same = (a: number | undefined, b: number | undefined) =>
    a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
  const isOfMonths = (name: string) => ofMonths?.has(name.slice(0, name.lastIndexOf("|"))) === true;
  return [...new Set([...answers.keys(), ...found.keys()])]
    .filter((name) => !same(answers.get(name), found.get(name)) && !isOfMonths(name))
    .map((name) => `${name}: ${found.get(name)}, and by the SDK ${answers.get(name)}`)
    .concat(found.size === rows.length ? [] : [`${rows.length - found.size} answers stand twice`]);
}

const asking =
  (view: string, columns: readonly string[], figure: string, where = "1 = 1"): Held["sql"] =>
  (schema = "", only = "1 = 1") =>
    `SELECT ${columns.map((column) => `"${column}"`).join(" || '|' || ")} AS answer, ${figure} AS figure FROM ${schema}${view} WHERE ${where} AND ${only}`;

const print = ["series", "edition", "commodity", "stage", "measure", "form", "basis", "share_of", "year"] as const;

/** What the SDK answers wherever a view answers: every row that stands, every print's shares and HHI, every list of partners, every mirror. */
export const sdkAnswers = (opened: OpenedLedger): Held[] => [...printAnswers(opened), ...flowAnswers(opened)];

/** The rows of some tables that stand. */
const standingOf = ({ ledger, tables }: OpenedLedger, names: readonly string[]): Held[] =>
  tables
    .filter(({ doc }) => names.includes(doc.name))
    .map(({ doc }): Held => {
      const rows = ledger.tables[doc.name as "shares"].toArray() as unknown as Record<string, unknown>[];
      return {
        question: `standing ${doc.name}`,
        sql: asking(`standing_${doc.name}`, doc.key, "1"),
        answers: new Map(rows.map((row) => [doc.key.map((column) => row[column]).join("|"), 1])),
      };
    });

function printAnswers(opened: OpenedLedger): Held[] {
  const { ledger } = opened;
  const [shares, concentration] = [new Map<string, number | undefined>(), new Map<string, number | undefined>()];
  for (const of of groupsOf(ledger, ledger.tables.shares, print)) {
    const name = of.key.join("|");
    try {
      concentration.set(name, hhi(of.query).value);
      for (const { area, share_pct } of printShares(of.query).areas) shares.set(`${name}|${area}`, share_pct);
    } catch {
      // Rows that are of no one print, in two units: no view gives a figure either.
    }
  }

  return [
    ...standingOf(opened, ["shares", "us_balances"]),
    { question: "shares", sql: asking("print_shares", [...print, "area"], "share_pct"), answers: shares },
    { question: "HHI", sql: asking("hhi", print, "hhi"), answers: concentration },
  ];
}

/** The answers of flows alone. */
export function flowAnswers(opened: OpenedLedger): Held[] {
  const { ledger } = opened;
  const flows = ledger.tables.exports;
  const lists = new Map<string, number | undefined>();
  const ofMonths = new Set<string>();
  for (const [side, keeper, own] of [
    ["exports", "exporter", "exporter_reported"],
    ["imports", "importer", "importer_reported"],
  ] as const)
    for (const basis of [own, "reconciled"])
      for (const of of groupsOf(ledger, flows.wide().where({ flow_basis: basis }), [keeper, "product", "period"])) {
        const [country, product, period] = of.key as [string, string, string];
        if (country === "_WLD") continue;
        try {
          const told = partnersOf(ledger, {
            [side === "exports" ? "from" : "to"]: country,
            product,
            period,
            basis,
          } as never);
          // The SDK may take the sum of twelve months for a year; the view tells of periods as they are printed.
          const list = `${side}|${country}|${product}|${period}|${basis}`;
          if (told.byMonths) ofMonths.add(list);
          else for (const { area, share } of told.partners) lists.set(`${list}|${area}`, share && 100 * share);
        } catch {
          // No list of partners: only the world as a whole, or flows that do not add.
        }
      }

  const mirrors = new Map<string, number | undefined>();
  for (const of of groupsOf(ledger, flows.where({ flow_basis: ["exporter_reported", "importer_reported"] }), [
    "exporter",
    "importer",
    "product",
    "period",
  ])) {
    try {
      const gap = mirrorGap(of.query);
      if (gap !== undefined) mirrors.set(of.key.join("|"), gap.value);
    } catch {
      // The flows do not compare.
    }
  }
  return [
    ...standingOf(opened, ["exports"]),
    {
      question: "partners",
      sql: asking("partners", ["side", "keeper", "product", "period", "flow_basis", "partner"], "share_pct"),
      answers: lists,
      ofMonths,
    },
    {
      question: "mirror",
      sql: asking(
        "mirror",
        ["exporter", "importer", "product", "period"],
        "gap",
        "exporter_source IS NOT NULL AND importer_source IS NOT NULL",
      ),
      answers: mirrors,
    },
  ];
}

/** The rows of a query in groups that have the same cells in some columns, of their own or of their sources. */
function groupsOf<Name extends "shares" | "exports">(
  { tables }: Ledger,
  query: Query<Name, Rows[Name]>,
  columns: readonly string[],
) {
  const sources = new Map<string, object>(tables.sources.toArray().map((source) => [source.id, source]));
  const groups = new Map<string, { readonly key: unknown[]; readonly rows: number[] }>();
  const { rows } = query.internals();
  query.toArray().forEach((row, i) => {
    const cells = { ...sources.get(row.source), ...row } as Record<string, unknown>;
    const own = columns.map((column) => cells[column]);
    const name = own.join("|");
    const group = groups.get(name) ?? { key: own, rows: [] };
    group.rows.push(rows[i] as number);
    groups.set(name, group);
  });
  return [...groups.values()].map(({ key, rows: own }) => ({ key, query: query.narrowed(Uint32Array.from(own), []) }));
}
