import type { CellKind } from "./kind.ts";

/** The value of a cell in memory. Null is an empty cell: unknown, never zero. */
export type Value = string | number | readonly string[] | null;

const decimal = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** The value of a cell, or undefined if the cell is not in the canonical form of its kind. An empty list is an empty cell. */
export function parseCell(cell: string, kind: CellKind): Value | undefined {
  if (kind === "list") return cell === "" ? [] : cell.split(";");
  if (cell === "") return null;
  if (kind === "text") return cell;
  return decimal.test(cell) && cell !== "-0" ? Number(cell) : undefined;
}

/** The canonical cell of a value: plain decimals without exponent or trailing zeros, lists joined by `;`. */
export function formatCell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(value);
  return value.join(";");
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite number and has no cell`);
  if (Object.is(value, -0)) return "0";
  const plain = String(value);
  if (!plain.includes("e")) return plain;
  const [digits = "", exponent = "0"] = plain.split("e");
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const shift = Number(exponent);
  const all = whole + fraction;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - whole.length)}${all}`;
  return sign + all.padEnd(whole.length + shift, "0");
}

/** A cell quoted by RFC 4180, only if it must be. */
export const quoteCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
