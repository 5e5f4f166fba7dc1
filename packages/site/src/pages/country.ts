import type { Answer } from "@oreledger/sdk/answer";
import { ask } from "@oreledger/sdk/questions";
import { found } from "../asked.ts";
import { blocksOf } from "../blocks.ts";
import type { Part } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import type { Site } from "../site.ts";
import { answerTable } from "../table.ts";
import { depositMap } from "./pictures.ts";

/** One country: what it makes and holds, sells and buys, its acts, agreements, money and deposits. */
export function countryPage(site: Site, id: string): Composed {
  const { ledger, day } = site;
  const clock = { today: day };
  const brief = ask(ledger, "brief", { about: id }, clock);
  const answers: Record<string, Answer> = { brief };
  const sections: Section[] = [];
  const put = (key: string, heading: string, answer: Answer | undefined, body: (answer: Answer) => Part) => {
    if (answer === undefined) return;
    answers[key] = answer;
    sections.push({ id: key, heading, body: body(answer) });
  };
  for (const [measure, heading] of [
    ["production", "What it makes"],
    ["reserves", "What it holds"],
    ["capacity", "What it could make"],
  ] as const) {
    const rows = found(site, "shares", { area: id, measure, latest: true, asOf: site.day, sort: "commodity" });
    put(measure, heading, rows, (answer) =>
      answerTable(site, answer, {
        caption: `${heading}, the latest year of each source`,
        table: "shares",
        columns: [
          "commodity",
          "stage",
          "form",
          "year",
          "quantity",
          "unit",
          "basis",
          "comparator",
          "low",
          "high",
          "status",
          "scope",
          "source",
        ],
      }),
    );
  }
  const acts = found(site, "policy-events", { actors: id, asOf: site.day });
  put("acts", "Its acts", acts, (answer) =>
    answerTable(site, answer, {
      caption: "Controls, bans, quotas, laws and lists",
      columns: ["id", "type", "effective_from", "effective_to", "status", "source"],
      table: "policy_events",
    }),
  );
  const aimed = found(site, "policy-events", { targets: id, asOf: site.day });
  put("aimed", "Acts aimed at it", aimed, (answer) =>
    answerTable(site, answer, {
      caption: "Acts that name it as their target",
      columns: ["id", "actors", "type", "effective_from", "status", "source"],
      table: "policy_events",
    }),
  );
  const deposits = found(site, "deposits", { area: id, asOf: site.day });
  put("deposits", "Deposits", deposits, (answer) => [
    depositMap(site, "Deposits by what is known of them", answer, true),
    answerTable(site, answer, {
      caption: "Deposits, projects and finds",
      table: "deposits",
      columns: ["id", "commodities", "deposit_type", "development_status", "source"],
      most: 100,
    }),
  ]);
  return {
    title: brief.page?.title ?? id,
    kind: "Country",
    about: brief.page?.subtitle ?? "",
    lead:
      brief.page === undefined
        ? ""
        : blocksOf(
            site,
            brief.page,
            brief.page.sections.map(({ heading }) => heading).filter((heading) => heading !== "More"),
            "sources",
          ),
    sections,
    answers,
    again: { page: "country", id },
  };
}
