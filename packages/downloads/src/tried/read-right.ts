import type { Fact } from "./facts.ts";

/** Whether what a tool printed is the fact: numbers by their value, text and days to the letter, an empty cell as nothing. */
export function isRight({ is }: Fact, printed: string | undefined): boolean {
  if (printed === undefined) return false;
  if (is === null) return printed === "";
  if (typeof is === "number") return printed !== "" && Number(printed) === is;
  return printed === is;
}
