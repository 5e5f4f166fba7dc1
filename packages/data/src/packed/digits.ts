/**
 * Whole numbers as printable ASCII. A digit is one of the 93 characters from space to `~` that a JavaScript string needs
 * no backslash for. Small numbers take one digit, so that a compressor sees one symbol for each row.
 */
export const DIGITS = 93;
/** Numbers below this take one digit. */
export const SHORT = 64;
/** First digits of two-digit numbers: those from `SHORT` up to this. */
const PAIRS = 91;
/** The numbers that one or two digits reach. */
const PAIR_LIMIT = SHORT + (PAIRS - SHORT) * DIGITS;
/** The numbers that one more first digit and three digits after it reach. */
const TRIPLE_LIMIT = PAIR_LIMIT + DIGITS ** 3;

const digit = (value: number): string => {
  const code = value + 32;
  return String.fromCharCode(code < 34 ? code : code < 91 ? code + 1 : code + 2);
};

const digits = (value: number, width: number): string =>
  width === 0 ? "" : digits(Math.floor(value / DIGITS), width - 1) + digit(value % DIGITS);

/** A whole number from 0 to `2 ** 32` as one, two, four or six digits. */
export function writeNumber(value: number): string {
  if (value < SHORT) return digit(value);
  if (value < PAIR_LIMIT) {
    const rest = value - SHORT;
    return digit(SHORT + Math.floor(rest / DIGITS)) + digit(rest % DIGITS);
  }
  if (value < TRIPLE_LIMIT) return digit(PAIRS) + digits(value - PAIR_LIMIT, 3);
  return digit(PAIRS + 1) + digits(value - TRIPLE_LIMIT, 5);
}

/** Reads the numbers of a text one after the other. */
export function numberReader(text: string, start: number): () => number {
  let at = start;
  const next = (): number => {
    const code = text.charCodeAt(at++);
    return code < 34 ? code - 32 : code < 92 ? code - 33 : code - 34;
  };
  const several = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * DIGITS + next();
    return value;
  };
  return () => {
    const first = next();
    if (first < SHORT) return first;
    if (first < PAIRS) return SHORT + (first - SHORT) * DIGITS + next();
    return first === PAIRS ? PAIR_LIMIT + several(3) : TRIPLE_LIMIT + several(5);
  };
}
