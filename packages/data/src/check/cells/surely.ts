import type { z } from "zod";
import type { Value } from "../../csv/cell.ts";

/** What Zod says about a schema, or about one of the checks that it has. */
interface Def {
  readonly type?: string;
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly entries?: Readonly<Record<string, Value>>;
  readonly checks?: readonly { readonly _zod: { readonly def: Def } }[];
}

type Test = (value: Value) => boolean;

/**
 * Whether a value surely fits a schema of text, a number or a closed list. This is Zod's own verdict without the objects in
 * which it tells it, so nearly all cells of a large table are judged several times as fast. A value that it does not accept
 * may still fit: only the schema tells.
 */
export function surely(schema: z.ZodType): Test {
  const def = schema.def as Def;
  const tests = [testOfType(def), ...(def.checks ?? []).map((check) => testOf(check._zod.def))];
  if (def.check !== undefined) tests.push(testOf(def));
  const known = tests.filter((test) => test !== undefined);
  return (value) => known.length === tests.length && known.every((test) => test(value));
}

function testOfType({ type, entries = {} }: Def): Test | undefined {
  switch (type) {
    case "string":
      return (value) => typeof value === "string";
    case "number":
      return Number.isFinite;
    case "enum": {
      const terms = new Set(Object.values(entries));
      return (value) => terms.has(value);
    }
    default:
      return undefined;
  }
}

function testOf({ check, format, pattern, value: limit = Number.NaN, inclusive }: Def): Test | undefined {
  switch (check) {
    case "string_format":
      // A pattern that remembers where it stopped is left to Zod.
      return format === "regex" && pattern?.flags.search(/[gy]/) === -1
        ? (value) => pattern.test(String(value))
        : undefined;
    case "number_format":
      return format === "safeint" ? Number.isSafeInteger : undefined;
    case "greater_than":
      return (value) => (value as number) > limit || (inclusive === true && value === limit);
    case "less_than":
      return (value) => (value as number) < limit || (inclusive === true && value === limit);
    default:
      return undefined;
  }
}
