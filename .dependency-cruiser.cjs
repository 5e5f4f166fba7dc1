/** The floors of the house: facts flow one way, `csv → check → build → sdk → cli, mcp, site`, and no circle leads back. `pnpm lint` runs it. */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two modules that need each other are one idea in two files, or one of them knows too much.",
      severity: "error",
      from: {},
      // A list of commands loads each when it is called, and `list` shows the list.
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    {
      name: "a-question-takes-its-ledger",
      comment:
        "Queries, metrics and questions get their ledger as an argument: only `installed` binds the one that is installed.",
      severity: "error",
      from: {
        path: "^packages/sdk/src/(query|metrics|questions|trade|ledger|answer|cite|search|acts|books)/",
        pathNot: "\\.test\\.ts$",
      },
      to: { path: "^packages/sdk/src/(tables|installed)/" },
    },
    {
      name: "rows-and-rules-before-figures",
      comment:
        "Which rows stand, which acts are in force and which flows may be added is known before a figure is computed. An `index` is an entry of the package, not a part of its room.",
      severity: "error",
      from: {
        path: "^packages/sdk/src/(query|ledger|cite|acts|books)/",
        pathNot: ["\\.test\\.ts$", "/index\\.ts$"],
      },
      to: { path: "^packages/sdk/src/(metrics|answer|trade|questions|search)/" },
    },
    {
      name: "figures-before-answers",
      severity: "error",
      from: { path: "^packages/sdk/src/metrics/", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/sdk/src/(answer|trade|questions|search)/" },
    },
    {
      name: "answers-before-questions",
      severity: "error",
      from: { path: "^packages/sdk/src/(answer|trade)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/sdk/src/questions/" },
    },
    {
      name: "no-workshop-in-what-ships",
      comment: "Importers, downloads and tests are private: a published package cannot need them.",
      severity: "error",
      from: { path: "^packages/(data|sdk|cli|mcp)/src" },
      to: { path: "^(packages/(import|downloads|site)|tests)/" },
    },
    {
      name: "no-way-back-up",
      comment: "The data know no question, and the SDK no terminal.",
      severity: "error",
      from: { path: "^packages/(data|sdk)/src" },
      to: { path: "^packages/(charts|cli|mcp|site)/src" },
    },
    {
      name: "a-renderer-stands-alone",
      comment: "The command line, the tools for assistants and the site show the same answers, and none needs another.",
      severity: "error",
      from: { path: "^packages/(cli|mcp|site)/src", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/(cli|mcp|site)/src", pathNot: "^packages/$1/src" },
    },
    {
      name: "charts-draw-only",
      comment: "What a figure is, and who says so, is decided by whoever asks for a chart.",
      severity: "error",
      from: { path: "^packages/charts/src" },
      to: { path: "^packages/(data|sdk|cli|mcp|site|import|downloads)/" },
    },
    {
      name: "the-data-know-no-question",
      severity: "error",
      from: { path: "^packages/data/src" },
      to: { path: "^packages/sdk/src" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsConfig: { fileName: "tsconfig.json" },
  },
};
