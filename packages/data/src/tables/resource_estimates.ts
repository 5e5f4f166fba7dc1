import type { z } from "zod";
import { column, partialDate, quantity, slug, term, text } from "./column.ts";
import { note } from "./common.ts";
import { figure } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { claim_status, estimate_kind, tonnage_basis } from "./vocabulary.ts";

/** The code under which an estimate was made. */
export const reporting_code = {
  JORC: "Australasian code",
  "NI 43-101": "Canadian instrument",
  "SK-1300": "US SEC regulation S-K 1300",
  CIM: "Canadian Institute of Mining definitions",
  SEC: "US SEC Industry Guide 7",
  SAMREC: "South African code",
  PERC: "Pan-European code",
  KAZRC: "Kazakhstan code",
  GKZ: "State commission on reserves, a system of Soviet origin",
  national: "Another national system",
  none: "The source shows no code",
} as const;

/** How the reporting code is known. */
export const code_basis = {
  stated: "The source states it",
  implied: "Inferred from the stock exchange or the company's duties",
} as const;

/** The unit of a grade. */
export const grade_unit = {
  pct: "Percent by mass",
  ppm: "Parts per million by mass",
  "g/t": "Grams per tonne, the same as ppm",
  "mg/L": "Milligrams per litre of brine",
} as const;

/** What a grade measures. */
export const grade_basis = {
  oxide: "The oxide, or total rare-earth oxides",
  element: "The element",
  compound: "Another compound, such as lithium carbonate or boric acid; `note` names it",
  mineral: "A mineral or a mineral concentrate",
  unspecified: "The source does not say",
} as const;

const percentage: Record<keyof typeof grade_unit, number | undefined> = {
  pct: 0.01,
  ppm: 1e-6,
  "g/t": 1e-6,
  "mg/L": undefined,
};

/** How many decimals a number is written with. Rounding may have changed it by half a unit of the last one. */
const decimals = (value: number): number => (String(value).split(".")[1] ?? "").length;

