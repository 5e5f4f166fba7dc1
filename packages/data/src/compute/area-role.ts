/** The role of a figure's area in its print. */
export type AreaRole =
  /** One supplier: a country, or a sea that belongs to none. */
  | "supplier"
  /** What is not attributed to any named area. */
  | "remainder"
  /** The whole, of which suppliers and remainder are parts. */
  | "whole"
  /** Several suppliers together, which would otherwise be counted twice. */
  | "aggregate";

/** Areas outside ISO 3166-1 that are one place nevertheless. A test compares them with `areas.kind`. */
const onePlace: readonly string[] = ["_ATL", "_ETER", "_IND", "_KOS", "_PAC", "_YAR"];

/** Codes of customs for partners without a country: not elsewhere specified, free zones, confidential. */
const unnamed: readonly string[] = [
  "_BNK",
  "_CACM",
  "_CAM",
  "_CRB",
  "_EEC",
  "_EEUR",
  "_EFTA",
  "_FZ",
  "_LAIA",
  "_NAF",
  "_NES",
  "_OAF",
  "_OEUR",
  "_ONA",
  "_OOC",
  "_RAM",
  "_SPC",
  "_WAS",
];

/** Words that sources and people use instead of a code: "Other countries", "ROW", "World total (rounded)", "WLD". */
const remainderInWords =
  /^(oth|row|(all )?others?|other[ _]countries|rest of (the )?world|unspecified|not attributed)$/i;
const wholeInWords = /^(wld|xus|world|global)?[ _]?(total)?( \(rounded\))?$/i;

/** The area that a partial total leaves out, by the total's code. */
const leavesOut: Readonly<Record<string, string>> = { _XUS: "USA" };

/** The area that a total leaves out; undefined if it includes all areas. */
export const leftOutBy = (total: string | undefined): string | undefined =>
  total !== undefined && Object.hasOwn(leavesOut, total) ? leavesOut[total] : undefined;

/** The role of an area's code. Words instead of codes come from people's own data. */
export function areaRole(area: string): AreaRole {
  const name = area.replace(/^_/, "");
  if (onePlace.includes(area)) return "supplier";
  if (remainderInWords.test(name) || unnamed.includes(area)) return "remainder";
  if (name !== "" && wholeInWords.test(name)) return "whole";
  return name === area ? "supplier" : "aggregate";
}
