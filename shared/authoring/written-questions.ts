import type { MatrixHead, Question, QuestionOf } from '../questionnaire/question.ts';
import { withoutUsual } from './usual-values.ts';

/** The questions of a page as a file writes them: the contrary of `askedQuestions`. */
export function writtenQuestions(questions: readonly Question[]): object[] {
  const ids = new Set(questions.map(({ id }) => id));
  const texts = questions.filter(
    (each): each is Bound => each.type === 'text' && each.boundTo !== undefined && ids.has(each.boundTo.question),
  );
  const own = questions.filter((each) => !texts.some((text) => text === each));
  return own.reduce<{ matrix?: MatrixHead; rows: Question[] }[]>(together, []).map(({ matrix, rows }) => {
    const [first] = rows;
    if (matrix !== undefined) return writtenMatrix(matrix, rows, texts);
    return first === undefined ? {} : writtenQuestion(first, texts);
  });
}

type Bound = QuestionOf<'text'> & Required<Pick<QuestionOf<'text'>, 'boundTo'>>;

/** Rows of the same matrix stand behind each other. */
function together(blocks: { matrix?: MatrixHead; rows: Question[] }[], question: Question) {
  const matrix = 'matrix' in question ? question.matrix : undefined;
  const last = blocks.at(-1);
  if (matrix === undefined) return [...blocks, { rows: [question] }];
  if (last?.matrix?.id !== matrix.id) return [...blocks, { matrix, rows: [question] }];
  return [...blocks.slice(0, -1), { matrix, rows: [...last.rows, question] }];
}

function writtenQuestion(question: Question, texts: readonly Bound[]): object {
  const { options } = question as { options?: readonly { id: string }[] };
  const comment = commentOn(question, texts);
  return {
    ...withoutUsual(question),
    ...(options && {
      options: options.map((option) => ({ ...withoutUsual(option), ...writeOf(question, option, texts) })),
    }),
    ...comment,
  };
}

/** What the rows have in common is written once, and of each row what is its own. */
function writtenMatrix({ id, text, order }: MatrixHead, rows: readonly Question[], texts: readonly Bound[]): object {
  const [first] = rows;
  const areRequired = rows.every(({ required }) => required);
  const {
    id: _id,
    text: _text,
    short: _short,
    required: _required,
    matrix: _matrix,
    type: _type,
    ...scale
  } = (first ?? {}) as QuestionOf<'scale'>;
  return {
    id,
    type: 'matrix',
    text,
    ...withoutUsual(scale),
    ...(areRequired && { required: true }),
    ...(order && { order }),
    rows: rows.map((row) => ({
      id: row.id,
      text: row.text,
      ...(row.short && { short: row.short }),
      ...(row.required && !areRequired && { required: true }),
      ...commentOn(row, texts),
    })),
  };
}

function writeOf({ id }: Question, option: { readonly id: string }, texts: readonly Bound[]): object {
  const field = texts.find(({ boundTo }) => boundTo.question === id && boundTo.option === option.id);
  if (field === undefined) return {};
  const own = ownOf(field, `${id}_${option.id}`, 200);
  return { write: Object.keys(own).length === 0 ? true : own };
}

function commentOn({ id }: Question, texts: readonly Bound[]): object {
  const field = texts.find(({ boundTo }) => boundTo.question === id && boundTo.option === undefined);
  if (field === undefined) return {};
  const when = field.showWhen?.question === id ? 'low' : 'always';
  const own = ownOf(field, `${id}_c`, 1000);
  return { comment: Object.keys(own).length === 0 ? when : { when, ...own } };
}

/** What is not as it would be without a word. */
function ownOf({ id, maxLength, boundTo: { text } }: Bound, usualId: string, usualLength: number): object {
  return {
    ...(text && { text }),
    ...(id !== usualId && { id }),
    ...(maxLength !== usualLength && { maxLength }),
  };
}
