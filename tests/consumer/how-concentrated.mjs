import { hhi } from "@oreledger/sdk/metrics";
import { mineProduction } from "@oreledger/sdk/shares";

const index = hhi(mineProduction("tungsten", { series: "usgs-mcs", year: 2024 }));
console.log(JSON.stringify([[index.value]]));
