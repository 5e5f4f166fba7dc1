import { agreementsWith } from "@oreledger/sdk";

const both = agreementsWith({ party: ["USA", "JPN"], signed: { from: "2025" } });
console.log(JSON.stringify(both.sortBy("id").map(({ id, signed }) => [id, signed])));
