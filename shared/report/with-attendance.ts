import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Counts } from '../tally/tally.ts';
import { orderedClasses } from './classes.ts';
import { compositionOf } from './composition.ts';
import { factsOf } from './facts.ts';
import { percent } from './format.ts';
import { classMembers, classWords } from './option-bars.ts';
import type { QuestionResult } from './view.ts';

/**
 * The result of a session's question for the kind of organisation, with who attended beside who answered. It is shown only
 * where the programme has no other session; all other results stay as they are.
 */
export function withAttendance(
  result: QuestionResult,
  { key, question }: Item,
  counts: Counts | undefined,
  session: Session,
  language: Language,
): QuestionResult {
  if (key !== session.questionnaire.headline.group || question.type !== 'one' || counts === undefined) return result;
  const { options } = question;
  const classes = orderedClasses(
    counts,
    options.map(({ id }) => id),
  );
  const kinds = classes.map((each) => {
    const members = classMembers(options, each);
    return { name: classWords(members, language), options: members.map(({ id }) => id), answers: each.count };
  });
  const composed = compositionOf(kinds, [session]);
  if (composed.length === 0) return result;
  const texts = reportTexts(language);
  const { answersShare, attended, separator } = texts.table;
  const list = composed.map(({ kind, ...parts }) =>
    texts.summary.composed({
      kind: kind.name,
      answers: answersShare({ count: kind.answers, share: percent(parts.answersShare, texts) }),
      attended: attended({ count: parts.attended, share: percent(parts.attendedShare, texts) }),
    }),
  );
  const composition = texts.summary.composition({ kinds: list.join(separator) });
  return { ...result, summary: factsOf([result.summary, composition], texts) };
}
