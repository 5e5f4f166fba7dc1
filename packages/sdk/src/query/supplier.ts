import { areaRole } from "@oreledger/data";

/** Whether an area is one supplier: a country, or a sea that belongs to none. */
export const isSupplier = (area: string): boolean => areaRole(area) === "supplier";
