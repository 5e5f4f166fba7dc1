import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recheck } from "../../packages/data/src/check/engine/recheck.test-support.ts";
import { csvPath } from "../../packages/data/src/csv/read.ts";
import type { TableName } from "../../packages/data/src/tables/index.ts";
import type { Corruption, Target } from "./corrupt.ts";
import { structuralFiles } from "./kinds.ts";

/** How near two corruptions of one batch may stand, in records: none may be taken for another. */
const APART = 6;

/** Puts corruptions into batches that do not disturb each other: whole files apart from rows, and rows well apart. */
function batchesOf(corruptions: readonly Corruption[], size: number): Corruption[][] {
  const batches: Corruption[][] = [];
  for (const corruption of corruptions) {
    const ofFile = corruption.kind in structuralFiles || corruption.kind === "stray-quote";
    const fits = batches.find(
      (batch) =>
        batch.length < size &&
        batch.every((other) => {
          const otherOfFile = other.kind in structuralFiles || other.kind === "stray-quote";
          if (ofFile !== otherOfFile) return false;
          if (other.table !== corruption.table) return true;
          return !ofFile && Math.abs(other.record - corruption.record) >= APART;
        }),
    );
    if (fits === undefined) batches.push([corruption]);
    else fits.push(corruption);
  }
  return batches;
}

/**
 * Checks the ledger with some corruptions in it. @returns Those that were found: in a batch, by a finding on their own lines or
 * file; alone, by any finding.
 */
function trial(ledger: Recheck, targets: readonly Target[], corruptions: readonly Corruption[]): Set<Corruption> {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-mutation-"));
  try {
    const places = new Map<Corruption, { first: number; last: number }>();
    const files = new Map<TableName, string>();
    for (const target of targets) {
      const here = corruptions.filter(({ table }) => table === target.name);
      if (here.length === 0) continue;
      const path = csvPath(folder, target);
      files.set(target.name, path);
      const whole = here.find(({ bytes }) => bytes !== undefined);
      if (whole?.bytes !== null) writeFileSync(path, whole?.bytes ?? withRows(target, here, places));
    }
    const { findings } = ledger.with(files);
    if (corruptions.length === 1) return new Set(findings.length > 0 ? corruptions : []);
    return new Set(
      corruptions.filter((corruption) => {
        const place = places.get(corruption);
        return findings.some(
          ({ file, line }) =>
            file === files.get(corruption.table) &&
            (place === undefined || (line >= place.first && line <= place.last)),
        );
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many corruptions are tried at once. */
const BATCH = 120;

/**
 * The corruptions that no check finds. They are tried in batches; as one can hide another there (a broken cell silences the
 * rules across its rows), what a batch leaves is tried again alone, and then any finding counts. Those of which it is known
 * that nothing need find them are not.
 */
export function survivorsOf(
  ledger: Recheck,
  targets: readonly Target[],
  corruptions: readonly Corruption[],
  isKnown: (corruption: Corruption) => boolean = () => false,
): Corruption[] {
  const left = batchesOf(corruptions, BATCH).flatMap((batch) => {
    const found = trial(ledger, targets, batch);
    return batch.filter((corruption) => !found.has(corruption) && !isKnown(corruption));
  });
  return left.filter((corruption) => trial(ledger, targets, [corruption]).size === 0);
}

/** A file with some rows corrupted; notes the lines on which each corruption then stands, and one more on either side. */
function withRows(
  target: Target,
  corruptions: readonly Corruption[],
  places: Map<Corruption, { first: number; last: number }>,
): string {
  const byRecord = new Map(corruptions.map((corruption) => [corruption.record, corruption]));
  const moved = new Set(corruptions.filter(({ kind }) => kind === "moved-row").map(({ record }) => record + 2));
  const out: string[] = [];
  let line = 1;
  target.lines.forEach((text, record) => {
    if (moved.has(record)) return;
    const corruption = byRecord.get(record);
    const lines = corruption?.lines ?? text;
    if (corruption?.kind === "removed-row") {
      places.set(corruption, { first: line, last: line });
      return;
    }
    const count = lines.split("\n").length;
    if (corruption !== undefined)
      places.set(corruption, { first: line - 1, last: line + count + (corruption.kind === "moved-row" ? 2 : 0) });
    out.push(lines);
    line += count;
  });
  return `${out.join("\n")}\n`;
}
