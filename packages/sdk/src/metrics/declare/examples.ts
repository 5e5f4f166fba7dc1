/** An example of a metric on one print, mine production of rare earths in 2024: the call, its result, and further lines. */
export const onMined = (
  call: string,
  text: string,
  ...more: readonly string[]
): string => `import { shares } from "@oreledger/sdk/shares";
import { ${call.slice(0, call.indexOf("("))} } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
const measure = ${call};
${[`measure.text; // "${text}"`, ...more].join("\n")}`;
