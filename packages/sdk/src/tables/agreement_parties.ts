import { sources, table } from "@oreledger/data/packed/agreement_parties";
import { Query } from "../query/query.ts";

/**
 * Who is party to which agreement.
 *
 * @example agreementParties.where({ agreement: "usa-aus-framework-2025" }).toColumns().party // ["AUS", "USA"]
 */
export const agreementParties = /* @__PURE__ */ new Query<"agreement_parties">({ table, sources, ledger: "installed" });
