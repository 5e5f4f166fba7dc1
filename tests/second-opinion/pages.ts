/** The parts of a brief in JSON that hold figures. */
export interface Page {
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "items"; readonly items: readonly { readonly text: string }[] }
  | {
      readonly kind: "bars";
      readonly caption: string;
      readonly bars: readonly { readonly label: string; readonly text: string; readonly note?: string }[];
    }
  | {
      readonly kind: "grid";
      readonly caption: string;
      readonly columns: readonly { readonly title: string }[];
      readonly rows: readonly (readonly string[])[];
    };

export type Bars = Extract<Block, { kind: "bars" }>;
export type Grid = Extract<Block, { kind: "grid" }>;

/** A figure as a page shows it: `1,200e`, `>85,000,000`, `42.6 %`, `<0.1 %`, `–`. */
export interface Shown {
  readonly value: number | null;
  readonly sign: "<" | ">" | "~" | "";
  /** Half a unit of the last digit that is shown. */
  readonly within: number;
}

export function shown(text: string): Shown {
  const found = /^([<>~≥≤]?)\s*(-?[\d,]+(?:\.(\d+))?)/.exec(text.trim());
  if (!found) return { value: null, sign: "", within: 0 };
  const [, sign = "", digits = "", decimals = ""] = found;
  return {
    value: Number(digits.replaceAll(",", "")),
    sign: sign as Shown["sign"],
    within: 0.5 * 10 ** -decimals.length,
  };
}

/** Whether a page may show this text for a figure: rounded to what it shows, or a bound that holds. */
export function shows(text: string | undefined, figure: number | null | undefined): boolean {
  const { value, sign, within } = shown(text ?? "");
  if (value === null || figure === null || figure === undefined) return value === null && (figure ?? null) === null;
  if (sign === "<") return figure < value && figure > 0;
  if (sign === ">") return figure > value;
  return Math.abs(figure - value) <= within * 1.000001 + Math.abs(figure) * 1e-12;
}
