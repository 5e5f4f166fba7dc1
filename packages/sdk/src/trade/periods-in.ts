import type { Query } from "../query/query.ts";

/** The periods of some flows: first to last if none between them is missing, otherwise each. */
export function periodsIn(query: Query<"exports">): string {
  const periods = [...query.groupBy("period").keys()].sort();
  const at = (period: string): number => {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(period) ?? [];
    return month === undefined ? Number(year) : 12 * Number(year) + Number(month);
  };
  const whole = periods.every((period, i) => i === 0 || at(period) === at(periods[i - 1] as string) + 1);
  return periods.length > 2 && whole ? `${periods[0]} to ${periods.at(-1)}` : periods.join(", ");
}
