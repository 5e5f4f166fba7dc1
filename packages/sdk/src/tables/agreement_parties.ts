import { table } from "@oreledger/data/packed/agreement_parties";
import { table as agreements } from "@oreledger/data/packed/agreements";
import { table as areas } from "@oreledger/data/packed/areas";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Who is party to which agreement. */
export const agreementParties = new Query<"agreement_parties">({
  table,
  sources,
  references: { agreement: agreements, party: areas },
  print: [],
});