export const resource_estimates = defineTable({
  name: "resource_estimates",
  title: "Resource estimates",
  description:
    "One published estimate of one deposit and one analyte: how much, of what, under which code, as of when, and the status of the claim. Estimates of different kinds or tonnage bases are never summed; announced and prognostic finds are not reserves.",
  kind: "fact",
  key: ["id", "analyte"],
  columns: {
    id: column(slug, {
      title: "Estimate",
      description: "The estimate's id: the deposit's id, then what distinguishes the estimate.",
      example: "mount-weld-2024",
    }),
    deposit: column(slug, { description: "The deposit.", example: "mount-weld", reference: "deposits" }),
    analyte: column(slug, {
      description: "The commodity whose grade or content is given.",
      example: "rare-earths",
      reference: "commodities",
    }),
    estimate_kind: column(term(estimate_kind), {
      title: "Kind",
      description: "What kind of estimate it is.",
      example: "resource",
    }),
    category: column(text.nullable(), {
      prose: "printed",
      description: "The category in the source's words.",
      example: "Measured+Indicated+Inferred",
    }),
    reporting_code: column(term(reporting_code).nullable(), {
      description: "The reporting code. Empty if the excerpt seen does not say.",
      example: "JORC",
    }),
    code_basis: column(term(code_basis).nullable(), { description: "How the code is known.", example: "stated" }),
    effective_date: column(partialDate.nullable(), { description: "The date of the estimate.", example: "2024-08-05" }),
    tonnage_t: column(quantity.nullable(), {
      title: "Tonnage",
      description:
        "The tonnage that the source gives, measured as `tonnage_basis` says: ore if it gives ore, otherwise the content. Only rows with the basis `ore` have a tonnage to multiply by a grade.",
      unit: "metric tons",
      example: "54700000",
    }),
    low_t: column(quantity.nullable(), {
      title: "Lowest tonnage",
      description: "The lower end of a printed range; `tonnage_t` is then empty.",
      unit: "metric tons",
      example: "816466",
    }),
    high_t: column(quantity.nullable(), {
      title: "Highest tonnage",
      description: "The upper end of a printed range.",
      unit: "metric tons",
      example: "1088622",
    }),
    tonnage_basis: column(term(tonnage_basis).nullable(), {
      description: "What the printed tonnage or range measures. Empty without one.",
      example: "ore",
    }),
    grade: column(quantity.nullable(), { description: "The grade, in `grade_unit`.", example: "5.3" }),
    grade_unit: column(term(grade_unit).nullable(), { description: "The unit of the grade.", example: "pct" }),
    grade_basis: column(term(grade_basis).nullable(), { description: "What the grade measures.", example: "oxide" }),
    contained_t: column(quantity.nullable(), {
      title: "Contained",
      description: "The contained analyte as the source prints it; we never compute it.",
      unit: "metric tons",
      example: "2910000",
    }),
    contained_basis: column(term(tonnage_basis).nullable(), {
      description: "Element or oxide.",
      example: "contained_oxide",
    }),
    comparator: column(figure.comparator, {
      description:
        "How the printed tonnage relates to the true value (`gt` for “over 20 million”, whose figure is in `tonnage_t`; `range` for `low_t` to `high_t`). In a row with a grade and no tonnage it refers to the grade.",
      example: "eq",
    }),
    claim_status: column(term(claim_status), { description: "The status of the claim.", example: "verified" }),
    reading: column(text.nullable(), {
      description: "Which reading of an ambiguous source this row is.",
      example: "In the ministry's words: metal, not ore",
    }),
    ...provenance,
    note: note({ example: "Short tons printed as tonnes." }),
  },
  rules: [
    {
      code: "contained-is-tonnage-times-grade",
      exceptable: true,
      description:
        "If a row has ore tonnage, grade and content, content equals tonnage × grade within 3 percent or within the rounding of the grade.",
      check: (row) => {
        if (
          row.tonnage_basis !== "ore" ||
          row.tonnage_t === null ||
          row.grade === null ||
          row.grade_unit === null ||
          row.contained_t === null
        )
          return undefined;
        const factor = percentage[row.grade_unit];
        if (factor === undefined) return undefined;
        const product = row.tonnage_t * row.grade * factor;
        const rounding = row.tonnage_t * factor * (0.5 / 10 ** decimals(row.grade));
        return Math.abs(product - row.contained_t) <= Math.max(0.03 * Math.max(product, row.contained_t), rounding)
          ? undefined
          : {
              column: "contained_t",
              expected: `about ${Math.round(product)} (${row.tonnage_t} t × ${row.grade} ${row.grade_unit})`,
            };
      },
    },
    {
      code: "basis-with-its-figure",
      description:
        "A tonnage, a grade and a content each have their unit or basis, and none of these is set without its number.",
      check: (row) => {
        const pair = (a: unknown, b: unknown) => (a === null) === (b === null);
        if (!pair(row.tonnage_t ?? row.low_t, row.tonnage_basis))
          return { column: "tonnage_basis", expected: "a basis with a tonnage, and none without" };
        if (!pair(row.grade, row.grade_unit))
          return { column: "grade_unit", expected: "a unit with a grade, and none without" };
        if (!pair(row.contained_t, row.contained_basis))
          return { column: "contained_basis", expected: "a basis with a content, and none without" };
        return undefined;
      },
    },
    {
      code: "contained-tonnage-agrees",
      description:
        "If the tonnage is a content, `contained_t` and `contained_basis` repeat it, so that one column has all contents.",
      check: (row) => {
        if (row.tonnage_t === null || row.tonnage_basis === null || !row.tonnage_basis.startsWith("contained_"))
          return undefined;
        if (row.contained_t !== row.tonnage_t)
          return {
            column: "contained_t",
            expected: `${row.tonnage_t}, as in tonnage_t`,
            suggestion: String(row.tonnage_t),
          };
        if (row.contained_basis !== row.tonnage_basis)
          return {
            column: "contained_basis",
            expected: `${row.tonnage_basis}, as in tonnage_basis`,
            suggestion: row.tonnage_basis,
          };
        return undefined;
      },
    },
    {
      code: "estimate-range-whole",
      description: "A range has both ends in order, the comparator `range` and no tonnage; other rows have no ends.",
      check: (row) => {
        const isRange = row.comparator === "range";
        if (isRange !== (row.low_t !== null) || isRange !== (row.high_t !== null))
          return {
            column: "low_t",
            expected: isRange ? "both ends of the range" : "empty, since the comparator is not range",
          };
        if (isRange && row.tonnage_t !== null)
          return { column: "tonnage_t", expected: "empty, since the source prints a range", suggestion: "" };
        return row.low_t !== null && row.high_t !== null && row.low_t > row.high_t
          ? { column: "high_t", expected: `${row.low_t} or more` }
          : undefined;
      },
    },
    {
      code: "content-within-the-ore",
      description: "The content cannot weigh more than the ore.",
      check: (row) =>
        row.tonnage_basis === "ore" &&
        row.tonnage_t !== null &&
        row.contained_t !== null &&
        row.contained_t > row.tonnage_t
          ? { column: "contained_t", expected: `${row.tonnage_t} t or less` }
          : undefined,
    },
    {
      code: "code-basis-with-its-code",
      description: "A reporting code has a basis; without a code, or with `none`, there is no basis.",
      check: (row) => {
        const named = row.reporting_code !== null && row.reporting_code !== "none";
        return named === (row.code_basis !== null)
          ? undefined
          : { column: "code_basis", expected: named ? "stated or implied" : "empty, since no code is named" };
      },
    },
    {
      code: "announced-has-no-code",
      description:
        "An announced or prognostic figure has no reporting code; a figure under a code is a resource, a reserve or a target.",
      check: (row) =>
        (row.estimate_kind === "announced" || row.estimate_kind === "prognostic") &&
        row.reporting_code !== null &&
        row.reporting_code !== "none"
          ? {
              column: "estimate_kind",
              expected: "resource, reserve, exploration_target or historical, since a code is named",
            }
          : undefined,
    },
  ],
});

/** One typed row of `resource_estimates`. */
export type ResourceEstimate = z.infer<typeof resource_estimates.row>;
