// Made by `pnpm generate` from the questions' own files. Do not edit: change the file of the question.

import { question as agreements } from "./tables/agreements.ts";
import { question as brief } from "./brief/brief.ts";
import { question as check } from "./check/check.ts";
import { question as claims } from "./claims.ts";
import { question as commitments } from "./tables/commitments.ts";
import { question as controls } from "./acts/controls.ts";
import { question as coverage } from "./coverage.ts";
import { question as deposits } from "./tables/deposits.ts";
import { question as exports } from "./tables/exports.ts";
import { question as imports } from "./imports.ts";
import { question as metric } from "./metric/metric.ts";
import { question as mirror } from "./trade/mirror.ts";
import { question as money } from "./money/money.ts";
import { question as near } from "./ground/near.ts";
import { question as partners } from "./trade/partners.ts";
import { question as policyEvents } from "./tables/policy-events.ts";
import { question as prices } from "./prices.ts";
import { question as reliance } from "./reliance.ts";
import { question as resourceEstimates } from "./tables/resource-estimates.ts";
import { question as revisions } from "./revisions.ts";
import { question as search } from "./search.ts";
import { question as shares } from "./tables/shares.ts";
import { question as sources } from "./tables/sources.ts";
import { question as trend } from "./trade/trend.ts";
import { question as usBalances } from "./tables/us-balances.ts";

/**
 * Every question by its name: for lists, help, documentation and tools.
 *
 * @example Object.keys(questions).includes("near") // true
 */
export const questions = {
  agreements,
  brief,
  check,
  claims,
  commitments,
  controls,
  coverage,
  deposits,
  exports,
  imports,
  metric,
  mirror,
  money,
  near,
  partners,
  "policy-events": policyEvents,
  prices,
  reliance,
  "resource-estimates": resourceEstimates,
  revisions,
  search,
  shares,
  sources,
  trend,
  "us-balances": usBalances,
};
