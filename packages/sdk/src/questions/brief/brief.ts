import type { AreaCode, CommodityId } from "@oreledger/data";
import { legendOf } from "../../answer/figures.ts";
import { unanswered } from "../../answer/held-in-words.ts";
import type { Fact, Section } from "../../answer/page.ts";
import { type Citation, citedOnce } from "../../cite/citation.ts";
import { lastDay } from "../../dates.ts";
import { withDescendants } from "../../ledger/kinship.ts";
import { readUpTo } from "../../ledger/read-up-to.ts";
import { selected } from "../../query/filter.ts";
import { question as controls } from "../acts/controls.ts";
import { question as reliance } from "../balance/reliance.ts";
import { question as claims } from "../claims.ts";
import { claimsAbout } from "../claims-about.ts";
import { aboutMeant } from "../declare/about-meant.ts";
import { defineQuestion } from "../declare/question.ts";
import { priced, relied } from "./balance.ts";
import { type Brief, briefOn, type CommodityBrief, type CountryBrief, dayInWords } from "./context.ts";
import { controlled } from "./controls.ts";
import { actedOn, agreed, inGround, supplied } from "./country.ts";
import { claimedOf, disputed } from "./disputed.ts";
import { refined } from "./refined.ts";
import { produced, reserves } from "./supply.ts";
import { traded, tradedBy } from "./trade.ts";

/** The facts under one heading of the page. */
export interface BriefPart {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

function partsOnCommodity(brief: CommodityBrief): BriefPart[] {
  const { id } = brief;
  return [
    {
      heading: "Figures",
      facts: [...produced(brief), ...refined(brief), ...reserves(brief), ...relied(brief), ...priced(brief)],
    },
    { heading: "Controls", facts: controlled(brief) },
    { heading: "Trade", facts: traded(brief) },
    { heading: "Disputed", facts: disputed(brief) },
    more([
      [`brief ${id} --full`, "all of it (--cite: sources in full)"],
      [`revisions ${id}`, "what each edition said"],
    ]),
  ];
}

function partsOnCountry(brief: CountryBrief): BriefPart[] {
  const { area } = brief;
  const claims = claimedOf(brief, [area]);
  return [
    { heading: "Supply", facts: [...ofMembers(brief), ...supplied(brief)] },
    { heading: "Trade", facts: tradedBy(brief) },
    { heading: "Acts", facts: actedOn(brief) },
    { heading: "Agreements", facts: agreed(brief) },
    { heading: "Ground", facts: inGround(brief) },
    {
      heading: "Disputed",
      facts:
        claims.length === 0
          ? [{ label: "Disputed", text: noClaim(brief) }]
          : claims.map((fact) => ({ ...fact, label: "Disputed" })),
    },
    more([
      [`brief ${area} --full`, "all of it (--cite: sources in full)"],
      [`deposits -a ${area}`, "what lies in the ground"],
    ]),
  ];
}

/** The note that a page on a body is about the body itself, and where to find its members. */
function ofMembers({ ledger, area }: CountryBrief): readonly Fact[] {
  const group = ledger.tables.areas.get({ id: area })?.group;
  if (!group) return [];
  const call = `shares -a ${group}`;
  const typed = [call, `exports -e ${group}`, `agreements ${group}`].map((each) => `\`oreledger ${each}\``).join(", ");
  return [{ label: "Members", text: `Not on this page, which is of the body itself: ${typed}`, call }];
}

/** The note that no claim about a country is wrong, or that none was printed that early. */
function noClaim({ area, day, ledger }: CountryBrief): string {
  const about = selected(ledger.tables.claims, { id: [...claimsAbout(ledger, [area])] });
  return unanswered(about, day, "No claim about it in the ledger is contradicted or disputed.");
}

/** Where to read on. */
const more = (calls: readonly (readonly [call: string, tells: string])[]): BriefPart => {
  const width = Math.max(...calls.map(([call]) => call.length));
  return {
    heading: "More",
    facts: calls.map(([call, tells], i) => ({
      label: i === 0 ? "More" : "",
      text: `oreledger ${call}${" ".repeat(width - call.length)}  ${tells}`,
      call,
      most: 1,
    })),
  };
};

export const question = /* @__PURE__ */ defineQuestion({
  name: "brief",
  group: "Questions",
  title: "One screen on a commodity or a country, each figure with who says so",
  description:
    "Of a commodity: what is mined, refined and held, how far the United States rely on imports, prices, controls, trade, what is disputed. Of a country: its largest shares of the world by stage, what it sells and buys, its acts and those aimed at it, what it agreed, what lies in its ground. Every line is the answer of a question, which `call` names; what the ledger lacks is said.",
  inputs: [
    {
      name: "about",
      kind: "text",
      needed: true,
      argument: true,
      about: "a commodity or a country by any name: rare-earths, gallium, Dy, Kazakhstan, KZ, Burma",
    },
    { name: "asOf", kind: "date", about: "as the publishers had it on a day: YYYY, YYYY-MM or YYYY-MM-DD" },
  ],
  tables: [
    ...claims.tables,
    ...controls.tables,
    ...reliance.tables,
    "agreement_commodities",
    "commitment_steps",
    "oxides",
  ],
  answers: "page",
  examples: [
    { call: "rare-earths", tells: "Rare earths on one screen" },
    { call: "Kazakhstan", tells: "A country on one screen" },
    { call: "rare-earths --as-of 2025-11-06", tells: "What was known on the day that an article was printed" },
  ],
  answer(given, { about, asOf }, { today }) {
    const ledger = given as unknown as Brief["ledger"];
    const day = lastDay(asOf ?? today);
    const found = aboutMeant(ledger, about);
    const gathered: Citation[] = [];
    const base = briefOn(ledger, day, gathered);
    const { id, name } = found.named;
    const parts =
      found.kind === "commodity"
        ? partsOnCommodity({
            ...base,
            id: id as CommodityId,
            name,
            family: withDescendants(ledger, id as CommodityId),
          })
        : partsOnCountry({ ...base, area: id as AreaCode });
    const read = readUpTo(ledger, "policy_events");
    const facts = parts.flatMap((part) => part.facts);
    const marks = legendOf(
      facts.flatMap(({ figures = [] }) => figures),
      facts.map(({ text }) => text),
    );
    const sections: Section[] = parts.map((part) => ({
      heading: part.heading,
      blocks: [{ kind: "facts", facts: part.facts }],
    }));
    const citations = citedOnce(gathered);
    return {
      rows: parts.flatMap((part) =>
        part.facts.map((fact) => ({
          section: part.heading,
          label: fact.label,
          text: fact.text,
          citation: fact.cite ?? null,
          call: fact.call ?? null,
        })),
      ),
      columns: ["section", "label", "text", "citation", "call"],
      understood: { about: id },
      asOf: day,
      readUpTo: read,
      data: { kind: found.kind, id, name, asOf: day, readUpTo: read, parts, citations },
      cite: () => citations,
      explain: () => "Each line is the answer of the call beside it, with the short citation of its sources.",
      page: {
        title: name,
        subtitle: `${dayInWords(day)}${read === null ? "" : ` · sources read up to ${dayInWords(read)}`}${marks === "" ? "" : ` · ${marks}`}`,
        sections,
        citations,
        legend: false,
        inline: true,
      },
    };
  },
});
