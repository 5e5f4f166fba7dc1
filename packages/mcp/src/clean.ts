import { visible } from "@oreledger/data";

/** A text of a source in one line, its hidden characters written out: it can neither end a line nor hide one. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/gu, " "));
