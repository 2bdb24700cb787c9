import type { QuestionOf } from '../questionnaire/question.ts';
import { agreed } from '../questionnaire/values.ts';
import { writtenTests } from '../questionnaire/written-tests.ts';
import { areWithin, kindsOf } from './check-kinds.ts';
import { type Fault, fault, type Path, repeated, unknownValue } from './fault.ts';
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
        unknownValue(id, comments, (said) =>
          fault([...path, 'questions', at], 'noSuchComment', { ...said, repeat: page.repeat ?? 'once' }),
        ),
      ),
      ...again.map((id) =>
        fault([...path, 'questions', quotes.questions.indexOf(id)], 'quotedTwice', { question: id }),
      ),
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
    ...(required ? [fault(path, 'requiredConsent')] : []),
    ...(on === undefined
      ? []
      : [
          fault(path, 'consentOfSome', {
            question: on.question,
            where: onOwn === undefined ? 'page' : 'consent',
          }),
        ]),
  ];
}

/** In a session of a kind where none of the comments is asked for, there would be nothing to agree to. */
function nothingToQuote(consent: WrittenQuestion, quoted: readonly WrittenQuestion[]): Fault[] {
  const ofComments = quoted.map(kindsOf);
  const kinds = [...new Set(ofComments.flatMap((each) => each ?? []))];
  if (quoted.length === 0 || ofComments.includes(undefined) || areWithin(kindsOf(consent), kinds)) return [];
  return [fault([...consent.path, 'questions'], 'nothingToQuote', { kinds: kinds.join(', ') })];
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
    return unknownValue(signature, ids, (said) =>
      fault(path, 'noSuchText', { ...said, repeat: page.repeat ?? 'once' }),
    );
  }
  const { showWhen } = asks.question;
  const isAskedOfThem = showWhen?.question === consent && showWhen.is?.join() === agreed;
  const isShort = asks.question.type === 'text' && asks.question.maxLength <= mostOfName;
  return [
    ...(isAskedOfThem ? [] : [fault(path, 'signatureOfAll', { signature, consent, agreed })]),
    ...(isShort ? [] : [fault(path, 'longSignature', { signature, most: `${mostOfName}` })]),
  ];
}
