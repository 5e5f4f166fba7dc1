/** The part of a licence that says whether rows may be passed on. */
interface Terms {
  readonly redistribution: string;
}

/**
 * How a source's rows may be passed on: as its licence says; `unclear` if its carrier has terms of its own that allow something
 * else.
 *
 * @example
 * redistributionOf({ redistribution: "capped" }, { redistribution: "facts_only" }); // "unclear"
 */
export const redistributionOf = (licence: Terms, carrier?: Terms): string =>
  carrier === undefined || carrier.redistribution === licence.redistribution ? licence.redistribution : "unclear";
