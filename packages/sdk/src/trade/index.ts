export { type Mirror, type MirrorSide, mirror } from "./mirror.ts";
export { type Partner, type Partners, type PartnersQuestion, partners } from "./partners.ts";
export { type FlowQuestion, flows, type Trade } from "./question.ts";
export { type TotalDetails, tradeTotal } from "./total.ts";
export { type Trend, type TrendStep, trend } from "./trend.ts";
