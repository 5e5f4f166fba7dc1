import { exportFlows } from "@oreledger/sdk/exports";
import { tradeConcentration } from "@oreledger/sdk/metrics";

const baci = exportFlows.where({ series: "cepii-baci-hs17-extract", product: "hs17-850511", period: "2022" });
console.log(JSON.stringify([[tradeConcentration(baci.where({ importer: "DEU" }), { by: "exporter" }).value]]));
