import { listOf } from '../i18n/lists.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { InvitedKind } from '../privacy/invited-kinds.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { Ratio } from '../statistics/rounding.ts';
import { percent } from './format.ts';

/**
 * Who was invited: how many, of which kinds of organisation, and how many of them answered. How many of a kind answered is said nowhere: who is
 * in it is on a list.
 */
export function invitedNotes(publication: Publication, session: Session, texts: ReportTexts): string[] {
  const { invited } = publication.quality;
  if (invited === undefined) return [];
  const { people, unreached, kinds } = invited;
  const rate = invitedRate(publication);
  const said = kinds.map((each) =>
    texts.notes.invitedKind({ kind: kindName(each, session, texts), people: each.people }),
  );
  return [
    texts.notes.invited({ people, unreached }),
    ...(rate === undefined
      ? []
      : [texts.notes.invitedRate({ eligible: rate.n, answers: rate.count, rate: percent(rate, texts) })]),
    ...(said.length > 0 ? [texts.notes.invitedKinds({ kinds: listOf(said, texts.language) })] : []),
  ];
}

/**
 * How many answered of those whom the invitation reached, where no answer came another way. It is AAPOR's RR6: partly filled forms count as
 * answers, and those whom no mail reached are taken for nobody who could have answered. American Association for Public Opinion Research,
 * Standard Definitions (10th edition, 2023), internet surveys of specifically named persons.
 */
export function invitedRate({
  released: { responses },
  quality: { invited },
  exclusion,
}: Pick<Publication, 'released' | 'quality' | 'exclusion'>): Ratio | undefined {
  // Without answers that are left out it would be the rate of something else.
  if (invited?.isOnlyWay !== true || exclusion !== undefined) return undefined;
  const n = invited.people - invited.unreached;
  return responses > 0 && responses <= n ? { count: responses, n } : undefined;
}

/** What a kind of organisation is called; the rest: that it is several, and those of whom none is known. */
export function kindName({ kind }: InvitedKind, { questionnaire }: Session, { notes, language }: ReportTexts): string {
  const question = questionById(questionnaire, questionnaire.headline.group);
  const option = question?.type === 'one' ? question.options.find(({ id }) => id === kind) : undefined;
  return option === undefined ? notes.invitedRest : inLanguage(option.text, language);
}
