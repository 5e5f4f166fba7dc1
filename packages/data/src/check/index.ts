export { type OpenedTable, openFolder } from "../open/folder.ts";
export { type CheckResult, checkFolder, type OnProgress } from "./check.ts";
export type { Finding } from "./finding.ts";
export { findingAsAnnotation, findingInWords } from "./finding-in-words.ts";
