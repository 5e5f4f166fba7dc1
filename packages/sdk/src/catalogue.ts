/**
 * The questions as a list, each loaded when it is asked: for programs that show, serve or document all of them.
 *
 * @packageDocumentation
 */

export type { Input, InputKind } from "./questions/declare/input.ts";
export { type AnyQuestion, type Beside, inputsFor, type QuestionExample } from "./questions/declare/question.ts";
export { InputRefused, type RefusalCode } from "./questions/declare/refusal.ts";
export { aboutInput, inputSchema, type JsonSchema } from "./questions/declare/schema.ts";
export { type LazyQuestion, lazyQuestions } from "./questions/lazy.ts";
export { tableQuestion } from "./questions/tables/table-question.ts";
