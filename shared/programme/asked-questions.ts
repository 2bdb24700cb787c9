import type { Text } from '../i18n/text.ts';
import { firstParagraph } from '../questionnaire/prose.ts';
import type { MatrixHead, Question, QuestionOf } from '../questionnaire/question.ts';
import type { ShowWhen } from '../questionnaire/question-parts.ts';
import { scaleSteps, usualFirst } from '../questionnaire/step-numbers.ts';
import type { WrittenQuestion } from '../questionnaire/written-question.ts';
import type { Path } from './fault.ts';

/** A question as it is asked, and where it is written. */
export interface PlacedQuestion {
  readonly question: Question;
  /** Of a path within the question, the one in the file, below the list of questions. */
  whereIs(path: Path): Path;
}

/** "Yes" and "No" in every language of a programme. */
export interface YesNo {
  readonly yes: Text;
  readonly no: Text;
}

/**
 * The questions of a page, each by itself: the rows of a matrix, what can be written beside an option, and comments are
 * questions like any other, with conditions where only some are asked. So whatever reads, counts, protects and shows answers knows
 * nothing of them; only the page puts together what belongs together (see `blocksOf`).
 *
 * @param commentLength how many characters a comment has room for that says nothing of it
 */
export function askedQuestions(
  written: readonly WrittenQuestion[],
  yesNo: YesNo,
  commentLength: number = usualFieldLength.comment,
): PlacedQuestion[] {
  return written.flatMap((each, at) => {
    if (each.type === 'matrix') return matrixQuestions(each, at, commentLength);
    const { question, comment, writes } = taken(each, yesNo);
    const whereIs = (path: Path) => [at, ...path];
    return [
      { question, whereIs },
      ...writes.map((write) => writtenBeside(question, write, whereIs)),
      ...commentOn(question, comment, { whereIs, length: commentLength }),
    ];
  });
}

type Written<T extends WrittenQuestion['type']> = Extract<WrittenQuestion, { type: T }>;
type Matrix = Written<'matrix'>;
type Comment = Matrix['rows'][number]['comment'];
type Write = Written<'one'>['options'][number]['write'];
type OwnField = Exclude<Write, boolean | undefined>;

interface WriteIn {
  readonly at: number;
  readonly option: { readonly id: string; readonly text: Text };
  readonly own: OwnField;
}

/** A question without what belongs to it, and that. */
function taken(
  written: Exclude<WrittenQuestion, Matrix>,
  yesNo: YesNo,
): { question: Question; comment: Comment; writes: readonly WriteIn[] } {
  if (written.type === 'yes-no') {
    const { comment, favourable, type: _type, ...rest } = written;
    const options = (['yes', 'no'] as const).map((id) => ({
      id,
      text: yesNo[id],
      favourable: favourable === id,
      exclusive: false,
    }));
    return { question: { ...rest, type: 'one', options, identifies: false }, comment, writes: [] };
  }
  if (written.type === 'one' || written.type === 'several') {
    const { comment, options, ...rest } = written;
    const writes = options.flatMap(({ write, ...option }, at) =>
      write === undefined || write === false ? [] : [{ at, option, own: write === true ? {} : write }],
    );
    const plain = options.map(({ write: _write, ...option }) => option);
    return { question: { ...rest, options: plain } as Question, comment, writes };
  }
  const { comment, ...question } = written as typeof written & { readonly comment?: Comment };
  return { question: inUsualOrder(question) as Question, comment, writes: [] };
}

/** The rows of a matrix, each with its comment. */
function matrixQuestions(matrix: Matrix, at: number, commentLength: number): PlacedQuestion[] {
  const { id, text, order } = matrix;
  const head: MatrixHead = { id, text, ...(order && { order }) };
  return matrix.rows.flatMap(({ comment, ...row }, of) => {
    const whereIs = ([key, ...rest]: Path): Path => {
      if (key === 'matrix') return [at, ...rest];
      return [
        at,
        ...(key === undefined || key in row || key === 'comment' ? ['rows', of] : []),
        ...optional(key),
        ...rest,
      ];
    };
    const question = {
      ...rowScale(matrix),
      ...row,
      required: row.required ?? matrix.required,
      matrix: head,
    } as Question;
    const around = { whereIs, length: commentLength, above: [head.text] };
    return [{ question, whereIs }, ...commentOn(question, comment, around)];
  });
}

const optional = (key: PropertyKey | undefined) => (key === undefined ? [] : [key]);

