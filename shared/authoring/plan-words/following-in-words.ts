import type { Text } from '../../i18n/text.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Telling } from './telling.ts';

/** What comes of the earlier programme that a file names, or why it is refused. */
export function followingInWords(
  following: NonNullable<Plan['following']>,
  programme: string,
  telling: Telling,
): string {
  const { following: texts } = telling.texts;
  const follows = telling.at === 'command' ? '"follows"' : telling.place('follows');
  const both = { programme, earlier: following.programme };
  if (following.standing === 'unknown') return texts.unknown({ ...both, follows });
  const { questions, title } = following;
  if (telling.at === 'desk') return hereInWords(following.standing, questions.length, title, telling);
  if (questions.length === 0) return texts.nothing(both);
  const compared = { ...both, count: questions.length, questions: questions.map(telling.question).join(', ') };
  return following.standing === 'running'
    ? texts.running({ ...compared, open: following.open.join(', ') })
    : texts.over(compared);
}

/** The same at the desk, by the title of the earlier one. */
function hereInWords(
  standing: 'running' | 'over',
  count: number,
  title: Text,
  { texts, language }: Pick<Telling, 'texts' | 'language'>,
): string {
  const { here } = texts.following;
  const earlier = inLanguage(title, language);
  return count === 0 ? here.nothing({ earlier }) : here[standing]({ count, earlier });
}
