import type { TableDoc } from "../../../data/src/build/table-doc.ts";
import { type Engine, engines, from } from "./engine.ts";
import { mirror, partners } from "./flows.ts";
import { hhi, printShares } from "./shares.ts";
import { standing } from "./standing.ts";

/** A view by its name. */
interface View {
  readonly name: string;
  readonly select: string;
}

/**
 * The ledger's rules as SQL, for who computes where the SDK cannot run. They are written a second time here on purpose: tests hold every
 * answer against the SDK's. Each view reads those before it, the tables of the ledger, and three small ones that the SDK makes: `source_versions`,
 * `print_names` and `area_roles`.
 */
export const viewsOf = (engine: Engine, docs: readonly TableDoc[]): View[] => [
  ...docs
    .filter(({ name, print }) => print.length > 0 && !name.startsWith("latest_"))
    .map((doc) => ({ name: `standing_${doc.name}`, select: standing(engine, doc) })),
  ...(docs.some(({ name }) => name === "shares")
    ? [
        { name: "print_shares", select: printShares(engine) },
        { name: "hhi", select: hhi(engine) },
      ]
    : []),
  { name: "partners", select: partners(engine) },
  { name: "mirror", select: mirror(engine) },
];

/** The script that makes the views in one engine, after its load script. */
export const viewScript = (engine: Engine, docs: readonly TableDoc[]): string =>
  `${[
    ...engine.head,
    ...viewsOf(engine, docs).map(({ name, select }) => `CREATE VIEW ${from(engine, name)} AS\n${select};`),
  ].join("\n\n")}\n`;

/** An engine by its name. */
export const engine = (name: Engine["name"]): Engine => engines.find((one) => one.name === name) as Engine;

export { engines };
