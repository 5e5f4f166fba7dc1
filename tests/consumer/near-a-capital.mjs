import { depositsNear } from "@oreledger/sdk";

const ids = depositsNear("Astana", 300).deposits.map(({ deposit }) => [deposit.id]);
console.log(JSON.stringify(ids.sort()));
