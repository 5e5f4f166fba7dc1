import { mineProduction } from "@oreledger/sdk/shares";

const mined = mineProduction("rare-earths", { series: "usgs-mcs", year: 2024 });
const [then, now] = [mined.asOf("2025-06-30"), mined].map((query) => query.get({ area: "AUS" })?.quantity);
console.log(JSON.stringify([[then, now]]));
