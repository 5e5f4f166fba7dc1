import type { Readable, Writable } from "node:stream";
import { autocomplete, cancel, confirm, intro, isCancel, log, note, outro, select, text } from "@clack/prompts";
import { termsOf } from "../check/cells/cell-check.ts";
import { type Ids, idCalled, idsOnly } from "../check/cells/column-check.ts";
import { fold } from "../csv/fold.ts";
import { grouped } from "../grouped.ts";
import type { Table } from "../tables/index.ts";
import { type Cells, type DraftFault, faultSoFar, type Question, questionsOf } from "./draft.ts";
import type { Answers, DraftFile } from "./draft-file.ts";
import { readAnswer, termCalled } from "./reading.ts";

/** Thrown if the person at the terminal stops the interview. */
export class Cancelled extends Error {}

/** The terminal, or its replacement in a test. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

const NEW = "\u0000new";
const EMPTY = "\u0000empty";
/** Instead of an answer: the person pressed Escape. */
const AWAY = Symbol("away");

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** The possible answers, with the words that explain them; undefined if any text is possible. */
function optionsOf({ check, meta, name }: Question, ids: Ids): Option[] | undefined {
  const terms = termsOf(check.form.schema);
  if (terms !== undefined) {
    const words = (check.form.schema.meta() as { terms?: Record<string, string> } | undefined)?.terms ?? {};
    return terms.map((value) => ({ value, label: value, ...(words[value] ? { hint: words[value] } : {}) }));
  }
  if (meta.reference === undefined) return undefined;
  const known = ids.get(meta.reference) ?? new Map<string, string>();
  const aliases = grouped(known, ([alias, id]) => (alias.startsWith(" ") ? id : undefined));
  const options = idsOnly(known).map((value) => {
    const also = aliases
      .get(value)
      ?.slice(0, 4)
      .map(([alias]) => alias.slice(1))
      .join(", ");
    return { value, label: value, ...(also ? { hint: also } : {}) };
  });
  return name === "source"
    ? [{ value: NEW, label: "a new source", hint: "you describe it next" }, ...options]
    : options;
}

/**
 * The options that the text typed so far may mean: the one of which it is the id, term or a name or, if there is none, all that
 * contain it.
 */
export function fits(
  question: Question,
  ids: Ids,
): (typed: string, option: Pick<Option, "value"> & { label?: string; hint?: string }) => boolean {
  const known = ids.get(question.meta.reference ?? "");
  return (typed, option) => {
    const exact = termCalled(question, typed.trim()) ?? (known && idCalled(typed.trim(), known));
    if (exact !== undefined) return option.value === exact;
    const wanted = fold(typed);
    return [option.label ?? option.value, option.hint ?? ""].some((words) => fold(words).includes(wanted));
  };
}

const inWords = ({ expected, suggestion }: Pick<DraftFault, "expected" | "suggestion">): string =>
  `Expected ${expected}${suggestion ? `. Perhaps ${suggestion}` : ""}`;

/** Asks one question. @param before The answer that was given before, to be changed. */
export async function ask(
  question: Question,
  ids: Ids,
  terminal: Terminal,
  before = "",
): Promise<string | typeof AWAY> {
  const { check, meta, name } = question;
  const optional = check.form.nullable || check.form.kind === "list";
  const message = `${meta.title} (${name})${optional ? ", or empty" : ""}\n${meta.description}`;
  const options = optionsOf(question, ids);
  if (options === undefined || check.form.kind === "list") {
    const validate = (value: string | undefined) => {
      const { fault } = check.check(readAnswer(question, value ?? "", ids));
      return fault && inWords(fault);
    };
    const placeholder = `such as ${meta.example}${check.form.kind === "list" ? "; several with ;" : ""}`;
    const given = await text({ ...terminal, message, placeholder, initialValue: before, validate });
    return isCancel(given) ? AWAY : readAnswer(question, given ?? "", ids);
  }
  const chosen = await autocomplete({
    ...terminal,
    message,
    options: [...(check.form.nullable ? [{ value: EMPTY, label: "(empty)" }] : []), ...options],
    maxItems: 8,
    placeholder: "type to search",
    filter: fits(question, ids),
    ...(before === "" ? {} : { initialValue: before }),
    validate: (value) => (value === undefined ? "Expected an entry of the list: none has this name" : undefined),
  });
  return isCancel(chosen) ? AWAY : chosen === EMPTY ? "" : chosen;
}

/** What an interview needs. */
export interface Interview {
  readonly ids: Ids;
  readonly draft: DraftFile;
  readonly terminal?: Terminal;
  /** The reason why a row with these cells cannot be written; undefined unless a row with its key already exists. */
  readonly standing?: (table: Table, cells: Cells) => string | undefined;
}

