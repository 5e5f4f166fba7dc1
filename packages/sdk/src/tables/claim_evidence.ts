import { table } from "@oreledger/data/packed/claim_evidence";
import { table as claims } from "@oreledger/data/packed/claims";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Which rows bear on which claim. */
export const claimEvidence = new Query<"claim_evidence">({
  table,
  sources,
  references: { claim: claims },
  print: [],
});
