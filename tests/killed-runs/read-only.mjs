// Loaded before a program: what stands in the folder READ_ONLY cannot be written, as on a disk that is mounted so. A test that runs
// as root has no other way: root writes where others may not.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const refuse = (name, path) => {
  if (String(path).startsWith(process.env.READ_ONLY))
    throw Object.assign(new Error(`EROFS: read-only file system, ${name} '${path}'`), { code: "EROFS", syscall: name });
};
const guard = (name, pathOf) => {
  const real = fs[name];
  fs[name] = (...args) => {
    const path = pathOf(...args);
    if (path !== undefined) refuse(name, path);
    return real(...args);
  };
};
for (const name of ["mkdtempSync", "writeFileSync", "appendFileSync"]) guard(name, (path) => path);
for (const name of ["rmSync", "unlinkSync"]) guard(name, (path) => (fs.existsSync(path) ? path : undefined));
for (const name of ["renameSync", "copyFileSync", "cpSync", "linkSync", "symlinkSync"]) guard(name, (_, to) => to);
guard("mkdirSync", (path) => (fs.existsSync(path) ? undefined : path));
guard("openSync", (path, flags = "r") => (/[wax+]/.test(String(flags)) ? path : undefined));
syncBuiltinESMExports();