type Step = "on" | "back" | "stop";

/** What to do after Escape. */
async function away(question: Question, isFirst: boolean, terminal: Terminal): Promise<Step> {
  const chosen = await select<Step>({
    ...terminal,
    message: "What now?",
    options: [
      ...(isFirst ? [] : [{ value: "back" as const, label: "back to the previous question" }]),
      { value: "on", label: `answer ${question.name}` },
      { value: "stop", label: "stop: your answers are kept, and `data new` continues with them" },
    ],
  });
  return isCancel(chosen) ? "stop" : chosen;
}

/** Asks for a row at the terminal, column by column, and for its source if that is new. @throws Cancelled */
export async function interview(
  table: Table,
  sources: Table,
  { ids, draft, terminal = {}, standing = () => undefined }: Interview,
): Promise<{ cells: Cells; source: Cells | undefined }> {
  intro(`A new row of ${table.name}. Escape goes back, or stops and keeps your answers.`, terminal);
  note(table.description, table.title, terminal);
  let answers: Answers = { cells: {} };
  const kept = draft.read();
  if (kept !== undefined) {
    const goOn = await confirm({
      ...terminal,
      message: `Continue with the row that you began: ${Object.values(kept.cells).filter(Boolean).slice(0, 3).join(", ")} …?`,
    });
    if (isCancel(goOn)) throw new Cancelled("Nothing was written.");
    if (goOn) answers = kept;
  }

  const fault = (of: Table, cells: Cells, known: Ids, last: string): string | undefined => {
    const breach = faultSoFar(of, cells, known);
    if (breach !== undefined)
      return `${breach.column}${breach.value === "" ? "" : ` ${JSON.stringify(breach.value)}`}: ${inWords(breach)}`;
    // The last column of the key makes the row's name.
    return of.key.includes(last) && of.key.every((name) => cells[name] !== undefined) ? standing(of, cells) : undefined;
  };
  const stop = () => {
    cancel("Nothing was written. Your answers are kept.", terminal);
    throw new Cancelled("Nothing was written. Your answers are kept.");
  };

  /** Asks for the columns not yet answered, or again from one onwards. @returns False if the person went back instead. */
  const fill = async (of: Table, cells: Record<string, string>, from?: string): Promise<boolean> => {
    const questions = questionsOf(of, ids);
    const first = questions.findIndex(({ name }) => (from === undefined ? cells[name] === undefined : name === from));
    for (let at = first < 0 ? questions.length : first; at < questions.length; ) {
      const question = questions[at] as Question;
      const { name } = question;
      const known = withSource(ids, answers.source);
      const answer = await ask(question, known, terminal, cells[name]);
      if (answer === AWAY) {
        const step = await away(question, at === 0 && of === table, terminal);
        if (step === "stop") stop();
        if (step !== "back") continue;
        if (at === 0) return false;
        at -= 1;
        continue;
      }
      if (answer === NEW) {
        note("Who published it, under what title, where, when, and under which terms.", "The new source", terminal);
        answers.source ??= {};
        if (!(await fill(sources, answers.source))) continue;
        cells[name] = answers.source.id ?? "";
      } else cells[name] = answer;
      const wrong = fault(of, cells, withSource(ids, answers.source), name);
      if (wrong === undefined) at += 1;
      else log.error(wrong, terminal);
      draft.keep(answers);
      if (from !== undefined && wrong === undefined) return true;
    }
    return true;
  };

  await fill(table, answers.cells);
  for (;;) {
    const lines = Object.entries(answers.cells).map(([name, cell]) => `${name}: ${cell === "" ? "(empty)" : cell}`);
    note(lines.join("\n"), "The row", terminal);
    const next = await select({
      ...terminal,
      message: "Write it?",
      options: [
        { value: "write", label: "yes" },
        { value: "change", label: "change an answer" },
        { value: "stop", label: "no, but keep my answers" },
      ],
    });
    if (next === "write") break;
    if (next !== "change") stop();
    const column = await select({
      ...terminal,
      message: "Which one?",
      options: Object.keys(answers.cells).map((name) => ({ value: name, label: name })),
    });
    if (!isCancel(column)) await fill(table, answers.cells, column);
  }
  outro("", terminal);
  const cites = answers.source !== undefined && answers.cells.source === answers.source.id;
  return { cells: answers.cells, source: cites ? answers.source : undefined };
}

/** The known ids with those of a source that is about to be written. */
export function withSource(ids: Ids, source: Cells | undefined): Ids {
  if (source?.id === undefined) return ids;
  return new Map([...ids, ["sources", new Map([...(ids.get("sources") ?? []), [source.id, source.id]])]]);
}
