/**
 * Whole numbers as printable ASCII. A digit is one of the 93 characters from space to `~` that a JavaScript string needs
 * no backslash for. Small numbers take one digit, so that a compressor sees one symbol for each row.
 */
const DIGITS = 93;
/** Numbers below this take one digit. */
export const SHORT = 64;
/** First digits of two-digit numbers: from `SHORT` to before this. */
const PAIRS = 91;
/** Numbers below this take one or two digits. */
const PAIR_LIMIT = SHORT + (PAIRS - SHORT) * DIGITS;
/** Numbers below this, from `PAIR_LIMIT`, take a first digit and three more. */
const TRIPLE_LIMIT = PAIR_LIMIT + DIGITS ** 3;

/** The value of a digit from its ASCII code: 34 (`"`) and 92 (backslash) are not digits. */
export const digitOf = Uint8Array.from({ length: 128 }, (_, code) => code - (code < 34 ? 32 : code < 92 ? 33 : 34));

const digit = (value: number): string => String.fromCharCode(digitOf.indexOf(value));

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

/** The width of a number that is found by its position, without reading those before it. */
export const PLACED = 4;

/** A whole number in `PLACED` digits. @throws RangeError if it is too large for them. */
export function writePlaced(value: number): string {
  if (value >= DIGITS ** PLACED) throw new RangeError(`${value} takes more than ${PLACED} digits`);
  return digits(value, PLACED);
}

/** Reads one of the numbers that {@link writePlaced} wrote one after the other, by its position from 0. */
export function placedAt(text: string, place: number): number {
  const at = place * PLACED;
  let value = 0;
  for (let i = at; i < at + PLACED; i++) value = value * DIGITS + (digitOf[text.charCodeAt(i)] as number);
  return value;
}

/** Reads the number of {@link writeNumber} that begins at a byte. */
export function numberAt(bytes: Uint8Array, at: number): number {
  const first = digitOf[bytes[at] as number] as number;
  if (first < SHORT) return first;
  if (first < PAIRS) return SHORT + (first - SHORT) * DIGITS + (digitOf[bytes[at + 1] as number] as number);
  const end = at + (first === PAIRS ? 3 : 5);
  let value = 0;
  for (let i = at + 1; i <= end; i++) value = value * DIGITS + (digitOf[bytes[i] as number] as number);
  return value + (first === PAIRS ? PAIR_LIMIT : TRIPLE_LIMIT);
}

/** How many digits a number takes. */
export const widthOf = (value: number): number =>
  value < SHORT ? 1 : value < PAIR_LIMIT ? 2 : value < TRIPLE_LIMIT ? 4 : 6;
