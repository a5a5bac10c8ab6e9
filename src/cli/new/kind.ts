/** What a kind of entry brings along to be made by question or by flag. */
import type { SchemaKind } from '../../schema/index.ts';
import type { Answers, NewContext, Question } from './questions.ts';

export interface NewKind {
  kind: SchemaKind;
  questions: readonly Question[];
  /** The front matter that the answers give so far. */
  facts: (answers: Answers, context: NewContext) => object;
  /** Path of the file below content/. */
  file: (answers: Answers) => string;
  text: (facts: object, answers: Answers) => string;
  /** What the answers need elsewhere, where they do. */
  elsewhere?: (answers: Answers, context: NewContext) => string | undefined;
  /** What to do next, one sentence each. */
  next: (file: string, answers: Answers) => string[];
}
