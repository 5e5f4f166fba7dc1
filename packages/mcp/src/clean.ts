import { visible } from "@oreledger/data";

/** A text of a source on one line, with its hidden characters as escapes: it can neither end a line nor hide one. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/gu, " "));
