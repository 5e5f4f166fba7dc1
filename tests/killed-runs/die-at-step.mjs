// Loaded before a run (`node --import`): counts its steps that change the disk, and kills the run at one of them, in the midst
// of it where it writes. ORELEDGER_DIE_AT names the step; ORELEDGER_COUNT_IN names a file for how many there were.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const at = Number(process.env.ORELEDGER_DIE_AT ?? 0);
const countIn = process.env.ORELEDGER_COUNT_IN;
const { writeFileSync } = fs;
let steps = 0;

/** @returns Whether this step is the last. */
const isLast = () => ++steps === at;
const die = () => process.kill(process.pid, "SIGKILL");
const wrap = (name, changes, half) => {
  const original = fs[name];
  fs[name] = (...args) => {
    if (changes(...args) && isLast()) {
      half?.(original, ...args);
      die();
    }
    return original(...args);
  };
};
const always = () => true;
const toWrite = (_, flags) => /[wax]/.test(String(flags));
const toFile = (handle) => handle > 2;

for (const name of ["linkSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync", "writeFileSync"]) wrap(name, always);
for (const name of ["fsyncSync", "fsync"]) wrap(name, toFile);
for (const name of ["openSync", "open"]) wrap(name, toWrite);
for (const name of ["writeSync", "write"])
  wrap(name, toFile, (_, handle, bytes) => fs.appendFileSync(handle, bytes.subarray(0, bytes.length >> 1)));
syncBuiltinESMExports();
if (countIn !== undefined) process.on("exit", () => writeFileSync(countIn, String(steps)));
