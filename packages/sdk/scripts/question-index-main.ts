// Writes what follows from the files in src/questions: `pnpm generate`.
import { boundFile, catalogueFile, lazyFile, questionFiles } from "./question-index.ts";
import { writeOrCheck } from "./write-or-check.ts";

const files = await questionFiles();
writeOrCheck(
  {
    "packages/sdk/src/questions/catalogue.ts": catalogueFile(files),
    "packages/sdk/src/questions/lazy.ts": lazyFile(files),
    "packages/sdk/src/installed/answers.ts": boundFile(files),
  },
  "the files of the questions",
);
