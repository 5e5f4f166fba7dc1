import { InvalidInput } from "../../errors.ts";
import { isPlain, kindOf } from "../../given.ts";

/** What each option of a metric may be: one of some words, what `typeof` says, or anything that the metric checks itself. */
export type Allowed = Readonly<Record<string, readonly string[] | "string" | "number" | "boolean" | "object" | "">>;

// biome-ignore lint/suspicious/noExplicitAny: each metric has inputs of its own
type AnyMetric = (...args: any[]) => unknown;

/**
 * A metric that refuses an option which it does not have: one that is misspelt would be passed over, and the result be of
 * another denominator than the one that was asked for.
 *
 * @param at Which argument the options are.
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
