import { shares } from "@oreledger/sdk/shares";

console.log(JSON.stringify([[shares.everyEdition().withLicences(["us-public-domain", "cc-by-4-0"]).length]]));
