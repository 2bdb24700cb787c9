import { listOf } from '../i18n/lists.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { InvitedKind } from '../privacy/invited-kinds.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import { percent } from './format.ts';

/**
 * Who was invited: how many, of which kinds of organisation, and how many of them answered, where no answer came another way. That rate is
 * AAPOR's RR6: partly filled forms count as answers, and those whom no mail reached are taken for nobody who could have answered. American
 * Association for Public Opinion Research, Standard Definitions (10th edition, 2023), internet surveys of specifically named persons.
 * How many of a kind answered is said nowhere: who is in it is on a list.
 */
export function invitedNotes(
  { released, quality, exclusion }: Publication,
  session: Session,
  texts: ReportTexts,
): string[] {
  const { invited } = quality;
  if (invited === undefined) return [];
  const { people, unreached, isOnlyWay, kinds } = invited;
  const eligible = people - unreached;
  const answers = released.responses;
  // Without answers that are left out it would be the rate of something else.
  const isRate = isOnlyWay === true && exclusion === undefined && answers > 0 && answers <= eligible;
  const said = kinds.map((each) =>
    texts.notes.invitedKind({ kind: kindName(each, session, texts), people: each.people }),
  );
  return [
    texts.notes.invited({ people, unreached }),
    ...(isRate
      ? [texts.notes.invitedRate({ eligible, answers, rate: percent({ count: answers, n: eligible }, texts) })]
      : []),
    ...(said.length > 0 ? [texts.notes.invitedKinds({ kinds: listOf(said, texts.language) })] : []),
  ];
}

function kindName({ kind }: InvitedKind, { questionnaire }: Session, { notes, language }: ReportTexts): string {
  const question = questionById(questionnaire, questionnaire.headline.group);
  const option = question?.type === 'one' ? question.options.find(({ id }) => id === kind) : undefined;
  return option === undefined ? notes.invitedRest : inLanguage(option.text, language);
}
