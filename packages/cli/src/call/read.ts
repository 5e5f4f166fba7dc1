import { lastDay } from "@oreledger/sdk/ledger";
import { didYouMean, shown, UsageError } from "./usage.ts";

/** Reads a date, exact or partial. */
export function date(text: string, flag: string): string {
  try {
    lastDay(text);
    return text;
  } catch {
    throw new UsageError(`${flag} takes a date as YYYY, YYYY-MM or YYYY-MM-DD, not ${shown(text)}.`);
  }
}

/** Reads a whole number of at least 1. */
export function count(text: string, flag: string): number {
  const number = Number(text);
  if (!/^\d{1,15}$/.test(text) || number < 1)
    throw new UsageError(`${flag} takes a whole number of at least 1, not ${shown(text)}.`);
  return number;
}

/** Reads a list separated by commas. */
export function list(text: string, flag: string): readonly string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) throw new UsageError(`${flag} takes a list such as a,b, not ${shown(text)}.`);
  const twice = parts.find((part, i) => parts.indexOf(part) < i);
  if (twice !== undefined) throw new UsageError(`${flag} names ${shown(twice)} twice.`);
  return parts;
}

/** A reader of one of a few words. */
export const oneOf =
  <const Words extends readonly string[]>(words: Words) =>
  (text: string, flag: string): Words[number] => {
    if (words.includes(text)) return text;
    const lower = words.find((word) => word.toLowerCase() === text.toLowerCase());
    if (lower !== undefined) return lower;
    throw new UsageError(`${flag} must be one of ${words.join(", ")}, not ${shown(text)}.${didYouMean(text, words)}`);
  };
