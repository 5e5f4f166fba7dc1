import { type ErrorCode, type ErrorsByCode, isOreledgerError } from "./errors.ts";

/** What a call answers, or what stands for it where it is refused: with any error of Oreledger's, or with those of one code. */
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
