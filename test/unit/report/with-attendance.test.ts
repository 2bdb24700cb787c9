import { expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { QuestionResult } from '../../../shared/report/view.ts';
import { withAttendance } from '../../../shared/report/with-attendance.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const attendance = { government: 40, enterprise: 40, academia: 20 };
const [first] = sessionsOf(sampleFile());
const session: Session = { ...first, attendance };
const result: QuestionResult = { key: 'd_org', question: 'I work in', summary: 'n = 50', layout: 'options', parts: [] };
const counts = { government: 10, enterprise: 30, academia: 10 };

function beside(key: string, of: Session = session, shown: Counts | undefined = counts) {
  const item = itemsOf(of).find((each) => each.key === key) ?? expect.fail();
  return withAttendance(result, item, shown, of, 'en');
}

it('who attended is beside who answered, by kind of organisation', () => {
  expect(beside('d_org')).toEqual({
    ...result,
    summary:
      'n = 50 · Government bureau: 10 answers, 20% (40 participants, 40%); Enterprise: 30 answers, 60% (40 participants, 40%); University or institute: 10 answers, 20% (20 participants, 20%). The percentages are of the kinds that have both numbers; where the two differ much, the results lean to those who answered more.',
  });
});

it.each<[string, () => QuestionResult]>([
  ['another question', () => beside('q_able')],
  ['a question of which nothing is shown', () => withAttendance(result, groupOf(session), undefined, session, 'en')],
  ['a session of which nobody was counted', () => beside('d_org', first.attendance ? without(first) : first)],
])('%s stays as it is', (_, of) => {
  expect(of()).toBe(result);
});

function groupOf(of: Session) {
  return itemsOf(of).find(({ key }) => key === 'd_org') ?? expect.fail();
}

function without({ attendance: _, ...of }: Session): Session {
  return of;
}
