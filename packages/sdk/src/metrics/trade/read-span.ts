import { InvalidInput } from "../../errors.ts";
import type { Given } from "../core/figure.ts";
import { given, inOneUnit, type NamedInput, type NamedInputs, numberOf, series } from "../declare/named-inputs.ts";

/** Reads the first figure, the last figure and the years between them: from `start` and `end`, or from a series by year. */
export function readSpan(
  inputs: NamedInputs,
  needsYears: boolean,
): { readonly start: Given; readonly end: Given; readonly years: number } {
  const all = inputs.find("series", "values");
  if (all !== undefined) {
    const years = Object.keys(series(all)).sort((a, b) => Number(a) - Number(b));
    const [first, last] = [years[0], years.at(-1)];
    if (
      Array.isArray(all.value) ||
      first === undefined ||
      last === undefined ||
      years.some((year) => !/^\d{4}$/.test(year))
    )
      throw new InvalidInput(`${all.name} must be keyed by year: {"2018": 190000, "2022": 297000}.`);
    const at = all.value as Readonly<Record<string, Given>>;
    return { start: at[first] as Given, end: at[last] as Given, years: Number(last) - Number(first) };
  }
  const [start, end] = inOneUnit([
    inputs.figure("start", "start_value", "first", "from"),
    inputs.figure("end", "end_value", "last", "to"),
  ]) as [NamedInput, NamedInput];
  return { start: given(start), end: given(end), years: readYears(inputs, needsYears) };
}

function readYears(inputs: NamedInputs, needed: boolean): number {
  const years = inputs.find("years", "n_years", "periods");
  if (years !== undefined) return numberOf(years);
  const from = inputs.find("start_year", "from_year");
  if (from === undefined && needed) inputs.need("years", "start_year");
  return from === undefined ? 1 : numberOf(inputs.need("end_year", "to_year")) - numberOf(from);
}
