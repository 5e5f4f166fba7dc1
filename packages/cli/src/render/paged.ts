import { spawnSync } from "node:child_process";
import type { IO } from "./io.ts";

/** The same surroundings, but a long answer to a person is shown page by page, in `less` or the program that PAGER names. */
export function paged(io: IO): IO {
  if (!io.terminal || !io.attended) return io;
  return {
    ...io,
    out(text) {
      const [program = "less", ...args] = (process.env.PAGER ?? "less -FRX").split(" ").filter(Boolean);
      const { error } = spawnSync(program, args, { input: text, stdio: ["pipe", "inherit", "inherit"] });
      if (error !== undefined) io.out(text);
    },
  };
}
