import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportTexts } from '../../shared/i18n/report-texts.ts';
import { shownOf } from '../../shared/report/comment-blocks.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';
import { aProgrammePublication, aSealedSession } from '../fixtures/publication/sealed.ts';
import { aResponse } from '../fixtures/responses/responses.ts';

const session = anAllTypesSession();
const other = { ...session, code: 'OTHER' as typeof session.code };
const words = reportTexts('en');
const { comments: texts } = words;

/** How many are content, how many are not, and how many of these say why. */
const room = fc.record({ content: fc.nat(20), others: fc.nat(16), wrote: fc.nat(16) });

const aRoom = (of: typeof session, { content, others, wrote }: { content: number; others: number; wrote: number }) =>
  aSealedSession(
    of,
    Array.from({ length: content + others }, (_, n) =>
      aResponse(of, n, {
        answers:
          n < content
            ? { q_overall: 5 }
            : { q_overall: 1, ...(n - content < wrote ? { q_reason: `reason ${n} of ${of.code}` } : {}) },
      }),
    ),
  );

it('what only the dissatisfied are asked is shown where ten of them were and five wrote, neither text nor number else', () => {
  const seen = new Set<boolean>();
  holds(
    fc.property(room, (people) => {
      const { publication } = aRoom(session, people);
      const [asked, wrote] = [people.others, Math.min(people.wrote, people.others)];
      const isEnough = asked >= 10 && wrote >= 5;
      seen.add(isEnough);

      expect(publication.comments.q_reason?.length ?? 0).toBe(isEnough ? wrote : 0);
      expect(publication.released.items.q_reason).toEqual(isEnough ? { '#': wrote } : 'hidden');
      const json = JSON.parse(resultsJson(publication, [session], 'en'));
      expect(json.items.q_reason).toEqual(isEnough ? { '#': wrote } : 'hidden');
      if (publication.released.responses < 10) return;
      const report = composeReport(publication, [session], { name: 'Ada', language: 'en' });
      const block = report.comments.find(({ question }) => question === 'What disappointed you?');
      expect(block?.shown).toBe(isEnough ? shownOf(words, Math.min(wrote, 5), wrote) : texts.protected);
    }),
    150,
  );
  expect(seen.size).toBe(2);
});

it('a programme adds up only what its sessions show of it', () => {
  holds(
    fc.property(room, room, (some, more) => {
      const [one, two] = [aRoom(session, some), aRoom(other, more)];

      const programme = aProgrammePublication(one, two);

      const counts = [one, two].map(({ publication }) => publication.released.items.q_reason);
      const shown = counts.flatMap((each) => (each === undefined || each === 'hidden' ? [] : [each['#'] ?? 0]));
      expect(programme.released.items.q_reason).toEqual(
        shown.length === 0 ? 'hidden' : { '#': shown.reduce((sum, count) => sum + count, 0) },
      );
    }),
    100,
  );
});
