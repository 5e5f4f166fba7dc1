import { areaCode, column, list, number, partialDate, quantity, slug, term, text } from "./column.ts";
import { commodities, note } from "./common.ts";
import { currency } from "./currency.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { amount_basis, instrument } from "./vocabulary.ts";

/** The unit of a capacity or other non-money promise. */
export const capacity_unit = {
  "t/yr": "Metric tons per year",
  percent_stake: "Percent of the shares",
  percent_offtake: "Percent of the output",
  "USD/kg": "US dollars per kilogram",
  months: "Months",
} as const;

/** The legal stage of a loan, a guarantee or a share purchase. */
export const finance_stage = {
  announced: "Announced; no source seen says whether a contract was signed",
  conditional: "Depends on conditions or on a definitive agreement not yet met",
  executed: "Under a signed contract; no payment known",
  drawn: "Paid out, in whole or in part",
  lapsed: "Ended without being used",
} as const;

/** The instruments that have these stages. */
export const staged_instruments: ReadonlySet<string> = new Set(["loan", "loan_guarantee", "equity", "loan_and_equity"]);

export const commitments = defineTable({
  name: "commitments",
  title: "Commitments",
  description:
    "One promise of money or capacity by one actor. Add only rows in one currency whose `amount_basis` allows it, and never a row together with one that it contains; the SDK refuses such sums.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Commitment", description: "The commitment's id.", example: "usa-aus-2025-aus-1bn" }),
    agreement: column(slug.nullable(), {
      description: "The agreement under which it was made. Empty for a national promise.",
      example: "usa-aus-framework-2025",
      reference: "agreements",
    }),
    contained_in: column(slug.nullable(), {
      description: "The larger commitment of which this one is a part.",
      example: "usa-aus-2025-joint-3bn",
      reference: "commitments",
    }),
    superseded_by: column(slug.nullable(), {
      description: "The later commitment that replaces it.",
      example: "hastings-naif-2023",
      reference: "commitments",
    }),
    actor: column(text, {
      prose: "name",
      description: "Who promises.",
      example: "Export-Import Bank of the United States",
    }),
    actor_areas: column(list(areaCode), {
      title: "Actor's areas",
      description:
        "The countries or organisations for which the actor acts. Empty for a private actor without a stated home country.",
      example: "USA",
      reference: "areas",
    }),
    instrument: column(term(instrument), { description: "The form of the promise.", example: "loan" }),
    amount: column(quantity.nullable(), { description: "The sum, in `currency`.", example: "1000000000" }),
    currency: column(currency.nullable(), { description: "ISO 4217 code.", example: "USD" }),
    amount_basis: column(term(amount_basis), {
      description: "What kind of amount it is, and therefore whether it may be added.",
      example: "minimum",
    }),
    finance_stage: column(term(finance_stage).nullable(), {
      description: "The legal stage of a loan, guarantee or share purchase. Empty for other instruments.",
      example: "conditional",
    }),
    capacity: column(number.nullable(), {
      description: "A promise other than money, in `capacity_unit`.",
      example: "100",
    }),
    capacity_unit: column(term(capacity_unit).nullable(), {
      description: "The unit of the capacity.",
      example: "t/yr",
    }),
    commodities: commodities({ description: "The purpose.", example: "gallium" }),
    project: column(text.nullable(), {
      prose: "name",
      description: "The project, as the source names it.",
      example: "Alcoa-Sojitz Gallium Recovery Project",
    }),
    deposit: column(slug.nullable(), {
      description: "The deposit or plant, if it is in the ledger.",
      example: "nolans",
      reference: "deposits",
    }),
    stated: column(partialDate.nullable(), { description: "When it was promised.", example: "2025-10-20" }),
    ...provenance,
    note: note({ example: "Letters of interest, not committed money." }),
  },
  rules: [
    {
      code: "amount-whole",
      description: "An amount has a currency and a capacity has a unit.",
      check: (row) => {
        if ((row.amount === null) !== (row.currency === null))
          return { column: "currency", expected: "an amount and its currency together" };
        // A price per unit is in `amount`; the unit then says what it is the price of.
        if (row.amount_basis !== "unit_price" && (row.capacity === null) !== (row.capacity_unit === null))
          return { column: "capacity_unit", expected: "a capacity and its unit together" };
        return undefined;
      },
    },
    {
      code: "finance-without-stage",
      description:
        "A loan, guarantee or share purchase of money has a stage, and a lapsed or conditional amount has that stage.",
      check: (row) => {
        const staged = staged_instruments.has(row.instrument) && row.amount !== null;
        if (staged && row.finance_stage === null)
          return {
            column: "finance_stage",
            expected: `one of ${Object.keys(finance_stage).join(", ")}, since a ${row.instrument.replaceAll("_", " ")} of money has a stage`,
          };
        if (!staged && row.finance_stage !== null)
          return {
            column: "finance_stage",
            expected: "no stage: only loans, guarantees and share purchases of money have one",
          };
        const told =
          row.amount_basis in finance_stage && row.amount_basis !== "announced" ? row.amount_basis : undefined;
        if (staged && told !== undefined && told !== row.finance_stage)
          return { column: "finance_stage", expected: `${told}, as amount_basis says`, suggestion: told };
        return undefined;
      },
    },
    {
      code: "letter-does-not-bind",
      description: "A letter of interest or intent is non_binding.",
      check: (row) =>
        row.instrument === "letter_of_interest" && row.amount_basis !== "non_binding"
          ? { column: "amount_basis", expected: "non_binding, for a letter of interest", suggestion: "non_binding" }
          : undefined,
    },
  ],
});
