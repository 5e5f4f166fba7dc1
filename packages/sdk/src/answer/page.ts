import type { Citation } from "../cite/citation.ts";
import { requireList, requireText } from "../given.ts";
import type { Figure } from "./figures.ts";

/** A page as a question composes it and each renderer writes it. */
export interface Page {
  readonly title: string;
  /** One line under the title: the day of the answer and the data behind it. */
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** The sources behind the page; a mark `[n]` points to the nth. */
  readonly citations: readonly Citation[];
  /** False if no figure of the page carries a mark of how it is known. */
  readonly legend?: false;
  /** Whether each statement carries a short citation, so that a terminal shows no list of sources. */
  readonly inline?: true;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Bars | Grid | Items | Facts;

/** A paragraph, with the marks of its sources. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly marks: readonly number[];
}

/** Quantities side by side, the largest first. */
export interface Bars {
  readonly kind: "bars";
  readonly caption: string;
  readonly marks: readonly number[];
  readonly bars: readonly {
    readonly label: string;
    /** What the length of the bar stands for. Undefined: no bar can be drawn. */
    readonly value: number | undefined;
    /** The figure as it is to be read, with its mark of estimation or bound. */
    readonly text: string;
    readonly note?: string;
  }[];
}

/** A small table. */
export interface Grid {
  readonly kind: "grid";
  readonly caption?: string;
  readonly marks: readonly number[];
  readonly columns: readonly { readonly title: string; readonly align?: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
  /** The sources of each row, as a column of their own at the end. */
  readonly rowMarks?: readonly (readonly number[])[];
}

/** A list of short statements, each with its sources. */
export interface Items {
  readonly kind: "items";
  readonly items: readonly {
    readonly text: string;
    readonly marks: readonly number[];
    /** The figures in the text whose marks a reader must understand. */
    readonly figures?: readonly Figure[];
  }[];
}

/** Statements under a word each, with who says so: what one screen can hold. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly Fact[];
}

/** Words that a row of the ledger is behind. */
export interface Opening {
  readonly text: string;
  readonly address: string;
}

export interface Fact {
  /** Empty if it goes on with what stands above. */
  readonly label: string;
  readonly text: string;
  /** The figures in the text whose marks a reader must understand: `legendOf` says what they mean. */
  readonly figures?: readonly Figure[];
  /** The words of the text that are a row's, in their order, each with the address of the row. */
  readonly opens?: readonly Opening[];
  /** Who says so, in a few words: `USGS MCS 2026 v1.3`. */
  readonly cite?: string | undefined;
  /** The call whose answer it is, as it is typed at a terminal. */
  readonly call?: string;
  /** How many lines of a terminal at most; two by default. */
  readonly most?: number;
  /** An example of what stands above: the last of them goes first where a page is longer than a screen. */
  readonly spare?: true;
}

export function paragraph(text: string, marks: readonly number[] = []): Paragraph {
  requireText("A paragraph", text);
  requireList("Marks", marks);
  return { kind: "paragraph", text, marks };
}
