/** What a licence lets one do with rows, as far as passing them on goes. */
interface Terms {
  readonly redistribution: string;
}

/**
 * What a source's terms let one do with its rows: what its licence says; `unclear` where who carried it has terms of their own
 * that allow something else.
 *
 * @example
 * redistributionOf({ redistribution: "capped" }, { redistribution: "facts_only" }); // "unclear"
 */
export const redistributionOf = (licence: Terms, carrier?: Terms): string =>
  carrier === undefined || carrier.redistribution === licence.redistribution ? licence.redistribution : "unclear";
