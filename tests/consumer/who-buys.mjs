import { exportFlows } from "@oreledger/sdk/exports";

const baci = exportFlows.where({ series: "cepii-baci-hs17-extract", product: "hs17-850511", period: "2022" });
const sums = baci.where({ exporter: "CHN" }).sumBy(["importer"], "value_usd");
const largest = sums.sort((a, b) => b.sum - a.sum).slice(0, 3);
console.log(JSON.stringify(largest.map(({ importer, sum }) => [importer, sum])));
