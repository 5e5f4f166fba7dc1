import { InvalidInput } from "../../errors.ts";
import type { Given } from "../core/figure.ts";
import { inOneUnit, isFigure, type NamedInput, type NamedInputs, series } from "../declare/named-inputs.ts";
import type { TwoWayTrade } from "./two-way.ts";

/** Reads exports and imports: of one good, or of several as two lists in the same order or two records by good. */
export function readTwoWay(inputs: NamedInputs): TwoWayTrade {
  const [exports, imports] = inOneUnit([inputs.figure("exports", "x"), inputs.figure("imports", "m")]) as [
    NamedInput,
    NamedInput,
  ];
  const isRecord = ({ value }: NamedInput) => !isFigure(value) && !Array.isArray(value);
  if (isRecord(exports) !== isRecord(imports))
    throw new InvalidInput(`${exports.name} and ${imports.name} must have one form: give both by good, or neither.`);
  if (!isRecord(exports)) return { exports: exports.value as Given, imports: imports.value as Given };
  const [exported, imported] = [exports, imports].map(series) as [Record<string, Given>, Record<string, Given>];
  const goods = [...new Set([...Object.keys(exported), ...Object.keys(imported)])];
  const lacking = goods.find((good) => !Object.hasOwn(exported, good) || !Object.hasOwn(imported, good));
  if (lacking !== undefined)
    throw new InvalidInput(
      `${lacking} has no ${Object.hasOwn(exported, lacking) ? imports.name : exports.name}: give 0 if nothing is traded.`,
    );
  return {
    exports: goods.map((good) => exported[good] as Given),
    imports: goods.map((good) => imported[good] as Given),
  };
}
