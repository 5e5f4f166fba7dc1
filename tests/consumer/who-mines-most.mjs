import { mineProduction } from "@oreledger/sdk/shares";

const mined = mineProduction("rare-earths", { series: "usgs-mcs", year: 2024 }).countries();
const most = mined.sortBy("quantity", "descending").limit(5);
console.log(JSON.stringify(most.map(({ area, quantity }) => [area, quantity])));
