const act = (
  id: string,
  type: string,
  announced: string,
  from: string | null,
  to: string | null,
  more: object = {},
) => ({
  ...{
    id,
    act: id,
    actors: ["CHN"],
    type,
    restricts: "exports",
    commodities: ["gallium"],
    targets: [],
    title: `Act ${id}`,
  },
  ...{ summary: `What ${id} says.`, announced, effective_from: from, effective_to: to, status: "in_force" },
  ...{ status_as_of: "2026-02-01", source: "gazette", locator: "article 1", evidence_level: "primary" },
  ...more,
});
const relation = (
  event: string,
  verb: string,
  related: string,
  from: string,
  to: string | null,
  certainty = "established",
) => ({
  ...{ event, relation: verb, related, certainty, valid_from: from, valid_to: to, source: "gazette" },
  evidence_level: "primary",
});
export const acts = [
  act("licence", "export_control", "2023-07-03", "2023-08-01", null),
  act("ban", "export_ban", "2024-12-03", "2024-12-03", null, {
    targets: ["USA"],
    commodities: ["antimony", "gallium"],
  }),
  act("pause", "suspension", "2025-11-09", "2025-11-09", "2026-11-27", { restricts: "nothing" }),
  act("tariff", "import_tariff", "2025-01-01", "2025-02-01", "2025-08-01", {
    actors: ["USA"],
    targets: ["CHN"],
    restricts: "imports",
  }),
  act("quota", "export_quota", "2026-01-15", "2027-01-01", null, { commodities: ["antimony"] }),
  act("vague", "export_control", "2025-03", null, null, { actors: ["RUS"], commodities: ["antimony"] }),
  act("word", "statement", "2026-01-20", "2026-01-20", null, { restricts: "nothing", actors: ["USA"] }),
  act("reserve", "stockpile", "2025-05-01", null, null, { restricts: "nothing", actors: ["AUS"], status: "announced" }),
];
export const relations = [
  relation("pause", "suspends", "ban", "2025-11-09", "2026-11-27"),
  relation("word", "ends", "licence", "2026-01-20", null, "claimed"),
];

const agreement = (id: string, type: string, signed: string | null, announced: string | null, more: object = {}) => ({
  ...{ id, title: `Accord ${id}`, type, status: signed === null ? "announced" : "signed", status_as_of: "2026-02-01" },
  ...{ signed, announced, binding: "no", party_list: "complete", summary: `What ${id} says.`, source: "gazette" },
  ...{ evidence_level: "primary" },
  ...more,
});
export const agreements = [
  agreement("usa-aus-2025", "framework", "2025-10-20", null, { pledged_amount: 5e9, pledged_currency: "USD" }),
  agreement("usa-jpn-2025", "mou", "2025-10-28", "2025-10-01"),
  agreement("usa-bol-2026", "mou", null, "2026-01-05"),
  agreement("aus-jpn-2024", "talks", "2024-05", null),
];
export const parties = agreements.flatMap(({ id }) =>
  id
    .split("-")
    .slice(0, 2)
    .map((code) => ({ agreement: id, party: code.toUpperCase(), role: "party" })),
);
const promise = (id: string, amount: number | null, more: object = {}) => ({
  ...{
    id,
    agreement: "usa-aus-2025",
    actor: "A bank",
    actor_areas: ["USA"],
    instrument: "loan",
    amount,
    currency: "USD",
  },
  ...{ amount_basis: "announced", commodities: ["gallium"], stated: "2025-10-20", source: "gazette" },
  ...{ evidence_level: "primary" },
  ...more,
});
export const commitments = [
  promise("whole", 3e9, { amount_basis: "aggregate" }),
  promise("part", 1e9, { contained_in: "whole", amount_basis: "at_least" }),
  promise("letter", 2e8, { amount_basis: "non_binding", instrument: "letter_of_interest" }),
  promise("most", 1e8, { amount_basis: "maximum", project: "A plant", actor: "Another bank", actor_areas: ["AUS"] }),
  promise("yen", 5e9, { currency: "JPY", agreement: "usa-jpn-2025", actor_areas: ["JPN"] }),
  promise("old", 5e7, { superseded_by: "most", stated: "2024-01-01" }),
  promise("lapsed", 7e7, { finance_stage: "lapsed", instrument: "equity" }),
  promise("silent", null, { commodities: ["antimony"], agreement: null, deposit: "my-hill" }),
];
export const steps = [
  { commitment: "most", track: "promise", date: "2025-10", step: "decided", reach: "by" },
  { commitment: "most", track: "promise", date: "2026-01-05", step: "contracted", reach: "on" },
  { commitment: "lapsed", track: "promise", date: "2026-01-01", step: "lapsed", reach: "on" },
].map((step) => ({ ...step, source: "gazette", evidence_level: "primary" }));

