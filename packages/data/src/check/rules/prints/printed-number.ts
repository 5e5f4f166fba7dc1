/** The number that a printed cell begins with, or undefined if it begins with none. */
export function printedNumber(printed: string): number | undefined {
  const found = /^[e~<>≥≤\s]*(\d[\d,]*(?:\.\d+)?)(?![\d,]*\s*[-–]\s*\d)/.exec(printed);
  return found?.[1] === undefined ? undefined : Number(found[1].replaceAll(",", ""));
}

/** All numbers in a printed cell. */
export const everyNumberIn = (printed: string): number[] =>
  printed
    .replaceAll(",", "")
    .match(/\d+(\.\d+)?/g)
    ?.map(Number) ?? [];

/** The power of ten that the printed unit implies. */
export const powerOf = (printed: string): number =>
  /million|\bMt\b|\bmmt\b|\bmct\b|\bmcm\b/.test(printed) ? 6 : /thousand|\bkt\b/.test(printed) ? 3 : 0;
