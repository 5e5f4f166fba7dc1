import { type ErrorCode, type ErrorsByCode, isOreledgerError } from "./errors.ts";

/** The result of a call, or a substitute if it is refused, with any error of Oreledger's or with those of one code. */
export function unlessRefused<Value, Other, Code extends ErrorCode = ErrorCode>(
  call: () => Value,
  otherwise: (error: ErrorsByCode[Code]) => Other,
  code?: Code,
): Value | Other {
  try {
    return call();
  } catch (error) {
    if (isOreledgerError(error, code)) return otherwise(error);
    throw error;
  }
}
