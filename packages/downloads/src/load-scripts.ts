import { dialects, script } from "../../data/src/build/sql/index.ts";
import type { TableDoc } from "../../data/src/build/table-doc.ts";
import { clusterScript, servers } from "./views/cluster.ts";
import { engines, viewScript } from "./views/index.ts";

/** The scripts that load CSVs into each engine and make its views, by their paths beside the folder of CSVs. */
export const loadScripts = (docs: readonly TableDoc[]): (readonly [path: string, content: string])[] => [
  ...dialects.map((dialect) => [`load/${dialect.file}`, script(docs, dialect)] as const),
  ...engines.map((engine) => [`load/${engine.name}-views.sql`, viewScript(engine, docs)] as const),
  ...servers.map(
    (server) =>
      [`load/clickhouse-cluster${server === "plain" ? "-18.16" : ""}.sql`, clusterScript(docs, server)] as const,
  ),
];
