import type { Dot } from "@oreledger/charts";
import { formatFigure } from "@oreledger/sdk/answer";
import { ask } from "@oreledger/sdk/questions";
import { found } from "../asked.ts";
import { named, sourceLink, sourceName, words } from "../cells.ts";
import { draw, picture } from "../chart.ts";
import { html, type Part } from "../html.ts";
import type { Composed } from "../layout.ts";
import { pageUrl, type Site } from "../site.ts";
import { notes } from "../table.ts";
import { verdicts } from "./claim.ts";
import { partnersDrawn } from "./flows.ts";
import { controlsInTime, sharesByYear } from "./pictures.ts";

/** Who refines: what each printer says of China, on one line each. */
function refined(site: Site): Part {
  const answer = found(site, "shares", {
    commodity: "rare-earths",
    area: "CHN",
    measure: ["production", "capacity"],
    stage: ["refining", "separation"],
    latest: true,
    asOf: site.day,
  });
  if (answer === undefined) return "";
  const all = answer.rows().flatMap((row): (Dot & { readonly source: string })[] => {
    if (row.status === "forecast" || row.unit !== "pct") return [];
    const printed = { ...row, quantity: row.share_pct };
    const { quantity, low, high } = printed as { quantity: number | null; low: number | null; high: number | null };
    if (quantity === null && low === null && high === null) return [];
    return [
      {
        label: `${sourceName(site, String(row.source))}: ${words(String(row.stage))}${row.measure === "capacity" ? " capacity" : ""}, ${String(row.year)}`,
        low: quantity ?? low ?? 0,
        high: quantity ?? high ?? 100,
        text: `${formatFigure(printed as never)} %`,
        source: String(row.source),
      },
    ];
  });
  const sources = [...new Set(all.map(({ source }) => source))];
  return all.length === 0
    ? ""
    : picture(
        "China’s part of refining, by each source",
        draw.dots(all),
        html`${sources.map((source, i) => [i === 0 ? "" : ", ", sourceLink(site, source)])}. They differ in stage, year and what is counted, and are not averaged.`,
      );
}

/** The front page: who mines, who refines, who sells, what is in force, what is disputed. */
export function frontPage(site: Site): Composed {
  const clock = { today: site.day };
  const magnets = found(site, "partners", { exporter: "CHN", product: "hs-850511", asOf: site.day });
  const controls = ask(site.ledger, "controls", { commodity: "rare-earths", on: site.day }, clock);
  const claims = ask(site.ledger, "claims", {}, clock);
  const states = ["in_force", "unknown", "suspended"] as const;
  const acts = controls.rows().filter((row) => row.holds_back === "goods");
  return {
    title: "Who has it, who makes it, who sells it to whom, and who says so",
    kind: "",
    about:
      "An open ledger of the rare-earth and critical-mineral supply chain. Every figure opens its source, its edition and how it is known.",
    lead: sharesByYear(site, { commodity: "rare-earths", stage: "mine", form: "all", basis: "REO" }),
    sections: [
      {
        id: "refines",
        heading: "Who refines",
        body: html`${refined(site)}<p><a href="${pageUrl(site, "commodity", "rare-earths")}">All that the ledger holds on rare earths</a></p>`,
      },
      {
        id: "sells",
        heading: "Who buys magnets from China",
        body: html`${magnets === undefined ? html`<p class="none">The ledger has no edition of these flows from ${site.day} or before.</p>` : [partnersDrawn(site, "CHN", "exporter", magnets, "Permanent magnets of metal"), notes(magnets)]}<p><a href="${pageUrl(site, "product", "hs-850511")}">Each figure, the map and all flows of this product</a></p>`,
      },
      {
        id: "controls",
        heading: "What holds goods back today",
        body: html`${controlsInTime(site, controls)}${states.map((state) => {
          const standing = acts.filter((row) => row.state === state);
          return standing.length === 0
            ? ""
            : html`<h3>${words(state)}</h3><ul>${standing.map((row) => html`<li>${String(row.effective_from ?? "")} ${named(site, "act", String(row.act))}</li>`)}</ul>`;
        })}<p class="legend">Sources read up to ${controls.readUpTo}. What no source settles is called unknown.</p>`,
      },
      {
        id: "claims",
        heading: "What is said, and whether it holds",
        body: html`<ul class="claims">${claims
          .rows()
          .filter(({ id, verdict }) => verdict !== "confirmed" && site.has("claim", String(id)))
          .slice(0, 8)
          .map(
            (row) =>
              html`<li><b class="verdict ${String(row.verdict)}">${verdicts[String(row.verdict)]}</b> <a href="${pageUrl(site, "claim", String(row.id))}">“${String(row.statement)}”</a></li>`,
          )}</ul><p><a href="${site.base}claim/">All claims</a>${site.since === undefined ? "" : html` · <a href="${site.base}changes/">What changed since ${site.since}</a>`}</p>`,
      },
    ],
    answers: { ...(magnets === undefined ? {} : { magnets }), controls, claims },
    again: { page: "front", id: "" },
  };
}
