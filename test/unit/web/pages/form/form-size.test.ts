import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../../shared/i18n/interface-languages.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import type { SubmissionId } from '../../../../../shared/response/response.ts';
import type { Instant } from '../../../../../shared/time/instant.ts';
import { compressed } from '../../../../../shared/web/http/compress.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { ForeseenReceipt } from '../../../../../shared/web/pages/receipt.tsx';
import { pageResponse } from '../../../../../shared/web/parts/page-response.ts';
import {
  anAllTypesSession,
  blocksFile,
  sampleFile,
  sessionsOf,
} from '../../../../fixtures/programmes/programme-files.ts';
import { aText } from '../../../../fixtures/programmes/translated.ts';
import { aRequest } from '../../../../fixtures/web/requests.ts';

/** What arrives before the first answer of the receiver: ten packets, so a form is there after one round trip. */
const firstFlight = 14_000;

/** A form that can be switched to every language. */
function formOf(session: Session, language: string) {
  const spoken = { ...session, programme: { ...session.programme, languages: interfaceLanguages } };
  const submission = 'AAAAAAAAAAAAAAAAAAAAAA' as SubmissionId;
  const openedAt = '2020-12-04T10:00:00.000Z' as Instant;
  // With all that its receipt may offer.
  const receipt = ForeseenReceipt({ session: spoken, language, later: spoken, mail: {} });
  return pageResponse('ok', FormPage, { session: spoken, language, submission, openedAt, receipt });
}

/** Its bytes on the wire. */
function bytesOf(session: Session, language: string): number {
  const page = formOf(session, language);
  const { body = '' } = compressed(aRequest({ code: session.code, headers: { 'accept-encoding': 'br' } }), page);
  return Buffer.from(body, 'base64').byteLength;
}

describe('the form as it is sent', () => {
  it.each(interfaceLanguages)('is at most 14 kB in %s, of the sample and with every kind of question', (language) => {
    for (const session of [sessionsOf(sampleFile())[0], anAllTypesSession()]) {
      const bytes = bytesOf(session, language);
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThanOrEqual(firstFlight);
    }
  });
});

describe('a matrix', () => {
  const page = blocksFile().questionnaire.pages[0];

  /** A form of so many questions on one scale, as a matrix or one by one: the page as it is, and its bytes on the wire. */
  function sizesOf(rows: number, isMatrix: boolean): { plain: number; sent: number } {
    const file = blocksFile();
    const things = [
      'content',
      'room',
      'materials',
      'speakers',
      'pace',
      'exercises',
      'journey',
      'staff',
      'time',
      'notes',
    ];
    const scale = {
      type: 'five-point',
      scale: 'satisfaction',
      notApplicable: 'not-applicable',
      required: false,
    } as const;
    const matrix = { id: 'm_day', text: aText('How satisfied are you with') };
    const questions = things
      .slice(0, rows)
      .map((thing) =>
        isMatrix
          ? { ...scale, id: `m_${thing}`, text: aText(`the ${thing}`), matrix }
          : { ...scale, id: `m_${thing}`, text: aText(`How satisfied are you with the ${thing}?`) },
      );
    const pages = page === undefined ? [] : [{ ...page, questions }];
    const [session] = sessionsOf({ ...file, questionnaire: { ...file.questionnaire, headline: {}, pages } });
    return { plain: Buffer.byteLength(formOf(session, 'en').body ?? ''), sent: bytesOf(session, 'en') };
  }

  it.each([5, 10])('of %s rows weighs less than its rows one by one, and on the wire no more', (rows) => {
    const [matrix, apart] = [sizesOf(rows, true), sizesOf(rows, false)];

    expect(matrix.plain).toBeLessThan(apart.plain);
    // What a compressor makes of two pages that say the same differs by some bytes, either way.
    expect(matrix.sent).toBeLessThanOrEqual(apart.sent * 1.005);
  });
});
