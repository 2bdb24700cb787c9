import { expect, it } from 'vitest';
import { inNoOrder } from '../../../shared/sheets/single-answers.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

it('single answers have what was answered and no mark: not who came without a code, was quick, or not from the form', () => {
  const session = aSession();
  const marks = [{}, { hasCode: true }, { isQuick: true }, { isNotFromForm: true }] as const;
  const answers = { q_overall: 4, q_keep: 'all of it' };

  expect(inNoOrder(marks.map((each, at) => aResponse(session, at, { ...each, answers })))).toEqual(
    marks.map(() => answers),
  );
});
