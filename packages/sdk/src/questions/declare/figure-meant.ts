import type { Given } from "../../metrics/core/figure.ts";
import { InputRefused, shown } from "./refusal.ts";

const unknown = new Set(["?", "w", "na", "null", "withheld", "unknown"]);

/** How figures are written, for help and errors. */
const figureGrammar = "a number (270000, 270,000), a range 10..20, a bound >75000000 or <1, or ? if unknown";

/** Reads one of the figures of a call. @throws InputRefused */
export function readFigure(text: string): Given {
  if (unknown.has(text.toLowerCase())) return null;
  const number = (part: string) => readNumber(part, "figures", text);
  const range = /^(.+)\.\.(.+)$/.exec(text);
  if (range) return { low: number(range[1] as string), high: number(range[2] as string) };
  if (/^>=?/.test(text)) return { low: number(text.replace(/^>=?/, "")) };
  if (/^<=?/.test(text)) return { high: number(text.replace(/^<=?/, "")) };
  return number(text);
}

/** Reads one number, with or without thousands separators. @throws InputRefused */
export function readNumber(text: string, input: string, whole = text): number {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text.trim()) ? text.replaceAll(",", "") : text.replaceAll("_", "");
  const number = Number(plain);
  if (plain.trim() === "" || !Number.isFinite(number))
    throw new InputRefused(
      { code: "malformed_value", input },
      () => `${shown(whole)} is not a figure: write ${figureGrammar}.`,
    );
  return number;
}
