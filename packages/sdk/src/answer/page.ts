import type { Citation } from "../cite/citation.ts";
import { requireList, requireText } from "../given.ts";
import type { Figure } from "./figures.ts";

/** A page, as a question composes it for renderers. */
export interface Page {
  readonly title: string;
  /** One line under the title: the day of the answer and the data behind it. */
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** The sources of the page; a mark `[n]` refers to the nth. */
  readonly citations: readonly Citation[];
  /** False if no figure of the page has a mark. */
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

/** Quantities to compare, the largest first. */
export interface Bars {
  readonly kind: "bars";
  readonly caption: string;
  readonly marks: readonly number[];
  readonly bars: readonly {
    readonly label: string;
    /** The value that the bar shows. Undefined: no bar can be drawn. */
    readonly value: number | undefined;
    /** The figure as text, with its marks. */
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
  /** The sources of each row, shown in a last column. */
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

/** Statements, each with a label and a source, that fit on one screen. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly Fact[];
}

/** Words that come from a row of the ledger. */
export interface Opening {
  readonly text: string;
  readonly address: string;
}

export interface Fact {
  /** Empty if it continues the statement above. */
  readonly label: string;
  readonly text: string;
  /** The figures in the text whose marks a reader must understand: `legendOf` says what they mean. */
  readonly figures?: readonly Figure[];
  /** The words of the text that come from a row, in order, each with the row's address. */
  readonly opens?: readonly Opening[];
  /** The source in a few words: `USGS MCS 2026 v1.3`. */
  readonly cite?: string | undefined;
  /** The call that gives this, as typed at a terminal. */
  readonly call?: string;
  /** The most lines at a terminal; two by default. */
  readonly most?: number;
  /** An example of the statement above. If a page is longer than a screen, the last examples are dropped first. */
  readonly spare?: true;
}

export function paragraph(text: string, marks: readonly number[] = []): Paragraph {
  requireText("A paragraph", text);
  requireList("Marks", marks);
  return { kind: "paragraph", text, marks };
}
