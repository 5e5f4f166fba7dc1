import type { Supply } from "../briefs.ts";
import { shown, shows } from "../pages.ts";

/** Whether a text shows a figure: its bound, its range, or its number as far as it is rounded. */
export const isFigure = (text: string, f: Pick<Supply, "quantity" | "low" | "high">): boolean => {
  const { value, sign, within } = shown(text);
  const most = /–([\d,.]+)/.exec(text)?.[1];
  if (most !== undefined) return f.low === value && f.high === shown(most).value;
  const of = sign === ">" ? f.low : sign === "<" ? f.high : (f.quantity ?? (sign === "~" ? f.low : null));
  return value !== null && of !== null && Math.abs(of - value) <= Math.min(within, 0.5) * 1.000001;
};

const scale = { bn: 1e9, million: 1e6 } as const;

/** Whether a text shows an amount of dollars, in billions, millions or whole. */
export const isMoney = (text: string, value: number): boolean => {
  const [, figure = "", words] = /([\d.,]+) (bn |million )?USD/.exec(text) ?? [];
  const times = words === undefined ? 1 : scale[words.trim() as keyof typeof scale];
  return shows(figure, value / times);
};
