import type { CommodityId } from "@oreledger/data";
import { OreledgerError } from "../../errors.ts";
import { isPlain } from "../../given.ts";
import { requireLedger } from "../../ledger/behind.ts";
import { present } from "../../lists.ts";
import { type CoverageDetails, coverage } from "../core/coverage.ts";
import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery } from "../core/rows.ts";
import type { RatioScale } from "../core/scale.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, ratioScale } from "../declare/options.ts";
import { type Acts, type Controls, type ControlsOn, controlsOn } from "./controls.ts";

/** The areas under a measure, or how to find them. */
export type Restricting = readonly string[] | ControlsOn;

/** The counted acts. */
export interface RestrictionDetails extends CoverageDetails {
  /** Acts in force on the whole commodity, on that day. */
  readonly acts: readonly string[];
  /** Acts that may be in force, restrict a part of the commodity, or are aimed at certain countries: `high` includes them. */
  readonly possibleActs: readonly string[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "restriction-coverage",
  category: "Policy",
  summary:
    "The share of a supply from countries that restrict its export: named areas, or those with an act in force on a day, whatever its kind: a ban, a control, a quota, a licence, a duty or a law, as judged in the column `restricts`. The acts are those on the commodity of the rows, unless another is named. Production quotas, mining licences, import duties and reliefs do not restrict exports. Acts whose state is unknown, that cover only a part, or that target single countries widen the bounds.",
  formula: "c = \\sum_{i \\in \\text{restricting}} x_i / T",
  reference:
    'The measure "share of production or trade under an export restriction" of OECD, Inventory of Export Restrictions on Industrial Raw Materials',
  traps: [
    "A licence is not a ban: the share is supply under a measure, not lost supply.",
    "An act on seven elements is not an act on rare earths: for the whole group it may or may not count. China's controls of 2025 cover named elements, but the USGS prints only the group, so the share of mine output under them is anywhere from almost nothing to all of China's: about 0 to 70 %.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined(
    'restrictionCoverage(mined, { on: "2025-05-01" })',
    "0.0364583 (between 0.0364583 and 70.6094) percent",
  ),
  named: { production_t_reo: { CHN: 270000, AUS: 29000, MYS: 140, _OTH: 860 }, restricting: ["AUS", "MYS"] },
  rows: { table: "shares" },
  numbers: supply,
  needs: ["areas", "commodities", "event_relations", "group_members", "policy_events", "readings", "sources"],
  options: [
    {
      name: "restricting",
      apart: true,
      kind: "areas",
      names: ["restricting", "countries"],
      needed: "CHN",
      unless: ["on"],
      about: "the restricting areas",
    },
    { name: "on", apart: true, kind: "date", byName: false, about: "on which day" },
    { name: "commodity", apart: true, kind: "commodity", byName: false },
    { name: "importer", apart: true, kind: "area", byName: false, about: "who imports" },
    denominator,
    ratioScale,
  ],
  measure: (input: SupplyInput, { restricting = [], on, commodity, importer, ...options }, { ledger }) =>
    restrictionCoverage(
      input,
      // Each group of rows has its own commodity; plain numbers have none.
      on === undefined
        ? restricting
        : present({ on, importer, commodity: isQuery(input) ? undefined : (commodity as CommodityId | undefined) }),
      { ...options, ledger },
    ),
});

/** @param options.ledger The ledger whose acts count; by default that of the rows. */
export function restrictionCoverage(
  input: SupplyInput,
  restricting: Restricting,
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale; readonly ledger?: Acts } = {},
): Measure<RestrictionDetails> {
  if (!isPlain(restricting)) requireAreas(input, restricting as readonly string[]);
  const { certain, possible, acts, possibleActs, lineage } = isPlain(restricting)
    ? controlsIn(options.ledger, input, restricting as ControlsOn)
    : { certain: restricting as readonly string[], possible: [], acts: [], possibleActs: [], lineage: undefined };
  return coverage(
    distributionOf(input, options),
    {
      metric: "restriction-coverage",
      formula: "c = Σ restricting countries / total",
      areas: certain,
      possible,
      scale: options.scale,
      warnings:
        possibleActs.length === 0
          ? []
          : [
              `${possibleActs.join(", ")}: not known to be in force for the whole commodity and for all countries; high includes them.`,
            ],
      lineage,
    },
    { acts, possibleActs },
  );
}

/** The controls on the named commodity, or else on that of the rows. */
const controlsIn = (ledger: Acts | undefined, input: SupplyInput, controls: ControlsOn): Controls =>
  controlsOn(requireLedger(ledger, input), { ...controls, commodity: controls.commodity ?? commodityOf(input) });

/** The commodity that the rows are of. */
function commodityOf(input: SupplyInput): CommodityId {
  const named: readonly string[] = isQuery(input) ? input.wide().distinct("commodity") : [];
  const [commodity] = named;
  if (named.length !== 1 || !commodity)
    throw new OreledgerError(
      named.length === 0
        ? 'No row says which commodity the acts must cover. Name it: { on: "2026-11-23", commodity: "gallium" }.'
        : `The rows are of several commodities, acts of one: name one of ${named.join(", ")}.`,
    );
  return commodity as CommodityId;
}
