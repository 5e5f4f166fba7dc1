import { toGeoJSON } from "@oreledger/sdk";
import { deposits } from "@oreledger/sdk/deposits";

const { features } = toGeoJSON(
  deposits.where({ area: "AUS", commodities: "lithium" }).not({ latitude: null }).sortBy("id"),
);
console.log(JSON.stringify(features.map(({ geometry, properties }) => [properties.id, ...geometry.coordinates])));
