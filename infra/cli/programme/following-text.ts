import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { counted } from '../terminal/counted.ts';

/** What comes of the earlier programme that a file names, or why it is refused. */
export function followingText({ programme: { next }, following }: Pick<Plan, 'programme' | 'following'>): string[] {
  if (following === undefined) return [];
  const { programme, standing } = following;
  const line = `programme ${next.id} follows ${programme}`;
  if (standing === 'unknown') {
    return [
      `${line}: refused, no such programme is published here. Publish it first, mend its id, or take "follows" out`,
    ];
  }
  const { questions } = following;
  if (questions.length === 0) {
    return [
      `${line}: no question of both can be compared (the same words, answers and scale, asked of everybody), so no report shows a change`,
    ];
  }
  const compared = `${counted(questions.length, 'question')} (${questions.join(', ')})`;
  const readers = `whoever gets the report gets to know the results of ${programme} on them`;
  return standing === 'running'
    ? [
        `${line}: it has no final results yet (${following.open.join(', ')} not sealed). If they are there when the report is made, it shows the change on ${compared}; ${readers}`,
      ]
    : [`${line}: the report shows the change on ${compared}; ${readers}`];
}
