export { filesOfTar } from "../csv/tar.ts";
export { type OpenedTable, openFolder } from "../open/folder.ts";
export { type CheckResult, checkFolder, type OnProgress } from "./engine/check.ts";
export type { Finding } from "./engine/finding.ts";
export { findingAsAnnotation, findingInWords } from "./engine/finding-in-words.ts";
