import { fold } from "../../../../data/src/csv/fold.ts";
import { clean } from "./raw-cell.ts";

/** A country cell that was read. */
export interface Country {
  readonly area: string;
  /** Product words beside the name: `beneficiated`, `ilmenite and rutile`. */
  readonly qualifiers: string;
  /** Whether it is a world total that says it leaves out the United States. */
  readonly withoutUS: boolean;
  /** Whether an `e` follows the name: then the production of the earlier year is an estimate too. It does not apply to reserves. */
  readonly estimated: boolean;
  /** Footnote digits directly after the name. */
  readonly mark: string;
}

/** Resolves a printed name to an area of the ledger. */
export type AreaOf = (name: string) => string | undefined;

/** Makes the resolver from the rows of `areas`: ids by name and by alias, as `fold` compares names. `other_names` are left out: a French name can equal another country's name with the mark of an estimate. */
export function areaNames(areas: readonly { id: string; name: string; aliases: readonly string[] }[]): AreaOf {
  const ids = new Map(areas.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [fold(word), id])));
  return (name) => ids.get(fold(name));
}

const world = /^World total(.*)$/i;
const withoutUS = /,? *excluding (?:U\.S\. production|United States)\.?/i;

/** Reads a country cell: the name, and marks directly after it. Undefined if no reading gives a known name. */
export function readCountry(cell: string, areaOf: AreaOf): Country | undefined {
  const text = clean(cell);
  const read = (area: string | undefined, rest: Partial<Country> = {}): Country | undefined =>
    area === undefined ? undefined : { area, qualifiers: "", withoutUS: false, estimated: false, mark: "", ...rest };
  const total = world.exec(text);
  if (total !== null) {
    const rest = total[1] as string;
    const mark = /\d+$/.exec(rest)?.[0] ?? "";
    const qualifiers = clean(
      rest
        .replace(/ *\d+$/, "")
        .replace(withoutUS, "")
        .replace(/[(),]/g, " ")
        .replace(/\brounded\b/, ""),
    );
    return read("_WLD", { qualifiers, withoutUS: withoutUS.test(rest), mark });
  }
  const whole = read(areaOf(text));
  if (whole !== undefined) return whole;
  const marked = /^(.*?[^\d\s]) ?(\d+)$/.exec(text);
  if (marked !== null) {
    const inner = readCountry(marked[1] as string, areaOf);
    return inner && { ...inner, mark: marked[2] as string };
  }
  if (text.endsWith("e")) {
    const inner = read(areaOf(text.slice(0, -1)), { estimated: true });
    if (inner !== undefined) return inner;
  }
  const bracketed = /^(.+?) ?\((.+)\)$/.exec(text);
  if (bracketed !== null) return read(areaOf(bracketed[1] as string), { qualifiers: bracketed[2] as string });
  const comma = text.indexOf(", ");
  if (comma > 0) return read(areaOf(text.slice(0, comma)), { qualifiers: text.slice(comma + 2) });
  return undefined;
}
