import type { QuestionOf } from '../questionnaire/question.ts';
import { agreed } from '../questionnaire/values.ts';
import { writtenTests } from '../questionnaire/written-tests.ts';
import { areWithin, kindsOf } from './check-kinds.ts';
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';

/** The longest name, with an institution. */
const mostOfName = 120;

/** The faults of what consents allow to be quoted, given all questions. */
export function checkQuotes(written: readonly WrittenQuestion[]): Fault[] {
  const consents = written.flatMap(({ question, ...where }) =>
    question.type === 'consent' && question.quotes !== undefined
      ? [{ ...where, question, quotes: question.quotes, path: [...where.path, 'quotes'] }]
      : [],
  );
  const signatures = consents.map(({ quotes }) => quotes.signature);
  const quotedBefore = new Set<string>();
  return consents.flatMap(({ page, question, quotes, path }) => {
    const texts = written.filter((each) => each.question.type === 'text' && each.page.repeat === page.repeat);
    const comments = texts.map((each) => each.question.id).filter((id) => !signatures.includes(id));
    const again = quotes.questions.filter((id) => quotedBefore.has(id));
    for (const id of quotes.questions) quotedBefore.add(id);
    return [
      ...unfree(question, page, path),
      ...nothingToQuote(
        { page, question, path },
        texts.filter((each) => quotes.questions.includes(each.question.id)),
      ),
      ...repeated(quotes.questions, [...path, 'questions'], (id) => id),
      ...quotes.questions.flatMap((id, at) =>
        unknownValue(id, comments, [...path, 'questions', at], {
          what: `comment ${asked(page)}`,
          where: 'questionnaire.pages',
        }),
      ),
      ...again.map((id) => ({
        path: [...path, 'questions', quotes.questions.indexOf(id)],
        problem: `another consent is about quoting "${id}" already, and only one can say whether it may be quoted`,
        remedy: 'take it out of one of them',
      })),
      ...signatureFaults(question.id, quotes.signature, texts, [...path, 'signature'], page),
    ];
  });
}

/** Agreeing to be quoted has to be free, and a mark tells nothing else of its author only where everybody is asked. */
function unfree(
  { required, showWhen: own }: QuestionOf<'consent'>,
  page: WrittenQuestion['page'],
  path: Path,
): Fault[] {
  // Of whom it is asked; in which sessions tells nothing of who answers.
  const [onOwn] = own === undefined ? [] : writtenTests(own);
  const [onPage] = page.showWhen === undefined ? [] : writtenTests(page.showWhen);
  const on = onOwn ?? onPage;
  return [
    ...(required
      ? [
          {
            path,
            problem: 'the consent is "required", and nobody can be obliged to be quoted',
            remedy: 'take "required" out',
          },
        ]
      : []),
    ...(on === undefined
      ? []
      : [
          {
            path,
            problem: `only some are asked for this consent, and a comment that is marked would tell what its author answered to "${on.question}"`,
            remedy: onOwn === undefined ? 'ask for it on a page without "showWhen"' : 'take its "showWhen" out',
          },
        ]),
  ];
}

/** In a session of a kind where none of the comments is asked for, there would be nothing to agree to. */
function nothingToQuote(consent: WrittenQuestion, quoted: readonly WrittenQuestion[]): Fault[] {
  const ofComments = quoted.map(kindsOf);
  const kinds = [...new Set(ofComments.flatMap((each) => each ?? []))];
  if (quoted.length === 0 || ofComments.includes(undefined) || areWithin(kindsOf(consent), kinds)) return [];
  const list = kinds.join(', ');
  return [
    {
      path: [...consent.path, 'questions'],
      problem: `these comments are asked for in sessions of some kinds only (${list}), and the consent in others, too`,
      remedy: `add "showWhen: { session: [${list}] }" to the consent, or ask for a comment in all sessions`,
    },
  ];
}

function signatureFaults(
  consent: string,
  signature: string | undefined,
  texts: readonly WrittenQuestion[],
  path: Path,
  page: WrittenQuestion['page'],
): Fault[] {
  if (signature === undefined) return [];
  const asks = texts.find(({ question }) => question.id === signature);
  if (asks === undefined) {
    const ids = texts.map(({ question }) => question.id);
    return unknownValue(signature, ids, path, { what: `text question ${asked(page)}`, where: 'questionnaire.pages' });
  }
  const { showWhen } = asks.question;
  const isAskedOfThem = showWhen?.question === consent && showWhen.is?.join() === agreed;
  const isShort = asks.question.type === 'text' && asks.question.maxLength <= mostOfName;
  return [
    ...(isAskedOfThem
      ? []
      : [
          {
            path,
            problem: `"${signature}" asks also those for a name who did not agree to be quoted`,
            remedy: `give it "showWhen: { question: ${consent}, is: [${agreed}] }"`,
          },
        ]),
    ...(isShort
      ? []
      : [
          {
            path,
            problem: `what is written to "${signature}" stands beside every comment that it signs, and can be too long for that`,
            remedy: `give it "maxLength: ${mostOfName}" or less`,
          },
        ]),
  ];
}

/** Of what kind of page questions have to be, in words. */
function asked({ repeat }: WrittenQuestion['page']): string {
  return repeat === undefined ? 'on a page without repeat' : `on a page that repeats for each ${repeat}`;
}
