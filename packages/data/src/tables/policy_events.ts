import { areaCode, column, list, partialDate, slug, term, text } from "./column.ts";
import { commodities, note } from "./common.ts";
import { eventTypes } from "./event-types.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { policy_status, policy_type, restricts } from "./vocabulary.ts";

/** What each type restricts, if the type alone decides it. */
const typesThatSay: Readonly<Record<string, readonly (keyof typeof restricts)[]>> = {
  export_control: ["exports"],
  export_ban: ["exports"],
  import_ban: ["imports"],
  tariff: ["exports", "imports"],
  tax: ["output"],
  suspension: ["nothing"],
  subsidy: ["nothing"],
  list: ["nothing"],
  stockpile: ["nothing"],
};

export const policy_events = defineTable({
  name: "policy_events",
  title: "Policy events",
  description:
    "One clause of one act that affects supply: a control, ban, quota, licence, suspension, law or list, with the dates of that clause; or an event, such as a repeal, an approval or a statement, which happens and is never in force. An act whose clauses have the same dates is one row. What was in force on a day is computed from these dates and from `event_relations`, never read from `status`.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Event", description: "The event's id.", example: "chn-2025-ann-61-origin" }),
    act: column(slug, {
      description: "The act to which the clause belongs: the id without the clause.",
      example: "chn-2025-ann-61",
    }),
    clause: column(text.nullable(), {
      description: "Which part of the act, if its parts have different dates.",
      example: "Items of Chinese origin",
    }),
    actors: column(list(areaCode).min(1), { description: "Whose act it is.", example: "CHN", reference: "areas" }),
    type: column(term(policy_type), { description: "The kind of act or event.", example: "export_control" }),
    restricts: column(term(restricts), {
      description:
        "What the act restricts while it is in force, judged from its own text or summary. For a planned act: what it would restrict.",
      example: "exports",
    }),
    commodities: commodities({
      description: "The commodities it covers. A collective term is not mapped to any element.",
      example: "dysprosium;terbium",
    }),
    targets: column(list(areaCode), {
      description: "The countries that it targets. Empty: all.",
      example: "JPN",
      reference: "areas",
    }),
    title: column(text, {
      prose: "name",
      description: "The act's short name.",
      example: "Export licence for seven medium and heavy rare earths",
    }),
    summary: column(text, {
      prose: "sentence",
      description: "What it does, in our words.",
      example: "Exports of seven elements need a licence.",
    }),
    announced: column(partialDate.nullable(), {
      description: "The day of the act or of its announcement. Empty: not seen.",
      example: "2025-04-04",
    }),
    effective_from: column(partialDate.nullable(), {
      description:
        "The first day of effect by the act's own terms, even if another act stopped it before it began; for an event, the day on which it happens. Empty: none known.",
      example: "2025-04-04",
    }),
    effective_to: column(partialDate.nullable(), {
      description: "The last day of effect by the act's own terms, or by a source that reports its end. Empty: open.",
      example: "2026-11-10",
    }),
    status: column(term(policy_status), {
      description: "The status on `status_as_of`, as far as sources show.",
      example: "in_force",
    }),
    status_as_of: column(partialDate, { description: "The day for which the status holds.", example: "2026-11-23" }),
    ...provenance,
    note: note({ example: "Applies in addition to the older control." }),
  },
  rules: [
    {
      code: "event-dates-in-order",
      description: "An act cannot end before it begins.",
      check: (row) =>
        row.effective_from !== null &&
        row.effective_to !== null &&
        row.effective_to < row.effective_from.slice(0, row.effective_to.length)
          ? { column: "effective_to", expected: `a date on or after ${row.effective_from}` }
          : undefined,
    },
    {
      code: "event-named-after-act",
      description: "An event's id is its act's id, or begins with it.",
      check: (row) =>
        row.id === row.act || row.id.startsWith(`${row.act}-`)
          ? undefined
          : { column: "act", expected: "the id, or its beginning" },
    },
    {
      code: "event-is-no-act",
      description:
        "An event has the status happened: it restricts nothing and is never in force, suspended or ended. An act never has the status happened.",
      check: (row) => {
        const event = eventTypes.includes(row.type);
        if (event && row.restricts !== "nothing")
          return { column: "restricts", expected: `nothing: ${row.type} is an event`, suggestion: "nothing" };
        if (event && ["in_force", "suspended", "ended"].includes(row.status))
          return { column: "status", expected: `happened: ${row.type} is an event`, suggestion: "happened" };
        if (!event && row.status === "happened")
          return { column: "status", expected: `a status of an act, since ${row.type} is not an event` };
        return undefined;
      },
    },
    {
      code: "restricts-fits-type",
      description: "The type of a ban, a control, a tax or a duty determines what it restricts.",
      check: (row) => {
        const fit = typesThatSay[row.type];
        return fit === undefined || fit.includes(row.restricts)
          ? undefined
          : { column: "restricts", expected: `${fit.join(" or ")}, since the type is ${row.type}` };
      },
    },
    {
      code: "announced-not-begun",
      description:
        "An act that is only announced has no day of effect before the day of its status; one that is in force or ended has none after it.",
      check: (row) => {
        if (row.effective_from === null) return undefined;
        const begun = row.effective_from <= row.status_as_of;
        if (row.status === "announced" && begun)
          return { column: "effective_from", expected: `empty, or a day after ${row.status_as_of}` };
        if ((row.status === "in_force" || row.status === "ended") && !begun)
          return {
            column: "status",
            expected: `announced: on ${row.status_as_of} its first day of effect, ${row.effective_from}, was still to come`,
            suggestion: "announced",
          };
        return undefined;
      },
    },
  ],
});
