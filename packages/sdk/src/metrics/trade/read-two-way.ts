import { InvalidInput } from "../../errors.ts";
import type { Given } from "../core/figure.ts";
import { inOneUnit, isFigure, type NamedInput, type NamedInputs, series } from "../declare/named-inputs.ts";
import type { TwoWayTrade } from "./two-way.ts";

/** Exports and imports of one good, or of several in one order. */
export function readTwoWay(inputs: NamedInputs): TwoWayTrade {
  const [exports, imports] = inOneUnit([inputs.figure("exports", "x"), inputs.figure("imports", "m")]) as [
    NamedInput,
    NamedInput,
  ];
  if (isFigure(exports.value) || Array.isArray(exports.value))
    return { exports: exports.value as Given, imports: imports.value as Given };
  const [out, back] = [exports, imports].map(series) as [Record<string, Given>, Record<string, Given>];
  const goods = [...new Set([...Object.keys(out), ...Object.keys(back)])];
  const lacking = goods.find((good) => !Object.hasOwn(out, good) || !Object.hasOwn(back, good));
  if (lacking !== undefined)
    throw new InvalidInput(
      `${lacking} has no ${Object.hasOwn(out, lacking) ? imports.name : exports.name}: give 0 if nothing is traded.`,
    );
  return { exports: goods.map((good) => out[good] as Given), imports: goods.map((good) => back[good] as Given) };
}
