import { InvalidInput } from "./errors.ts";
import { kindOf } from "./given.ts";

/**
 * The last day that a partial ISO 8601 date can mean. `asOf` compares this day.
 *
 * @example lastDay("2025-02") // "2025-02-28"
 * @throws InvalidInput if the text is not an ISO 8601 date.
 */
export function lastDay(date: string): string {
  // Refuses numbers: "2024" is a date, 2024 is not.
  const parts = typeof date === "string" ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) : null;
  if (!parts) throw new InvalidInput(`${kindOf(date)} is not an ISO 8601 date: write YYYY, YYYY-MM or YYYY-MM-DD.`);
  const [, year, month, day] = parts;
  if (month === undefined) return `${year}-12-31`;
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > length)))
    throw new InvalidInput(`${JSON.stringify(date)} is not a day of the calendar.`);
  return day === undefined ? `${year}-${month}-${length}` : date;
}

/**
 * The first day that a partial ISO 8601 date can mean.
 *
 * @throws InvalidInput if it is not a date, or not a day of the calendar.
 * @example firstDay("2025-10") // "2025-10-01"
 */
export function firstDay(date: string): string {
  lastDay(date);
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
