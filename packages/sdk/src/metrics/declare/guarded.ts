import { InvalidInput } from "../../errors.ts";
import { isPlain, kindOf } from "../../given.ts";

/** The valid values of each option: some words, a type as `typeof` gives it, or anything that the metric checks itself. */
export type Allowed = Readonly<Record<string, readonly string[] | "string" | "number" | "boolean" | "object" | "">>;

// biome-ignore lint/suspicious/noExplicitAny: each metric has inputs of its own
type AnyMetric = (...args: any[]) => unknown;

/**
 * A metric that refuses unknown options: a misspelt one would be ignored, and the result would have another denominator
 * than requested.
 *
 * @param at The position of the options among the arguments.
 */
export const guarded = <Metric extends AnyMetric>(name: string, metric: Metric, at: number, allowed: Allowed): Metric =>
  ((...args) => {
    const given = args[at];
    if (given === undefined) return metric(...args);
    const refuse = (what: string) =>
      new InvalidInput(`${name} takes no ${what}. Its options: ${JSON.stringify(allowed)}.`);
    if (!isPlain(given)) throw refuse(kindOf(given));
    for (const [option, value] of Object.entries(given)) {
      const right = Object.hasOwn(allowed, option) ? allowed[option] : [];
      if (value !== undefined && !(Array.isArray(right) ? right.includes(value) : !right || typeof value === right))
        throw refuse(`${option}: ${kindOf(value)}`);
    }
    return metric(...args);
  }) as Metric;
