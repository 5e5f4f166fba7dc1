import { formName } from "@oreledger/data";
import { type Answer, notesOf } from "@oreledger/sdk/answer";
import { ask, latestTables, printShares } from "@oreledger/sdk/questions";
import { found } from "../asked.ts";
import { blocksOf, pageSections } from "../blocks.ts";
import { nameIn, words } from "../cells.ts";
import { html, type Part } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import { sourceList } from "../record.ts";
import { type RowTable, rowsUrl, type Site } from "../site.ts";
import { answerTable, notes, rowsTable } from "../table.ts";
import {
  balanceInTime,
  concentration,
  concentrationDrawn,
  controlsInTime,
  depositMap,
  reservesDrawn,
  sharesByYear,
} from "./pictures.ts";

const measures = ["production", "reserves", "capacity"] as const;
const headings = { production: "Who makes it", reserves: "Who holds it", capacity: "Who could make it" } as const;

/** The latest country tables of one measure, each share of the print as it stands. */
function tables(site: Site, commodity: string, measure: (typeof measures)[number]): readonly Part[] {
  const { ledger, day } = site;
  const name = nameIn(site, "commodity", commodity);
  const all = latestTables(ledger, { commodity, measure, day });
  const shown = all.map(({ stage, form, basis, year, query }) => {
    const print = { commodity, stage, form, basis };
    const shares = printShares(query);
    const rows = query.toArray().map((row) => ({ ...row, share_pct: shares.of(row.area)?.share_pct ?? null }));
    rows.sort((a, b) => (b.share_pct ?? -1) - (a.share_pct ?? -1));
    const of = [words(stage), form === "all" ? "" : formName(form), basis === "unspecified" ? "" : basis].filter(
      Boolean,
    );
    return html`${rowsTable(
      site,
      rows,
      ["area", "quantity", "unit", "basis", "comparator", "low", "high", "status", "share_pct", "scope", "source"],
      {
        caption: `${of.join(", ")}, ${year}`,
        table: "shares",
        ...(measure === "reserves" ? {} : { bar: "share_pct" }),
      },
    )}${notes({ notes: notesOf("print", shares.warnings), nothing: undefined })}${
      measure === "production"
        ? [sharesByYear(site, print), concentration(site, print)]
        : measure === "reserves"
          ? reservesDrawn(site, rows, `${name}: reserves${form === "all" ? "" : `, ${formName(form)}`}, ${year}`)
          : ""
    }`;
  });
  const prints = all.map((print) => ({ ...print, commodity }));
  return measure === "production" && shown.length > 0 ? [...shown, concentrationDrawn(site, prints)] : shown;
}

const section = (id: string, heading: string, body: Part): Section => ({ id, heading, body });

/** One commodity: the first page of it, who makes and holds it, reliance, prices, controls, editions, deposits. */
export function commodityPage(site: Site, id: string): Composed {
  const { ledger, day } = site;
  const clock = { today: day };
  const row = ledger.tables.commodities.wide().where({ id }).toArray()[0];
  const name = row?.name ?? id;
  const brief = ask(ledger, "brief", { about: id }, clock);
  const answers: Record<string, Answer> = { brief };
  const sections: Section[] = [];
  const put = (key: string, heading: string, answer: Answer | undefined, body: (answer: Answer) => Part) => {
    if (answer === undefined) return;
    answers[key] = answer;
    sections.push(section(key, heading, body(answer)));
  };
  for (const measure of measures) {
    const latest = tables(site, id, measure);
    if (latest.length > 0) sections.push(section(measure, headings[measure], latest));
  }
  const reliance = found(site, "reliance", { commodity: id, asOf: day });
  put("reliance", "How far the United States rely on imports", reliance, (answer) => [
    balanceInTime(site, "Net import reliance over the years", answer),
    answerTable(site, answer, { caption: "Net import reliance by year", table: "us_balances" }),
  ]);
  const imports = found(site, "imports", { commodity: id, latest: true, asOf: day });
  put("imports", "Where the United States buy", imports, (answer) =>
    answerTable(site, answer, { caption: "Parts of US imports", table: "us_balances", bar: "quantity" }),
  );
  const prices = found(site, "prices", { commodity: id, asOf: day });
  put("prices", "Prices", prices, (answer) => [
    balanceInTime(site, "Prices over the years", answer),
    answerTable(site, answer, {
      caption: "Prices by year, as printed",
      table: "us_balances",
      most: 40,
      ...restOf(site, "us_balances", id, answer),
    }),
  ]);
  const controls = found(site, "controls", { commodity: id, on: day });
  put("controls", "Controls on it", controls, ({ page }) =>
    page === undefined
      ? ""
      : [
          controlsInTime(site, controls as Answer),
          pageSections(site, page, "controls-source"),
          sourceList(site, page.citations, "controls-source"),
        ],
  );
  const revisions = found(site, "revisions", { commodity: id, over: 10, asOf: day });
  put("revisions", "Figures that moved by more than 10 %", revisions, (answer) =>
    answerTable(site, answer, {
      caption: "What each edition printed",
      table: "shares",
      most: 60,
      ...restOf(site, "shares", id, answer),
    }),
  );
  const deposits = found(site, "deposits", { commodities: id, asOf: day });
  put("deposits", "Deposits", deposits, (answer) => [
    depositMap(site, `Deposits of ${name.toLowerCase()}`, answer),
    answerTable(site, answer, {
      caption: "Deposits, projects and finds",
      table: "deposits",
      columns: ["id", "area", "deposit_type", "development_status", "source"],
      most: 60,
    }),
  ]);
  const figures =
    brief.page === undefined
      ? ""
      : blocksOf(
          site,
          brief.page,
          brief.page.sections.map(({ heading }) => heading).filter((heading) => heading !== "More"),
          "sources",
        );
  return {
    title: name,
    kind: "Commodity",
    about: brief.page?.subtitle ?? "",
    lead: figures,
    sections,
    answers,
    again: { page: "commodity", id },
  };
}

/** The page of all rows, where the answer is of the commodity's own: what answers by its parts has no such page. */
const restOf = (site: Site, table: RowTable, id: string, answer: Answer): { readonly rest?: string } =>
  answer.rows().every(({ commodity }) => commodity === id) ? { rest: rowsUrl(site, table, id) } : {};