/** What the rows of a matrix have in common, as a question has it. */
function rowScale({
  id: _id,
  text: _text,
  rows: _rows,
  required: _required,
  order: _order,
  ...common
}: Matrix): object {
  if (common.scale !== undefined) return { ...common, type: 'five-point' };
  return inUsualOrder({ from: 1, best: 'high', ...common, type: 'scale' });
}

/** Without a word on which end stands first, where that one does anyway: who says it has changed nothing. */
function inUsualOrder(question: object): object {
  const { first, ...others } = question as Partial<QuestionOf<'scale'>>;
  const { words, best = 'high' } = others;
  return words !== undefined && first === usualFirst(best) ? others : question;
}

/** How many characters fields have room for that say nothing of it. */
export const usualFieldLength = { write: 200, comment: 1000 } as const;

/** What somebody can write who chose an option. It is called by the question and the option, where it stands alone. */
function writtenBeside(
  { id, text, showWhen }: Question,
  { at, option, own }: WriteIn,
  whereIs: PlacedQuestion['whereIs'],
): PlacedQuestion {
  return {
    question: {
      id: own.id ?? `${id}_${option.id}`,
      type: 'text',
      text: together(text, own.text ?? option.text),
      showWhen: { ...sameSessions(showWhen), question: id, is: [option.id] },
      required: false,
      lines: 'short',
      maxLength: own.maxLength ?? usualFieldLength.write,
      boundTo: { question: id, option: option.id, ...(own.text && { text: own.text }) },
    },
    whereIs: belowOf(whereIs, ['options', at, 'write']),
  };
}

/** Where a question stands that is commented on, and how long a comment may be that says nothing of it. */
interface Commented extends Pick<PlacedQuestion, 'whereIs'> {
  readonly length: number;
  readonly above?: readonly Text[];
}

/** The comment on a question, where it has one. Where it stands alone, it is called by the question, a row after its matrix. */
function commentOn(question: Question, comment: Comment, { whereIs, length, above = [] }: Commented): PlacedQuestion[] {
  if (comment === undefined) return [];
  const own: Exclude<Comment, string | undefined> = typeof comment === 'string' ? { when: comment } : comment;
  const { id, text, showWhen } = question;
  const asked = own.when === 'low' ? { ...sameSessions(showWhen), question: id, is: lowAnswers(question) } : showWhen;
  const commented: QuestionOf<'text'> = {
    id: own.id ?? `${id}_c`,
    type: 'text',
    text: together(...above, text, ...(own.text === undefined ? [] : [own.text])),
    ...(asked && { showWhen: asked }),
    required: false,
    lines: 'long',
    maxLength: own.maxLength ?? length,
    boundTo: { question: id, ...(own.text && { text: own.text }) },
  };
  return [{ question: commented, whereIs: belowOf(whereIs, ['comment'], own.when === 'low' ? [] : ['showWhen']) }];
}

/** For which sessions something is that belongs to a question: for those of the question. */
function sameSessions(showWhen: Question['showWhen']): Pick<ShowWhen, 'session'> {
  return showWhen?.session === undefined ? {} : { session: showWhen.session };
}

/** Where the parts of a text are written that belongs to a question: its words and some more there, the others at `own`. */
function belowOf(
  whereIs: PlacedQuestion['whereIs'],
  own: Path,
  ofQuestion: readonly PropertyKey[] = [],
): PlacedQuestion['whereIs'] {
  return ([key, ...rest]) => {
    if (key === 'boundTo') return whereIs([...own, ...rest]);
    if (key === 'text' || (key !== undefined && ofQuestion.includes(key))) return whereIs([key, ...rest]);
    return whereIs(own);
  };
}

/** What several texts say, in one paragraph. */
function together(...texts: readonly Text[]): Text {
  const languages = Object.keys(texts[0] ?? {});
  return Object.fromEntries(
    languages.map((language) => [language, texts.map((text) => firstParagraph(text[language] ?? '')).join('\n')]),
  );
}

/** The unfavourable answers to a question, in its order; none where nothing says which they are. */
function lowAnswers(question: Question): string[] {
  switch (question.type) {
    case 'five-point':
      return ['2', '1'];
    case 'zero-to-ten':
      // Detractors.
      return Array.from({ length: 7 }, (_, step) => String(step));
    case 'scale': {
      const { from, to, best } = question;
      const isLow = (step: number) => (best === 'high' ? 2 * step < from + to : best === 'low' && 2 * step > from + to);
      return scaleSteps(question).filter(isLow).map(String);
    }
    case 'one': {
      const isKnown = question.options.some(({ favourable }) => favourable);
      return question.options.filter(({ favourable }) => isKnown && !favourable).map(({ id }) => id);
    }
    default:
      return [];
  }
}
