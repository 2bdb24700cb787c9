import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { type Released, suppressed } from '../../../shared/privacy/release.ts';
import { inPresentForm } from '../../../shared/publication/present-form.ts';
import type { QuestionType } from '../../../shared/questionnaire/question.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = anAllTypesSession();
const idOf = (type: QuestionType) =>
  session.questionnaire.pages.flatMap(({ questions }) => questions).find((each) => each.type === type)?.id ??
  expect.fail();

it('shows neither of a publication nor of its sessions the single numbers that an earlier version had shown', () => {
  const [number, overall] = [idOf('number'), idOf('five-point')];
  const items: Released['items'] = { [number]: { 3: 7, 4: 9 }, [overall]: { 5: 7, 4: 9 } };
  const shown: Released['items'] = { [number]: suppressed, [overall]: { 5: 7, 4: 9 } };
  const line = (of: Released['items']) => ({
    code: 'ONE' as SessionCode,
    released: { responses: 16, items: of },
  });
  const publication = aBarePublication({ released: { responses: 16, items }, sessions: [line(items)] });

  expect(inPresentForm(publication, session)).toEqual({
    ...publication,
    released: { responses: 16, items: shown },
    sessions: [line(shown)],
  });
});
