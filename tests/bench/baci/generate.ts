import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { areas, products } from "@oreledger/sdk";

/** Lines of a full year of BACI: about as many as the years since 2015 have. */
export const FULL_YEAR = 11_000_000;

/** Pseudo-random numbers, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a year in the form of BACI in HS 2022, as large as a real one and of made-up figures: every country with a number, about 5,000
 * products of which the ledger's are a part, in BACI's order, with padded blanks and `NA` as BACI has them.
 *
 * @returns How many lines it has, without the header.
 */
export async function generateYear(path: string, lines = FULL_YEAR): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  const next = random(2026);
  const countries = areas
    .where({ kind: "country" })
    .toArray()
    .flatMap(({ m49 }) => (m49 === null ? [] : [Number(m49)]))
    .sort((a, b) => a - b);
  const listed = products
    .where({ classification: "hs_as_reported" })
    .toArray()
    .flatMap(({ code, last_edition }) => (code?.length === 6 ? [{ code: Number(code), last_edition }] : []));
  const others = Array.from({ length: 5000 }, (_, i) => 10_121 + i * 193).filter((code) => code < 980_000);
  // A code that the year's edition no longer has is in no real file, and refused.
  const ended = new Set(listed.filter(({ last_edition }) => last_edition !== "hs22").map(({ code }) => code));
  const codes = [...new Set([...listed.map(({ code }) => code), ...others])]
    .filter((code) => !ended.has(code))
    .sort((a, b) => a - b);
  const perPair = lines / (countries.length * (countries.length - 1));
  const out = createWriteStream(path);
  let chunk = "t,i,j,k,v,q\n";
  let written = 0;
  for (const exporter of countries)
    for (const importer of countries) {
      if (importer === exporter) continue;
      // A few pairs trade in most products, most pairs in few: the mean is what the year needs.
      const share = Math.min(1, (perPair / codes.length) * -Math.log(1 - next()));
      for (const code of codes) {
        if (next() >= share || written >= lines) continue;
        const value = (Math.exp(next() * 14) / 10).toFixed(3);
        const quantity = next() < 0.02 ? "NA" : (Number(value) * (0.1 + next())).toFixed(3);
        chunk += `2023,${exporter},${importer},${code},${value.padStart(next() < 0.1 ? 12 : 0)},${quantity.padStart(next() < 0.1 ? 13 : 0)}\n`;
        written++;
      }
      if (chunk.length > 1 << 20) {
        if (!out.write(chunk)) await once(out, "drain");
        chunk = "";
      }
    }
  out.end(chunk);
  await once(out, "finish");
  return written;
}
