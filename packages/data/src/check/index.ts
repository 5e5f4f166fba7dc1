export { filesOfTar } from "../csv/tar.ts";
export { type OpenedTable, openFolder } from "../open/folder.ts";
export { type CheckResult, checkFolder, type OnProgress } from "./engine/check.ts";
export type { Finding } from "./engine/finding.ts";
export { findingInWords } from "./engine/finding-in-words.ts";
export { type FindingFormat, findingFormats, writeFindings } from "./engine/write-findings.ts";
