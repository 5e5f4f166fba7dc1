const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `resource_estimates` becomes `ResourceEstimates`. */
export const pascalCase = (name: string): string => name.split("_").map(capital).join("");

/** The TypeScript name of a table's row, in the singular: `Share`, `Commodity`, `ClaimEvidence`. */
export const rowTypeName = (table: string): string => pascalCase(table).replace(/ies$/, "y").replace(/s$/, "");

/** The TypeScript name of a table's ids. */
export const idTypeName = (table: string): string => (table === "areas" ? "AreaCode" : `${rowTypeName(table)}Id`);
