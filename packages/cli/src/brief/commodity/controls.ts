import type { Filter } from "@oreledger/sdk";
import { doubtInWords, type Items, paragraph, readUpToInWords, type Section, spanInWords } from "@oreledger/sdk/answer";
import { mergeCitations } from "@oreledger/sdk/ledger";
import { type Restriction, restrictionsOn } from "@oreledger/sdk/questions";
import type { CommodityContext } from "./context.ts";

const MOST = 10;

/** The restrictions on trade on the day: in force, suspended, or unclear from the sources. */
export function controls(context: CommodityContext): Section {
  const { commodity, day, ledger } = context;
  const { inForce, suspended, unknown, notYet, readUpTo } = restrictionsOn(ledger, {
    commodity: commodity.id,
    date: day,
  });
  const beyond = readUpToInWords(readUpTo, day);
  const aimed = inForce.filter(({ event }) => event.targets.length > 0);
  const general = inForce.filter(({ event }) => event.targets.length === 0);
  const parts: [string, readonly Restriction[]][] = [
    [`In force on ${day}`, general],
    ["In force, aimed at single countries", aimed],
    [`Suspended on ${day}`, suspended],
    ["Announced, not yet begun", notYet],
    ["Unknown: no source settles whether these hold today", unknown],
  ];
  const blocks = parts
    .filter(([, restrictions]) => restrictions.length > 0)
    .flatMap(([title, restrictions]) => [
      paragraph(`${title}${restrictions.length > MOST ? ` (${restrictions.length}, the ${MOST} latest)` : ""}:`),
      listed(context, restrictions),
    ]);
  return {
    heading: "Controls on the day",
    blocks: [
      ...(blocks.length > 0 ? blocks : [paragraph("No act in the ledger holds it back on this day.")]),
      ...(beyond === "" ? [] : [paragraph(beyond)]),
    ],
  };
}

function listed({ areaName, day, footnotes, ledger }: CommodityContext, restrictions: readonly Restriction[]): Items {
  const { event_relations: eventRelations, policy_events: policyEvents } = ledger.tables;
  const latest = [...restrictions]
    .sort((a, b) => ((a.event.announced ?? "") < (b.event.announced ?? "") ? 1 : -1))
    .slice(0, MOST);
  return {
    kind: "items",
    items: latest.map((restriction) => {
      const { event, because } = restriction;
      const relations = because.flatMap((row) => ("relation" in row ? [row] : []));
      const cited = [
        ...policyEvents.where({ id: [event.id, ...relations.map((row) => row.event)] } as Filter<never>).cite(),
        ...relations.flatMap((row) =>
          eventRelations
            .where({ event: row.event, related: row.related, relation: row.relation } as Filter<never>)
            .cite(),
        ),
      ];
      const who = event.actors.map(areaName).join(", ");
      const aim = event.targets.length === 0 ? "" : `, against ${event.targets.map(areaName).join(", ")}`;
      const when = [spanInWords(restriction, day), doubtInWords(restriction)].filter(Boolean).join("; ");
      return {
        text: `${who}${aim}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`} (${when})`,
        marks: footnotes.mark(mergeCitations(cited)),
      };
    }),
  };
}
