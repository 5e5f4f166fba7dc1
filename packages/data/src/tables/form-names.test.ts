import { expect, it } from "vitest";
import { readTable } from "../csv/read.ts";
import { csvFolder } from "../repository.ts";
import { formName, namedForms } from "./form-names.ts";
import { tables } from "./index.ts";

const formsOf = (name: "shares" | "us_balances"): string[] =>
  readTable(csvFolder, tables[name]).map((row) => (row as { form: string }).form);
const used = new Set([...formsOf("shares"), ...formsOf("us_balances")]);

/** Words of an id that read badly as they stand: numbers, terms of trade, places. */
const unreadable = /\d|^(?:[cf]if|fas|fob|comex|lme|us|ndpr|mop|pgms|france|india|china|europe|rotterdam|york)$/;

it("a form with a purity, a market or a lot has a name, and no name is of a form that nothing bears", () => {
  expect([...used].filter((form) => form.split("-").some((word) => unreadable.test(word)))).toSatisfy(
    (forms: string[]) => forms.length > 50 && forms.every((form) => namedForms.includes(form)),
  );
  expect(namedForms.filter((form) => !used.has(form))).toEqual([]);
});

it("every other form is called by its words", () => {
  expect(formName("oxide-99-99-percent-minimum")).toBe("oxide, 99.99 % minimum");
  expect(formName("compounds-and-metals")).toBe("compounds and metals");
});
