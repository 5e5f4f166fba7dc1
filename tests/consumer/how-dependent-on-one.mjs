import { partners } from "@oreledger/sdk/trade";

const bought = partners({ to: "DEU", product: "hs17-850511", period: "2022", basis: "reconciled" });
console.log(JSON.stringify([[bought.concentration.value]]));
