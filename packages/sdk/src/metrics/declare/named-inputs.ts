import { nearest } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
import type { Given } from "../core/figure.ts";
import type { GivenSupply } from "../core/supply.ts";
import { type NameUnit, times, unitOfEnding } from "./units.ts";

/** Inputs by name, as in a worked example. */
export type Inputs = Readonly<Record<string, unknown>>;

/** One input: its name as given, its value, and the unit at the end of the name. */
export interface NamedInput {
  readonly name: string;
  readonly value: unknown;
  readonly unit: NameUnit | undefined;
}

/** A name in snake_case, from camelCase, kebab-case or capitals. */
export const snake = (name: string): string =>
  name
    .trim()
    .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`)
    .replace(/[\s-]+/g, "_")
    .toLowerCase();

/** The amounts that can make up a supply. */
const supplies = [
  "shares",
  "production",
  "reserves",
  "capacity",
  "output",
  "supply",
  "suppliers",
  "amounts",
  "values",
  "imports",
  "exports",
] as const;

const totals = ["world_total", "total", "printed_total", "published_total"] as const;

const comparators: Readonly<Record<string, "low" | "high" | "value">> = {
  greater_than: "low",
  gt: "low",
  ">": "low",
  less_than: "high",
  lt: "high",
  "<": "high",
  eq: "value",
  equal: "value",
  "=": "value",
};

/**
 * Reads the inputs of a metric by name. A name may end in its unit (`ore_t`, `grade_pct`, `production_t_reo`); figures in
 * different units of mass are converted to tonnes. Inputs that were never read are refused at the end, not ignored.
 */
export class NamedInputs {
  readonly #metric: string;
  readonly #given: ReadonlyMap<string, { readonly name: string; readonly value: unknown }>;
  readonly #used = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(metric: string, inputs: Inputs) {
    this.#metric = metric;
    this.#given = new Map(Object.entries(inputs).map(([name, value]) => [snake(name), { name, value }]));
    if (this.#given.size < Object.keys(inputs).length)
      throw new InvalidInput(`${metric}: two inputs have the same name in two spellings.`);
  }

  /** The input under one of the names, or undefined. */
  find(...names: readonly string[]): NamedInput | undefined {
    for (const name of names) this.#asked.add(name);
    const found = [...this.#given].flatMap(([key, { name, value }]): (NamedInput & { readonly key: string })[] => {
      if (this.#used.has(key)) return [];
      for (const base of names) {
        if (key === base) return [{ key, name, value, unit: undefined }];
        const unit = key.startsWith(`${base}_`) ? unitOfEnding(key.slice(base.length + 1)) : undefined;
        if (unit !== undefined) return [{ key, name, value, unit: unit ?? undefined }];
      }
      return [];
    });
    const [first, second] = found;
    if (second !== undefined)
      throw new InvalidInput(
        `${this.#metric}: ${first?.name} and ${second.name} are two names for one input: give one.`,
      );
    if (first === undefined) return undefined;
    this.#used.add(first.key);
    return first;
  }

  /** The input under one of the names. @throws InvalidInput if it is missing */
  need(...names: readonly string[]): NamedInput {
    const found = this.find(...names);
    if (found !== undefined) return found;
    throw new InvalidInput(
      `${this.#metric} needs ${names.slice(0, 4).join(" or ")}; it was given ${[...this.#given.values()].map(({ name }) => name).join(", ") || "nothing"}.`,
    );
  }

  /** A figure with its comparator, such as `reserves_comparator`; undefined if there is none. */
  findFigure(...names: readonly string[]): NamedInput | undefined {
    const found = this.find(...names);
    if (found === undefined) return undefined;
    const comparator = this.#comparatorOf(names);
    if (comparator === undefined || comparator === "value" || typeof found.value !== "number") return found;
    return { ...found, value: { [comparator]: found.value } };
  }

  /** A figure. @throws InvalidInput if it is missing */
  figure(...names: readonly string[]): NamedInput {
    return this.findFigure(...names) ?? this.need(...names);
  }

  #comparatorOf(names: readonly string[]): "low" | "high" | "value" | undefined {
    const found = this.find(...names.map((name) => `${name}_comparator`));
    if (found === undefined) return undefined;
    const read = comparators[String(found.value)];
    if (read === undefined)
      throw new InvalidInput(
        `${found.name} is ${kindOf(found.value)}: a comparator must be one of ${Object.keys(comparators).join(", ")}.`,
      );
    return read;
  }

  /** A figure, unless the input is a word: `country` may be an amount, or the name of an area. */
  findAmount(...names: readonly string[]): NamedInput | undefined {
    const isWords = [...this.#given].some(
      ([key, { value }]) => names.includes(key) && (typeof value === "string" || Array.isArray(value)),
    );
    return isWords ? undefined : this.findFigure(...names);
  }

  /** One of several words, as the SDK calls it. */
  word<Word extends string>(names: readonly string[], words: Readonly<Record<string, Word>>): Word | undefined {
    const found = this.find(...names);
    if (found === undefined) return undefined;
    const text = String(found.value);
    if (!Object.hasOwn(words, text))
      throw new InvalidInput(
        `${found.name} is ${kindOf(found.value)}: it must be one of ${Object.keys(words).join(", ")}.`,
      );
    return words[text];
  }

  /** Areas by name: one, or several. */
  findAreas(...names: readonly string[]): readonly string[] | undefined {
    const found = this.find(...names);
    if (found === undefined) return undefined;
    const areas = (Array.isArray(found.value) ? found.value : [found.value]).map(String);
    if (areas.length === 0) throw new InvalidInput(`${found.name} names no area.`);
    return areas;
  }

  /** Who supplies how much: `shares` of 1, `shares_pct` of 100, or amounts such as `production_t`, with their `world_total`. */
  supply(...names: readonly string[]): GivenSupply {
    const amounts = this.need(...(names.length === 0 ? supplies : names));
    if (typeof amounts.value !== "object" || amounts.value === null)
      throw new InvalidInput(
        `${amounts.name} is ${kindOf(amounts.value)}: it must be a list of amounts, or amounts by area.`,
      );
    const areas = amounts.value as GivenSupply["areas"];
    const total = this.findFigure(...totals);
    const areShares = snake(amounts.name).startsWith("shares") || amounts.unit?.kind === "share";
    if (!areShares) {
      if (total === undefined) return { areas, ...(amounts.unit === undefined ? {} : { unit: amounts.unit.text }) };
      const [parts, whole] = inOneUnit([amounts, total]) as [NamedInput, NamedInput];
      return {
        areas: parts.value as GivenSupply["areas"],
        total: whole.value as Given,
        ...(parts.unit === undefined ? {} : { unit: parts.unit.text }),
      };
    }
    const inPercent = amounts.unit?.times === 0.01;
    const whole = inPercent ? 100 : 1;
    const sum = Object.values(areas as object).reduce<number>(
      (all, share) => all + (typeof share === "number" ? share : 0),
      0,
    );
    // Each printed share may be rounded by half of its last place: 34 + 33 + 34.
    if (sum > whole * (1 + 0.006 * Math.max(1, Object.keys(areas).length)))
      throw new InvalidInput(
        `${amounts.name} add up to ${sum}, more than ${whole}: ${inPercent ? "they are not shares of one whole" : "fractions add up to at most 1, percentages are shares_pct"}.`,
      );
    return {
      areas,
      unit: inPercent ? "pct" : "fraction",
      ...(total === undefined ? {} : { total: total.value as Given }),
    };
  }

  /** The two remaining inputs, whose names differ only in a number: the lower one first. */
  twoVersions(): readonly [NamedInput, NamedInput] {
    const left = [...this.#given].filter(([key]) => !this.#used.has(key));
    const [first, second] = left.sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    const bare = (key: string) => key.replace(/\d+/g, "#");
    if (first === undefined || second === undefined || left.length > 2 || bare(first[0]) !== bare(second[0]))
      throw new InvalidInput(
        `${this.#metric} needs earlier and later, or two names that differ in their number, such as v1_0 and v1_3.`,
      );
    for (const [key] of left) this.#used.add(key);
    const input = ({ name, value }: { name: string; value: unknown }): NamedInput => ({ name, value, unit: undefined });
    return [input(first[1]), input(second[1])];
  }

  /** Ends the reading. @throws InvalidInput naming an input that was not read */
  end(): void {
    const stray = [...this.#given].find(([key]) => !this.#used.has(key));
    if (stray === undefined) return;
    const [near] = nearest(stray[0], this.#asked);
    throw new InvalidInput(
      `${this.#metric} takes no input ${JSON.stringify(stray[1].name)}.${near === undefined ? "" : ` Did you mean ${near}?`} It takes ${[...this.#asked].filter((name) => !name.endsWith("_comparator")).join(", ")}.`,
    );
  }
}

/** The plain number of an input. @throws InvalidInput if it is not one */
export function numberOf({ name, value }: NamedInput): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new InvalidInput(`${name} is ${kindOf(value)}, not a number.`);
  return value;
}

/** The text of an input, such as an area or a formula. @throws InvalidInput if it is not one */
export function textOf({ name, value }: NamedInput): string {
  if (typeof value !== "string") throw new InvalidInput(`${name} is ${kindOf(value)}, not text.`);
  return value;
}

/**
 * Converts inputs to one unit. They are unchanged if all that state a unit state the same one, otherwise they become tonnes
 * or dollars.
 *
 * @throws InvalidInput if one states no unit and the units of others differ
 */
export function inOneUnit(inputs: readonly NamedInput[]): NamedInput[] {
  const told = new Set(inputs.flatMap(({ unit }) => (unit === undefined ? [] : [unit.times])));
  const some = inputs.find(({ unit }) => unit !== undefined)?.unit;
  if (told.size <= 1) return inputs.map((input) => ({ ...input, unit: some }));
  return inputs.map(({ name, value, unit }) => {
    if (unit === undefined)
      throw new InvalidInput(
        `${name} has no unit, and the other figures have different ones: name it ${name}_t or ${name}_kt.`,
      );
    return {
      name,
      value: scaledBy(value, unit.times),
      unit: { ...unit, times: 1, text: unit.kind === "mass" ? "t" : unit.text },
    };
  });
}

/** Every number in a figure, a list or a record, times a factor. */
export function scaledBy(value: unknown, factor: number): unknown {
  if (typeof value === "number") return times(value, factor);
  if (Array.isArray(value)) return value.map((each) => scaledBy(each, factor));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, scaledBy(each, factor)]));
  return value;
}

/** The figure of an input as it was given. */
export const given = ({ value }: NamedInput): Given => value as Given;

/** The figure of an input in the base unit: tonnes, dollars, a fraction. */
export const inBaseUnit = ({ value, unit }: NamedInput): Given => scaledBy(value, unit?.times ?? 1) as Given;

/** A list, or a record by name. */
export function series({ name, value }: NamedInput): readonly Given[] | Readonly<Record<string, Given>> {
  if (typeof value === "object" && value !== null) return value as readonly Given[];
  if (typeof value === "number") return [value];
  throw new InvalidInput(`${name} is ${kindOf(value)}: it must be a list of numbers, or numbers by name.`);
}

/** Whether a value is one figure, not a list. */
export const isFigure = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (!Array.isArray(value) && ["value", "low", "high"].some((name) => Object.hasOwn(value, name)));
