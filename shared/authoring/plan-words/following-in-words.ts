import type { Plan } from '../../programme/publishing/plan.ts';
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
  const { questions } = following;
  if (questions.length === 0) return texts.nothing(both);
  const compared = { ...both, count: questions.length, questions: questions.map(telling.question).join(', ') };
  return following.standing === 'running'
    ? texts.running({ ...compared, open: following.open.join(', ') })
    : texts.over(compared);
}
