import { areaOf, areas, commodityOf, nameOf } from "@oreledger/sdk";

const [area, commodity] = [areaOf("Burma"), commodityOf("Dy")];
console.log(JSON.stringify(areas.where({ id: area }).map(({ id, capital }) => [id, capital, nameOf(commodity)])));
