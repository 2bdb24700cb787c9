import { expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

it('shows a kind of organisation from ten people on, as they answered', () => {
  const sessions = sessionsOf(sampleFile()).slice(0, 2);
  const [first, second] = sessions;
  if (first === undefined || second === undefined) throw new Error('the sample has four sessions');
  // In each session 30 from the government, 24 from enterprises, 4 from universities.
  const kinds = (n: number) => (n < 30 ? 'government' : n < 54 ? 'enterprise' : 'academia');
  const sealed = [first, second].map((session) =>
    aSealedSession(
      session,
      Array.from({ length: 58 }, (_, n) =>
        aResponse(session, n, {
          answers: { q_overall: n % 3 === 0 ? 2 : 5, q_nps: 9, q_able: 'own', d_org: kinds(n) },
        }),
      ),
    ),
  );
  const programme = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));

  const { columns = [], rows = [] } =
    composeReport(programme, [first, second], { name: 'Ada', language: 'en' }).groups ?? {};

  const texts = reportTexts('en');
  const cells = Object.fromEntries(rows.map((row) => [row[0]?.text, row[columns.indexOf(texts.metric.satisfied)]]));
  expect(cells['Government bureau']).toMatchObject({
    text: '67%',
    detail: expect.stringContaining(texts.metric.ofN({ count: 40, n: 60 })),
  });
  expect(cells['University or institute']).toEqual({ text: texts.suppressed });
});
