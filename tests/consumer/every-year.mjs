import { over, share } from "@oreledger/sdk/metrics";
import { mineProduction } from "@oreledger/sdk/shares";

const mined = mineProduction("cobalt", { series: "usgs-mcs" }).where({ year: { from: 2021, to: 2024 } });
console.log(JSON.stringify([...over(mined, "year", (print) => share(print, "COD").value)]));
