import { basename } from "node:path";
import { REIMPORT } from "../../../../data/src/tables/exports.ts";
import { type Flow, LeftOut, type ReadFlows } from "../../trade/flow.ts";
import type { Partners } from "../../trade/partners.ts";
import { Refusals, type RefusedLines, unusable } from "../../trade/refusals.ts";
import type { ComtradeFile, ComtradeRecord, Party } from "./record.ts";

/** Why a line of UN Comtrade is not a row. */
export const flowRules = {
  unlisted: "lines of a code that is not in products",
  zero: "lines without a value and without a quantity",
  again: "lines that repeat a flow under another label of the extract, with the same figures",
  nearer: "flows that are in a copy closer to UN Comtrade, with the same figures",
} as const;

/** The context in which records become rows. */
export interface FlowContext {
  readonly source: string;
  readonly evidence: Flow["evidence_level"];
  readonly partners: Partners;
  /** The codes as reported that `products` holds, as `hs-284690`. */
  readonly products: ReadonlySet<string>;
  /** Flows of a copy closer to the issuer, by `flowKey`. */
  readonly nearer?: ReadonlyMap<string, Pick<Flow, "value_usd" | "quantity">>;
}

/** The key of one flow, whatever its source. */
export const flowKey = (flow: Pick<Flow, "exporter" | "importer" | "product" | "period" | "flow_basis">): string =>
  [flow.exporter, flow.importer, flow.product, flow.period, flow.flow_basis].join(" ");

const written = (party: Party): string => ("code" in party ? String(party.code) : party.name);

/**
 * The rows of one release, which may come in several files. A flow is one reporter, partner, direction, code and period: if a
 * release has it twice, the figures must agree. A line with an unknown partner is refused, and the rest is read.
 *
 * @throws Error that lists the flows that contradict each other: then something in the files that distinguishes them was not
 * read.
 */
export function flowsOf(
  files: readonly { readonly path: string; readonly file: ComtradeFile }[],
  context: FlowContext,
): ReadFlows {
  const leftOut = new LeftOut();
  const flows = new Map<string, Flow>();
  const refused: RefusedLines[] = [];
  const useless: string[] = [];
  for (const { path, file } of files) {
    const contradictions = new Refusals(basename(path));
    const refusals = new Refusals(basename(path));
    const here = new LeftOut();
    let used = 0;
    here.addAll(file.leftOut);
    for (const record of file.records) {
      let flow: Flow;
      try {
        flow = flowOf(record, context);
      } catch (error) {
        refusals.add(record.at, (error as Error).message);
        continue;
      }
      if (!context.products.has(flow.product)) {
        here.add(flowRules.unlisted);
        continue;
      }
      if (flow.value_usd === 0 && flow.quantity === null) {
        here.add(flowRules.zero);
        continue;
      }
      used++;
      const key = flowKey(flow);
      const nearer = context.nearer?.get(key);
      const twin = nearer ?? flows.get(key);
      if (twin === undefined) flows.set(key, flow);
      else if (twin.value_usd === flow.value_usd && twin.quantity === flow.quantity)
        here.add(nearer === undefined ? flowRules.again : flowRules.nearer);
      else
        contradictions.add(
          record.at,
          `${key} has the value ${flow.value_usd} and the quantity ${flow.quantity} here, ${twin.value_usd} and ${twin.quantity} ${nearer === undefined ? "elsewhere in the release" : "in the nearer copy"}`,
        );
    }
    contradictions.throwIfAny();
    const lines = [...file.refused, ...refusals.lines];
    refused.push(...lines);
    if (used === 0) useless.push(unusable(basename(path), lines, here.counts));
    leftOut.addAll(here.counts);
  }
  return { flows: [...flows.values()], leftOut: leftOut.counts, refused, unusable: useless };
}

function flowOf(record: ComtradeRecord, { source, evidence, partners }: FlowContext): Flow {
  const year = Number(record.period.slice(0, 4));
  const area = (party: Party) => ("code" in party ? partners.byCode(party.code) : partners.byName(party.name, year));
  const [reporter, partner] = [area(record.reporter), area(record.partner)];
  const [exporter, importer] = record.flow === "M" ? [partner, reporter] : [reporter, partner];
  const { quantity, unit, estimate } = quantityOf(record);
  const scopes = [exporter === importer ? REIMPORT : null, record.incomplete ?? null, estimate].filter(
    (scope) => scope !== null,
  );
  return {
    exporter,
    importer,
    product: `hs-${record.code}`,
    period: record.period,
    flow_basis: record.flow === "M" ? "importer_reported" : "exporter_reported",
    quantity_unit: unit,
    value_usd: record.value,
    valuation: record.valuation,
    quantity,
    comparator: "eq",
    status: record.incomplete !== undefined ? "incomplete" : estimate !== null ? "estimated" : "reported",
    scope: scopes.length === 0 ? null : scopes.join("; "),
    printed: record.printed ?? null,
    source,
    locator: `${written(record.reporter)}/${written(record.partner)}/${record.flow}`,
    evidence_level: evidence,
  };
}

/** The net weight or, if there is none, the quantity in its own unit. Zero means that UN Comtrade has none. */
function quantityOf({ netWeight, quantity, weightEstimated }: ComtradeRecord): {
  quantity: number | null;
  unit: Flow["quantity_unit"];
  /** What UN Comtrade estimated, in words; null if the reporter gave the figure. */
  estimate: string | null;
} {
  if (netWeight !== null && netWeight > 0)
    return {
      quantity: netWeight,
      unit: "kg",
      estimate: weightEstimated === true ? "Net weight estimated by UN Comtrade" : null,
    };
  if (quantity !== undefined && quantity.figure > 0)
    return {
      quantity: quantity.figure,
      unit: quantity.unit,
      estimate: quantity.estimated === true ? "Quantity estimated by UN Comtrade" : null,
    };
  return { quantity: null, unit: "none", estimate: null };
}
