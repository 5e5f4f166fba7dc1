import { andMore } from "../lists.ts";
import type { Query } from "../query/query.ts";
import { type FlowQuestion, flows, type Trade } from "./question.ts";

/** The most similar products that are named. */
const MOST = 4;

/**
 * If the ledger lacks a flow: the periods for which it has it, and the products of the same stage and commodity that it has for the
 * requested periods. Empty if there are none.
 *
 * @example elsewhere(ledger, { from: "CHN", to: "_WLD", product: "hs-850511", period: "2025-07" }) // " For these periods there is gacc-rare-earth-magnets."
 * @param answers Whether flows of another product answer the question: a list of partners needs more than one flow.
 */
export function elsewhere(
  ledger: Trade,
  question: FlowQuestion,
  answers: (query: Query<"exports">) => boolean = (query) => query.length > 0,
): string {
  const { period, ...whenever } = question;
  const { basis: _, ...whoever } = whenever;
  const periodsOf = (asked: FlowQuestion) => [...flows(ledger, asked).groupBy("period").keys()];
  const own = period === undefined ? [] : periodsOf(whenever);
  const periods = period === undefined || own.length > 0 ? own : periodsOf(whoever);
  const others = likeGoods(ledger, question.product).filter((product) =>
    answers(flows(ledger, { ...question, product })),
  );
  const named = `${others.slice(0, MOST).join(", ")}${andMore(others.length, MOST)}`;
  return [
    periods.length === 0
      ? ""
      : ` The ledger holds it for ${periods.length === 1 ? periods[0] : `${periods.length} periods, ${periods[0]} to ${periods.at(-1)}`}.`,
    others.length === 0
      ? ""
      : ` ${period === undefined ? "Similar goods that answer:" : "For these periods there is"} ${named}.`,
  ].join("");
}

/** The other products of the same stage that are traded for one of its commodities. */
function likeGoods({ tables }: Trade, product: FlowQuestion["product"]): string[] {
  if (typeof product !== "string") return [];
  const [own] = tables.products.where({ id: product }).toArray();
  if (own === undefined) return [];
  const { commodities, stage } = own;
  return tables.products
    .where({ commodities: [...commodities], ...(stage === null ? {} : { stage }) })
    .toArray()
    .map(({ id }) => id as string)
    .filter((id) => id !== product);
}

/** If the requested books lack a flow: the books that have it. Empty if there are none, or if no books were requested. */
export function inOtherBooks(ledger: Trade, { basis, ...question }: FlowQuestion): string {
  if (basis === undefined) return "";
  const books = [...flows(ledger, question).groupBy("flow_basis").keys()];
  return books.length === 0 ? "" : ` It is in the books ${books.join(" and ")}: name the basis.`;
}
