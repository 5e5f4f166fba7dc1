import type { CommodityId } from "@oreledger/data";
import { OreledgerError } from "../../errors.ts";
import { anything, requireInputs, requireObject, requireText, requireWord } from "../../given.ts";
import { requireLedger } from "../../ledger/behind.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { requireArea } from "../../ledger/require-area.ts";
import { present } from "../../lists.ts";
import { shareIn } from "../concentration/share.ts";
import { coverage } from "../core/coverage.ts";
import { distribute, type SharingOptions } from "../core/distribution.ts";
import { type FlowFigure, partnersOf } from "../core/flows.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import type { RatioScale } from "../core/scale.ts";
import { type GivenSupply, type SupplyInput, supplyOf } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { partners } from "../declare/numbers.ts";
import { denominator, flowFigure, ratioScale } from "../declare/options.ts";
import { type Acts, type Controls, type ControlsOn, controlsOn } from "./controls.ts";
import type { RestrictionDetails } from "./restriction-coverage.ts";

/** Whose controls, and whether they are in force. */
export interface Exposed {
  /** The country with the controls. */
  readonly actor: string;
  /**
   * Whether its controls are in force: a day and a commodity, for acts and relations to decide, or the answer itself.
   */
  readonly controls: ControlsOn | "in_force" | "unknown" | "none";
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "exposure",
  category: "Policy",
  summary:
    "The share of one country's supply that is under one actor's controls: its purchases from the actor while the actor restricts them. If it is not known whether the control is in force, the result lies between zero and that share.",
  formula: "e = \\frac{m_{\\text{actor}}}{\\sum_j m_j} \\cdot [\\text{a control of the actor is in force}]",
  reference: "Definition",
  traps: [
    "Goods from third countries that contain the actor's material are exposed too, but not counted.",
    "A control on some elements exposes only a part: the result is then a range.",
  ],
  throws: [
    "IncomparableRows if the flows differ in product, books, valuation, series or period length, or have several importers.",
  ],
  example: `import { exportFlows } from "@oreledger/sdk";
import { exposure } from "@oreledger/sdk/metrics";

const imported = exportFlows.where({ product: "hs-284690", importer: "USA", period: "2024", flow_basis: "importer_reported" });
const measure = exposure(imported, { actor: "CHN", controls: { on: "2025-05-01", commodity: "rare-earths", importer: "USA" } });
measure.text; // "0 (between 0 and 74.5201) percent"`,
  names: { control_exposure: {}, exposure: { controls: "in_force" } },
  named: { imports_usd: { CHN: 71, MYS: 13, JPN: 16 }, actor: "CHN" },
  rows: { table: "exports" },
  numbers: partners,
  needs: [
    "areas",
    "commodities",
    "event_relations",
    "group_members",
    "policy_events",
    "products",
    "readings",
    "sources",
  ],
  options: [
    { name: "actor", apart: true, kind: "area", needed: "CHN", about: "whose controls" },
    { name: "on", apart: true, kind: "date", byName: false, about: "on which day" },
    {
      name: "controls",
      apart: true,
      kind: "word",
      words: { in_force: "in_force", unknown: "unknown", none: "none" },
      needed: "in_force",
      unless: ["on"],
      value: "state",
      about: "in_force, unknown or none, if no day is given",
    },
    {
      name: "commodity",
      apart: true,
      kind: "commodity",
      byName: false,
      about: "the commodity (default: that of the product)",
    },
    { name: "importer", apart: true, kind: "area", byName: false, about: "who imports" },
    flowFigure,
    denominator,
    ratioScale,
  ],
  measure: (
    input: QueryOf<"exports"> | GivenSupply,
    { actor, on, controls = "in_force", commodity, importer, ...options },
    { ledger },
  ) =>
    exposure(
      input,
      {
        actor,
        controls:
          on === undefined ? controls : present({ on, importer, commodity: commodity as CommodityId | undefined }),
      },
      { ...options, ledger },
    ),
});

/** @param options.ledger The ledger whose acts count; by default that of the rows. */
export function exposure(
  input: QueryOf<"exports"> | SupplyInput,
  exposed: Exposed,
  options: Pick<SharingOptions, "denominator"> & {
    readonly of?: FlowFigure;
    readonly scale?: RatioScale;
    readonly ledger?: ActsAndProducts;
  } = {},
): Measure<RestrictionDetails> {
  requireInputs("exposure", exposed, { actor: requireText, controls: anything });
  const { actor, controls } = exposed;
  const flows = isQuery(input) && (input as QueryOf<"exports">).table === "exports";
  requireAreas(input, [actor], flows ? "exporter" : "area");
  const supply = flows
    ? partnersOf(input as QueryOf<"exports">, "exporter", options.of ?? "value_usd")
    : supplyOf(input as SupplyInput);
  const check = typeof controls === "string" ? requireWord("in_force", "unknown", "none") : requireObject;
  check("exposure: controls", controls);
  const found = typeof controls === "string" ? undefined : controlsIn(options.ledger, input, controls, actor);
  const inForce = found === undefined ? controls === "in_force" : found.certain.includes(actor);
  const mayBe = found === undefined ? controls === "unknown" : found.possible.includes(actor);
  // Without a control in force, the suppliers do not matter.
  return (inForce || mayBe ? shareIn : coverage)(
    distribute(supply, options),
    {
      metric: "exposure",
      formula: `e = supply from ${actor} under its controls / total`,
      areas: inForce ? [actor] : [],
      possible: mayBe ? [actor] : [],
      scale: options.scale,
      warnings: inForce
        ? []
        : mayBe
          ? [
              `It is not known whether controls of ${actor} cover all of this supply. The value counts none, high counts all.`,
            ]
          : [`No control of ${actor} is in force on this supply.`],
      ...(found === undefined ? {} : { lineage: found.lineage }),
    },
    { acts: found?.acts ?? [], possibleActs: found?.possibleActs ?? [] },
  );
}

/** The tables of acts, and of products, which give the commodity of flows. */
type ActsAndProducts = Acts & LedgerWith<"products">;

/** The controls on the named commodity, or else on that of the product of the flows. */
function controlsIn(named: ActsAndProducts | undefined, input: unknown, controls: ControlsOn, actor: string): Controls {
  const ledger = requireLedger(named, input);
  requireArea(ledger, actor);
  if (controls.commodity !== undefined)
    return controlsOn(ledger as Acts, { ...controls, commodity: controls.commodity });
  const ids = new Set<string>(isQuery(input) && input.table === "exports" ? input.wide().distinct("product") : []);
  const commodities = new Set(
    ledger.tables.products.toArray().flatMap((product) => (ids.has(product.id) ? product.commodities : [])),
  );
  const [commodity] = commodities;
  if (commodity === undefined || commodities.size > 1)
    throw new OreledgerError(
      `${commodities.size === 0 ? "No flow has a product" : `${[...ids].join(", ")} covers several commodities (${[...commodities].join(", ")})`}: name the commodity that the acts cover.`,
    );
  return controlsOn(ledger, { ...controls, commodity });
}
