import type { AreaCode, Rows, TableName } from "@oreledger/data";
import type { Point } from "../../ledger/places.ts";
import type { Range } from "../../query/condition.ts";

/** The kind of an input's values: decides how they are read, described and completed. */
export type InputKind =
  | "text"
  | "word"
  | "count"
  | "number"
  | "switch"
  | "date"
  | "list"
  | "area"
  | "areas"
  | "commodity"
  | "commodities"
  | "place"
  /** A year, a month, several of them, or both ends of a range. */
  | "period"
  /** One value of a column, or several. */
  | "value"
  | "values"
  /** A filter on a column: a value, a list, a range or null for an empty cell. */
  | "condition"
  /** Named figures, as words (`CHN=70 AUS=30`) or as an object, as `compute` takes them. */
  | "figures"
  /** A number for each area: `CHN=0.4,USA=1.2`. */
  | "by-area";

/** One input of a question, declared once. */
export interface Input {
  /** In camelCase, or the name of a column. */
  readonly name: string;
  readonly kind: InputKind;
  /** Its description in help, in a few words. */
  readonly about: string;
  /** Its default. */
  readonly default?: string | number | readonly string[];
  /** The default in words, if it depends on the ledger or the day. */
  readonly otherwise?: string;
  /** Whether it is required. */
  readonly needed?: true;
  /** Whether it is positional at a terminal. */
  readonly argument?: true;
  /** Whether a text takes all positional words. */
  readonly many?: true;
  /** A one-letter name, for frequent inputs. */
  readonly short?: string;
  /** For a word, or a list of words: the valid ones. */
  readonly words?: readonly string[];
  /** The column whose values it takes. */
  readonly column?: `${TableName}.${string}`;
  /** What its values name, if it takes areas or commodities by any name. */
  readonly names?: "areas" | "commodities";
  /** What a group, or a body that represents one, means: its members, which supply and trade, or the members and the body. By default the body alone. */
  readonly groups?: "members" | "with-members";
  /** Whether it is a filter on the column of the same name. */
  readonly filter?: true;
  /** The placeholder for the value in help, if it is not the kind. */
  readonly value?: string;
}

/** A filter on a column, as understood. */
export type ConditionRead = string | number | readonly (string | number)[] | Range<string | number> | null;

type Read<I extends Input> = I["kind"] extends "word"
  ? I["words"] extends readonly (infer Word)[]
    ? Word
    : string
  : I["kind"] extends "count" | "number"
    ? number
    : I["kind"] extends "switch"
      ? true
      : I["kind"] extends "list"
        ? I["words"] extends readonly (infer Word)[]
          ? readonly Word[]
          : readonly string[]
        : I["kind"] extends "area"
          ? AreaCode
          : I["kind"] extends "areas"
            ? readonly AreaCode[]
            : I["kind"] extends "commodities" | "values"
              ? readonly string[]
              : I["kind"] extends "place"
                ? string | Point
                : I["kind"] extends "period"
                  ? string | readonly string[] | { readonly from: string; readonly to: string }
                  : I["kind"] extends "condition"
                    ? ConditionRead
                    : I["kind"] extends "figures"
                      ? readonly string[] | Readonly<Record<string, unknown>>
                      : I["kind"] extends "by-area"
                        ? Readonly<Record<string, number>>
                        : string;

/** What an input accepts: its value, or text that means it. */
type Given<I extends Input> = I["kind"] extends "switch"
  ? boolean
  : I["kind"] extends "area"
    ? string
    : I["kind"] extends "areas"
      ? string | readonly string[]
      : I["kind"] extends "list" | "figures" | "by-area" | "commodities" | "values"
        ? string | Read<I>
        : I["kind"] extends "word"
          ? Read<I>
          : I["kind"] extends "condition"
            ? ConditionRead
            : Read<I>;

type Sure<I extends Input> = I extends { readonly needed: true }
  ? true
  : I extends { readonly default: string | number | readonly string[] }
    ? true
    : false;

/** The inputs of a question, as `answer` gets them. */
export type InputsRead<Inputs extends readonly Input[]> = {
  readonly [I in Inputs[number] as Sure<I> extends true ? I["name"] : never]: Read<I>;
} & {
  readonly [I in Inputs[number] as Sure<I> extends true ? never : I["name"]]?: Read<I>;
};

/** The columns of `sources` on which rows of every table that cites sources can be filtered. */
export const sourceColumns = ["series", "edition", "publisher", "licence"] as const;

/** The filters of a question that has one for each column of a table. */
export type FiltersGiven<Name extends TableName> = [Name] extends [never]
  ? unknown
  : { readonly [Column in keyof Rows[Name] | (typeof sourceColumns)[number]]?: ConditionRead | undefined };

/** The inputs of a question, as the caller gives them. */
export type InputsGiven<Inputs extends readonly Input[]> = {
  readonly [I in Inputs[number] as I extends { readonly needed: true } ? I["name"] : never]: Given<I>;
} & {
  readonly [I in Inputs[number] as I extends { readonly needed: true } ? never : I["name"]]?: Given<I> | undefined;
};
