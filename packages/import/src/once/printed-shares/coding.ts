import type { Share } from "../../../../data/src/tables/shares.ts";
import type { Line } from "./line.ts";

/** What a line is of, in the ledger's columns. */
export type Coding = Pick<Share, "commodity" | "stage" | "form" | "measure">;

/** Names of the list that the ledger writes as a commodity, a stage and a form. */
const products: Readonly<Record<string, Partial<Coding>>> = {
  "titanium-sponge": { commodity: "titanium", form: "sponge" },
  "manganese-sulphate": { commodity: "manganese", stage: "compound", form: "high-purity-sulphate" },
  "lfp-cathode": { commodity: "cathode-materials", form: "lithium-iron-phosphate" },
  "solar-pv": { commodity: "solar-panels" },
};

const stages: Readonly<Record<string, Share["stage"]>> = {
  "all-stages": "all",
  "supply-chain": "all",
  "end-use": "end_use",
};

/** Words of a scope that name a form which the source counts apart. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/magnet rare earth/i, "magnet-elements"],
  [/only high-performance|^high-performance/i, "high-performance"],
  [/solar-grade/, "solar-grade"],
  [/low-purity|low-grade primary/, "low-purity"],
  [/battery-grade graphite/, "battery-grade"],
  [/^silicon materials/, "ferrosilicon-and-metal"],
  [/graphite anode supply chain/, "anode-chain"],
];

/** The ledger's commodity, stage, measure and form of a line. */
export function codingOf(line: Line): Coding {
  const form =
    // The sheet's rows of rare earths are magnet elements, its row of the first three countries with them.
    line.figure_id.startsWith("rare-earths-") && line.source_title.startsWith("Critical Minerals Dataset")
      ? "magnet-elements"
      : forms.find(([words]) => words.test(line.scope_note))?.[1];
  return {
    commodity: line.commodity as Share["commodity"],
    stage: stages[line.stage] ?? (line.stage as Share["stage"]),
    // Resources are not reserves, though the list files them there.
    measure: /\bresources\b/.test(line.scope_note) ? "resources" : (line.measure as Share["measure"]),
    form: form ?? "all",
    ...products[line.commodity],
  };
}

const areas: Readonly<Record<string, string>> = {
  world: "_WLD",
  others: "_OTH",
  "rest-of-world": "_OTH",
  "top-3": "_TOP3",
  "top-6": "_TOP6",
  "top-9": "_TOP9",
  "central-asia": "_C5",
  europe: "_EUR",
};

/** The ledger's code of an area. */
export const areaOf = (line: Line): Share["area"] => (areas[line.area] ?? line.area) as Share["area"];

/** What a printed unit is in the ledger. */
interface Unit {
  readonly unit: Share["unit"];
  readonly factor: number;
  readonly basis: Share["basis"];
}

/** The units in which the list prints an area's own quantity. Others (short tons, a world total beside a percentage) stand in `printed` only. */
const units: Readonly<Record<string, Unit>> = {
  t: { unit: "t", factor: 1, basis: "unspecified" },
  "t per year": { unit: "t", factor: 1, basis: "unspecified" },
  kt: { unit: "t", factor: 1000, basis: "unspecified" },
  Mt: { unit: "t", factor: 1_000_000, basis: "unspecified" },
  "t U": { unit: "t", factor: 1, basis: "element" },
  "t W": { unit: "t", factor: 1, basis: "element" },
  "t REO": { unit: "t", factor: 1, basis: "REO" },
  "t Y2O3": { unit: "t", factor: 1, basis: "Y2O3" },
  "t U as UF6 per year": { unit: "t", factor: 1, basis: "element" },
  "t SW per year": { unit: "SWU", factor: 1000, basis: "unspecified" },
};

/** Units that are printed beside a percentage and are no quantity of the area's in the ledger's units. */
const asides = new Set(["short tons", "t (world)", "million lb U3O8"]);

/**
 * The unit of a line's quantity, with the basis where the unit or the scope names it.
 *
 * @returns undefined where the quantity is no figure of the area's own.
 * @throws Error naming a unit that is not known.
 */
export function unitOf(line: Line): Unit | undefined {
  if (line.unit === "" || asides.has(line.unit) || /quantity is a lower bound/.test(line.scope_note)) return undefined;
  const known = units[line.unit];
  if (known === undefined) throw new Error(`no unit ${JSON.stringify(line.unit)}`);
  return /\b(Co|Li) content\b/.test(line.scope_note) ? { ...known, basis: "element" } : known;
}