const deposit = (id: string, area: string, latitude: number | null, longitude: number | null, more: object = {}) => ({
  ...{ id, name: `The ${id}`, area, latitude, longitude, location_precision: "point", commodities: ["antimony"] },
  ...{ stage: "mine", development_status: "unknown", source: "gazette", evidence_level: "primary" },
  ...more,
});
export const deposits = [
  deposit("my-hill", "AUS", -35.3, 149.2, {
    admin_region: "Victoria",
    development_status: "operating",
    owner: "A company",
  }),
  deposit("my-vale", "AUS", -35.3, 149.2, { part_of: "my-hill" }),
  deposit("my-lake", "AUS", -36, 150, { commodities: ["gallium"] }),
  deposit("far-hill", "BOL", -17, -65),
  deposit("nowhere", "BOL", null, null),
];
const estimate = (id: string, of: string, kind: string, more: object = {}) => ({
  ...{ id, deposit: of, analyte: "antimony", estimate_kind: kind, comparator: "eq", source: "gazette" },
  ...{ evidence_level: "primary", effective_date: "2025" },
  ...more,
});
const ore = { tonnage_t: 1_000_000, tonnage_basis: "ore", grade: 1.5, grade_unit: "pct", grade_basis: "element" };
export const estimates = [
  estimate("hill-reserve", "my-hill", "reserve", {
    ...ore,
    reporting_code: "JORC",
    contained_t: 15_000,
    contained_basis: "element",
  }),
  estimate("hill-resource", "my-hill", "resource", {
    ...ore,
    tonnage_t: 3_000_000,
    reporting_code: "JORC",
    category: "inferred",
  }),
  estimate("vale-resource", "my-vale", "resource", {
    tonnage_t: 500_000,
    tonnage_basis: "ambiguous",
    reporting_code: "none",
  }),
  estimate("far-claim", "far-hill", "announced", {
    contained_t: 900_000,
    contained_basis: "element",
    comparator: "gt",
    claim_status: "announced",
  }),
  estimate("far-range", "far-hill", "historical", { low_t: 1000, high_t: 2000, comparator: "range" }),
];

const claim = (id: string, statement: string, verdict: string, more: object = {}) => ({
  ...{
    id,
    statement,
    about: "shares",
    commodities: ["gallium"],
    verdict,
    explanation: `Why ${id}.`,
    judged: "2026-11-01",
  },
  ...{ source: "gazette", evidence_level: "primary" },
  ...more,
});
export const claims = [
  claim("c-1", "China refines 98 percent of the gallium", "confirmed", {
    value: "98",
    unit: "percent",
    claimed_time: "2024",
  }),
  claim("c-2", "Japan refines 40 kg of gallium", "contradicted", { value: "40", unit: "kg", claimed_time: "2024" }),
  claim("c-3", "A ban on gallium is in force", "disputed", { about: "policy_events" }),
  claim("c-4", "The hill holds antimony", "unverified", { about: "deposits", commodities: ["antimony"] }),
];
export const evidence = [
  ["c-1", "shares/gallium/refining/production/all/element/_WLD/CHN/2024/agency", "supports"],
  ["c-2", "shares/gallium/refining/production/all/element/_WLD/JPN/2024/survey-2026", "contradicts"],
  ["c-3", "policy_events/ban", "supports"],
  ["c-3", "policy_events/pause", "contradicts"],
  ["c-4", "deposits/my-hill", "qualifies"],
].map(([of, row, bearing]) => ({ claim: of, row, bearing, note: bearing === "qualifies" ? "Of a kind." : null }));
export const readings = ["agreements", "commitments", "policy_events"].map((of) => ({
  part: of,
  series: "all",
  read_up_to: "2026-02-01",
}));
