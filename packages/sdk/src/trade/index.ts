export { type Mirror, type MirrorSide, mirror } from "./mirror.ts";
export { type Partner, type Partners, partners } from "./partners.ts";
export { type FlowQuestion, flows } from "./question.ts";
export { type TotalDetails, tradeTotal } from "./total.ts";
export { type Trend, type TrendStep, trend } from "./trend.ts";
