const months = "january february march april may june july august september october november december".split(" ");

/** The date of a pattern's match of a month's name, a day and a year, in this order; undefined without a match. */
export function dayIn(found: RegExpExecArray | null): string | undefined {
  const [, month = "", day = "", year = ""] = found ?? [];
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
