/**
 * The questions as a list, for programs that show, serve or document all of them. Each is loaded when it is first asked.
 *
 * @packageDocumentation
 */

export { aboutMeant } from "./questions/declare/about-meant.ts";
export { conditionMeant } from "./questions/declare/condition-meant.ts";
export type { Input, InputKind } from "./questions/declare/input.ts";
export { idMeant } from "./questions/declare/names-meant.ts";
export {
  type AnyQuestion,
  type Beside,
  type Choices,
  inputsFor,
  type QuestionExample,
} from "./questions/declare/question.ts";
export { InputRefused, type RefusalCode, withList } from "./questions/declare/refusal.ts";
export { aboutInput, inputSchema, type JsonSchema } from "./questions/declare/schema.ts";
export { type Call, flagOfInput, readCall, shortOfInput } from "./questions/declare/typed-call.ts";
export { type LazyQuestion, lazyQuestions } from "./questions/lazy.ts";
export { anyTable } from "./questions/tables/any-table.ts";
export { tableQuestion } from "./questions/tables/table-question.ts";
