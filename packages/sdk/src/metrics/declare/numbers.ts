import type { GivenSupply } from "../core/supply.ts";
import type { Numbers } from "./metric.ts";

/** Suppliers and their amounts. The text above the table of docs/metrics.md gives the forms. */
export const supply: Numbers<GivenSupply> = {
  inputs: "a supply",
  example: { shares: [0.3, 0.3, 0.2, 0.2] },
  words: { each: "AREA", into: ["amounts"] },
  line: "CHN=270000 USA=45500 AUS=29000 _OTH=1000",
  read: (inputs) => ({ input: inputs.supply() }),
};

/** The partners of a country, and how much each sends or receives. */
export const partners: Numbers<GivenSupply> = {
  inputs: "a supply",
  example: { imports_usd: { CHN: 71, MYS: 13, JPN: 16 } },
  words: { each: "AREA", into: ["amounts"] },
  line: "CHN=71 MYS=13 JPN=5 EST=5 _OTH=6",
  read: (inputs) => ({ input: inputs.supply() }),
};
