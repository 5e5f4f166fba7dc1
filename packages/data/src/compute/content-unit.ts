import type { quantity_unit } from "../tables/exports.ts";

const contents: readonly string[] = ["kg_content", "t_content", "g_content"] satisfies (keyof typeof quantity_unit)[];

/** Whether a unit counts the content of goods. The amount of the goods themselves is in another row. */
export const isContentUnit = (unit: string): boolean => contents.includes(unit);
