import {
  autocomplete,
  autocompleteMultiselect,
  cancel,
  confirm,
  intro,
  isCancel,
  note,
  outro,
  text,
} from "@clack/prompts";
import { termsOf } from "../check/cells/cell-check.ts";
import { type Ids, idsOnly } from "../check/cells/column-check.ts";
import type { Table } from "../tables/index.ts";
import { type Cells, faultsOf, type Question, questionsOf } from "./draft.ts";

/** Thrown where the person at the terminal stops the interview. */
export class Cancelled extends Error {}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled("Nothing was written.");
  return answer as Exclude<T, symbol>;
}

const NEW = "\u0000new";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What an answer may be, with the words that explain it; undefined where any text may stand. */
function optionsOf({ check, meta, name }: Question, ids: Ids): Option[] | undefined {
  const terms = termsOf(check.form.schema);
  if (terms !== undefined) {
    const words = (check.form.schema.meta() as { terms?: Record<string, string> } | undefined)?.terms ?? {};
    return terms.map((value) => ({ value, label: value, ...(words[value] ? { hint: words[value] } : {}) }));
  }
  if (meta.reference === undefined) return undefined;
  const known = ids.get(meta.reference) ?? new Map<string, string>();
  const aliases = new Map<string, string[]>();
  for (const [alias, id] of known)
    if (alias.startsWith(" ")) aliases.set(id, [...(aliases.get(id) ?? []), alias.slice(1)]);
  const options = idsOnly(known).map((value) => {
    const also = aliases.get(value)?.slice(0, 4).join(", ");
    return { value, label: value, ...(also ? { hint: also } : {}) };
  });
  return name === "source"
    ? [{ value: NEW, label: "a source that is not here yet", hint: "asks for it next" }, ...options]
    : options;
}

async function ask(question: Question, ids: Ids): Promise<string> {
  const { check, meta, name } = question;
  const optional = check.form.nullable || check.form.kind === "list";
  const message = `${meta.title} (${name})${optional ? ", or empty" : ""}\n${meta.description}`;
  const validate = (value: string | undefined) => {
    const fault = check.check(value ?? "").fault;
    return fault && `Expected ${fault.expected}${fault.suggestion ? `. Perhaps ${fault.suggestion}` : ""}`;
  };
  const options = optionsOf(question, ids);
  if (options === undefined)
    return answered(await text({ message, placeholder: `such as ${meta.example}`, defaultValue: "", validate })) ?? "";
  if (check.form.kind === "list")
    return answered(
      await autocompleteMultiselect({ message, options, maxItems: 8, placeholder: "type to search, tab to choose" }),
    ).join(";");
  const empty = check.form.nullable ? [{ value: "", label: "(empty)" }] : [];
  return answered(
    await autocomplete({ message, options: [...empty, ...options], maxItems: 8, placeholder: "type to search" }),
  );
}

/** Asks for a row at the terminal, column by column, and for its source where that is new. @throws Cancelled */
export async function interview(
  table: Table,
  sources: Table,
  ids: Ids,
): Promise<{ cells: Cells; source: Cells | undefined }> {
  intro(`A new row of ${table.name}`);
  note(table.description, table.title);
  try {
    let source: Cells | undefined;
    const cells: Record<string, string> = {};
    for (const question of questionsOf(table, ids)) {
      const answer = await ask(question, ids);
      if (answer !== NEW) {
        cells[question.name] = answer;
        continue;
      }
      source = {};
      note("Who published it, under what title, where, when, and under which terms.", "The new source");
      for (const about of questionsOf(sources, ids)) source = { ...source, [about.name]: await ask(about, ids) };
      cells[question.name] = source.id ?? "";
    }
    const faults = faultsOf(table, cells, withSource(ids, source));
    const lines = [
      ...Object.entries(cells).map(([name, cell]) => `${name}: ${cell === "" ? "(empty)" : cell}`),
      ...faults.map(({ column, expected }) => `✖ ${column}: expected ${expected}`),
    ];
    note(lines.join("\n"), "The row");
    if (!answered(await confirm({ message: "Write it?", initialValue: faults.length === 0 })))
      throw new Cancelled("Nothing was written.");
    outro("");
    return { cells, source };
  } catch (error) {
    if (error instanceof Cancelled) cancel(error.message);
    throw error;
  }
}

/** The known ids with those of a source that is about to be written. */
export function withSource(ids: Ids, source: Cells | undefined): Ids {
  if (source?.id === undefined) return ids;
  return new Map([...ids, ["sources", new Map([...(ids.get("sources") ?? []), [source.id, source.id]])]]);
}
