import { warn } from "../terminal.ts";

/** Whether a format is one of those that a command writes; says so if not. */
export function isOneOf<Format extends string>(formats: readonly Format[], format: string): format is Format {
  const known = (formats as readonly string[]).includes(format);
  if (!known) warn(`There is no format ${JSON.stringify(format)}: use ${formats.join(", ")}.\n`);
  return known;
}
