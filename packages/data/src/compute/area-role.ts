/** What the area of a figure makes of it. */
export type AreaRole =
  /** One supplier: a country, or a sea that belongs to none. */
  | "supplier"
  /** What no area is named for. */
  | "remainder"
  /** The whole of which the others are parts. */
  | "whole"
  /** Several suppliers together: counted, they would count twice. */
  | "aggregate";

/** Areas outside ISO 3166-1 that are one place all the same. `areas.kind` says the same; a test compares. */
const onePlace: readonly string[] = ["_ATL", "_ETER", "_IND", "_KOS", "_PAC", "_YAR"];

/** What customs call the partners that they give no country for: not elsewhere specified, free zones, secret ones. */
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

/** What sources and people print in the place of a code: "Other countries", "ROW", "World total (rounded)", "WLD". */
const remainderInWords =
  /^(oth|row|(all )?others?|other[ _]countries|rest of (the )?world|unspecified|not attributed)$/i;
const wholeInWords = /^(wld|xus|world|global)?[ _]?(total)?( \(rounded\))?$/i;

/** What a total of the other countries leaves out, by its code. */
const leavesOut: Readonly<Record<string, string>> = { _XUS: "USA" };

/** The area that a total leaves out; undefined where it is of all. */
export const leftOutBy = (total: string | undefined): string | undefined =>
  total !== undefined && Object.hasOwn(leavesOut, total) ? leavesOut[total] : undefined;

/** The role of an area's code. The long forms are what people write who bring their own numbers. */
export function areaRole(area: string): AreaRole {
  const name = area.replace(/^_/, "");
  if (onePlace.includes(area)) return "supplier";
  if (remainderInWords.test(name) || unnamed.includes(area)) return "remainder";
  if (name !== "" && wholeInWords.test(name)) return "whole";
  return name === area ? "supplier" : "aggregate";
}
