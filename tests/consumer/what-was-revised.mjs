import { mineProduction } from "@oreledger/sdk/shares";

const [brazil] = mineProduction("rare-earths", { series: "usgs-mcs", year: 2024 }).revisions({ area: "BRA" });
console.log(JSON.stringify(brazil.figures.map(({ source, row }) => [source, row?.quantity])));
