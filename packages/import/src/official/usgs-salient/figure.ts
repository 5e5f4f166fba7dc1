import type { comparator, status } from "../../../../data/src/tables/vocabulary.ts";

/** A printed cell as the columns of a figure, before the factor of its unit is applied. */
export interface ReadFigure {
  readonly quantity: number | null;
  readonly comparator: keyof typeof comparator;
  readonly low: number | null;
  readonly high: number | null;
  /** Undefined if the cell does not say how it is known: then the release's marks of estimation decide. */
  readonly status: keyof typeof status | undefined;
  /** True if the figure is already in the base unit, whatever the unit of its column. */
  readonly absolute?: true;
}

const plain = (quantity: number, known?: ReadFigure["status"]): ReadFigure => ({
  quantity,
  comparator: "eq",
  low: null,
  high: null,
  status: quantity === 0 ? "nil" : known,
});
const none = (known: NonNullable<ReadFigure["status"]>): ReadFigure => ({
  quantity: null,
  comparator: "eq",
  low: null,
  high: null,
  status: known,
});
/** A figure that is certainly wrong, without a hint of what was meant. */
export const doubtful: ReadFigure = none("doubtful");

const below = (high: number): ReadFigure => ({ quantity: null, comparator: "lt", low: null, high, status: undefined });
const above = (low: number): ReadFigure => ({ quantity: null, comparator: "gt", low, high: null, status: undefined });

const number = (text: string): number => Number(text.replaceAll(",", ""));
const half = /^less than (½|1\/2|a half|one-half) unit\.?$/i;
const amount = /^less than ([\d,]+)\s(tons|carats)\.?$/i;

/** The meaning of each token. `notes` are those of the cell, as a symbol may refer to one of them. */
const tokens: readonly (readonly [
  RegExp,
  (found: RegExpExecArray, notes: readonly string[]) => ReadFigure | undefined,
])[] = [
  [/^(\d[\d,]*(?:\.\d+)?)$/, ([, digits]) => plain(number(digits as string))],
  [/^e(\d[\d,]*(?:\.\d+)?)$/, ([, digits]) => plain(number(digits as string), "estimated")],
  [/^—$/, () => plain(0)],
  [/^<\s?(\d[\d,]*(?:\.\d+)?)%?$/, ([, digits]) => below(number(digits as string))],
  [/^>\s?(\d[\d,]*(?:\.\d+)?)%?$/, ([, digits]) => above(number(digits as string))],
  [
    /^(\d[\d,]*(?:\.\d+)?)\s?[–-]\s?(\d[\d,]*(?:\.\d+)?)$/,
    ([, from, to]) => ({
      quantity: null,
      comparator: "range",
      low: number(from as string),
      high: number(to as string),
      status: undefined,
    }),
  ],
  // A minus sign, or its remains after an encoding error.
  [/^[−?-](\d[\d,]*)$/, ([, digits]) => plain(-number(digits as string))],
  [half, () => below(0.5)],
  [amount, ([, digits]) => ({ ...below(number(digits as string)), absolute: true })],
  [/^W$/, () => none("withheld")],
  [/^NA$/, () => none("not_available")],
  [/^XX$/, () => none("not_applicable")],
  [/^E$/, () => none("net_exporter")],
  [/^(Small|Variable, depending on .*)$/, () => none("qualitative")],
  // The footnote symbol of the 2026 release: its note gives a bound, or says why there is no figure.
  [
    /^s$/,
    (_, notes) => {
      const bound = notes.map((note) => readFigure(note, [])).find((read) => read?.comparator === "lt");
      return (
        bound ??
        (notes.some((note) => /misclassified|preclude calculation/.test(note)) ? none("not_available") : undefined)
      );
    },
  ],
];

/** Reads a cell; undefined if its token is unknown. */
export function readFigure(cell: string, notes: readonly string[]): ReadFigure | undefined {
  for (const [pattern, read] of tokens) {
    const found = pattern.exec(cell);
    if (found !== null) return read(found, notes);
  }
  return undefined;
}
