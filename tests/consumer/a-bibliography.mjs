import { commitments } from "@oreledger/sdk/commitments";

const cited = commitments.where({ currency: "JPY" }).cite();
console.log(JSON.stringify(cited.map(({ source, publisher, title, rows }) => [source, publisher, title, rows]).sort()));
