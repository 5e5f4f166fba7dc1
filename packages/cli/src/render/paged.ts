import { spawnSync } from "node:child_process";
import type { IO } from "./io.ts";

/** The same surroundings, with a long answer shown page by page where a person reads it; PAGER names another program than less. */
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
