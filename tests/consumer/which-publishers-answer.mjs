import { mineProduction } from "@oreledger/sdk/shares";

const series = mineProduction("lithium", { year: 2023 }).distinct("series");
console.log(JSON.stringify(series.map((each) => [each])));
