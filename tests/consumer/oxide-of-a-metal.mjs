import { elementToOxide } from "@oreledger/sdk/metrics";

console.log(JSON.stringify([[elementToOxide(1000, "Nd2O3").value]]));
