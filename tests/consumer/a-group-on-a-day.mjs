import { shares } from "@oreledger/sdk/shares";

const european = shares.where({ area: { group: "eu27", on: "2019-06-01" }, commodity: "lithium" }).everyEdition();
console.log(JSON.stringify(european.distinct("area").map((area) => [area])));
