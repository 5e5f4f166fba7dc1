// Prints "N passed, N failed" from vitest's JSON report, and fails when anything failed.
// A step that failed before or outside the tests (lint, types, build, data check, an unloadable test file) counts as one.
import { existsSync, readFileSync } from "node:fs";

const [file, status] = process.argv.slice(2);

let passed = 0;
let failed = 0;
if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  for (const suite of report.testResults) {
    if (suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed")) failed += 1;
  }
  if (failed === 0 && !report.success) failed = 1;
}
if (failed === 0 && (status !== "0" || passed === 0)) failed = 1;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
