import type { GivenSupply } from "../core/supply.ts";
import type { Numbers } from "../declare/metric.ts";
import { given, inOneUnit, type NamedInput } from "../declare/named-inputs.ts";

/** The inputs of a removal: `world_total` and `removed`, or a supply and the `removed` area. */
export const removalNumbers: Numbers<GivenSupply> = {
  inputs: "`world_total` and `removed`; or a supply, [`removed`: the area, otherwise the largest]",
  example: { world_total: 390000, removed: 270000 },
  words: { each: "AREA", into: ["amounts"] },
  line: "CHN=270000 USA=45500 AUS=29000 _OTH=1000",
  read: (inputs) => {
    const removed = inputs.findAmount("removed", "largest", "without");
    if (removed === undefined) return { input: inputs.supply() };
    const [part, whole] = inOneUnit([removed, inputs.figure("world_total", "total")]) as [NamedInput, NamedInput];
    return {
      input: { areas: { removed: given(part) }, total: given(whole) },
      options: { denominator: "printed_total", area: "removed" },
    };
  },
};
