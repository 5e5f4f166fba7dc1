const months = "january february march april may june july august september october november december".split(" ");

/** The date that the name of a month, a day and a year make, as a pattern found them in this order; undefined where it found none. */
export function dayIn(found: RegExpExecArray | null): string | undefined {
  const [, month = "", day = "", year = ""] = found ?? [];
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
