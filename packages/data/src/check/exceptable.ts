/**
 * The rules whose findings an exception may accept: those that weigh what is likely. A finding on the form of a file or a cell, on
 * a key, on a reference, on what a spreadsheet would run or on arithmetic has no exception: it is put right.
 */
export const exceptable: ReadonlySet<string> = new Set([
  "balance-magnitude",
  "broken-encoding",
  "commitment-before-agreement",
  "commitment-not-superseded",
  "commitment-part-of-whole",
  "contained-is-tonnage-times-grade",
  "coordinate",
  "date-after-source",
  "locator-fits",
  "magnitude",
  "name-of-one-row",
  "one-point",
  "partner-total",
  "party-list",
  "pledge-is-sum-of-children",
  "primary-from-issuer",
  "record-cap",
  "reference-cell",
  "relation-dates",
  "reserves-over-production",
  "series-moved",
  "source-address-kind",
  "source-without-address",
  "world-total",
  "year-in-id",
]);
