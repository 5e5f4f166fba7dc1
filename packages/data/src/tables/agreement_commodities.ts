import { column, slug } from "./column.ts";
import { commodity } from "./common.ts";
import { defineTable } from "./table.ts";

export const agreement_commodities = defineTable({
  name: "agreement_commodities",
  title: "Agreement commodities",
  description:
    "One commodity that one agreement names. A collective term is kept as such and is not mapped to any element.",
  kind: "link",
  owner: { through: "agreement" },
  key: ["agreement", "commodity"],
  columns: {
    agreement: column(slug, {
      description: "The agreement.",
      example: "usa-aus-framework-2025",
      reference: "agreements",
    }),
    commodity: commodity({ description: "The commodity or collective term.", example: "rare-earths" }),
  },
});
