import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../../shared/i18n/interface-languages.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import type { SubmissionId } from '../../../../../shared/response/response.ts';
import type { Instant } from '../../../../../shared/time/instant.ts';
import { compressed } from '../../../../../shared/web/http/compress.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { pageResponse } from '../../../../../shared/web/parts/page-response.ts';
import { anAllTypesSession, sampleFile, sessionsOf } from '../../../../fixtures/programmes/programme-files.ts';
import { aRequest } from '../../../../fixtures/web/requests.ts';

/** What arrives before the first answer of the receiver: ten packets, so a form is there after one round trip. */
const firstFlight = 14_000;

/** Bytes on the wire of a form that can be switched to every language. */
function bytesOf(session: Session, language: string): number {
  const spoken = { ...session, programme: { ...session.programme, languages: interfaceLanguages } };
  const submission = 'AAAAAAAAAAAAAAAAAAAAAA' as SubmissionId;
  const openedAt = '2020-12-04T10:00:00.000Z' as Instant;
  const page = pageResponse('ok', FormPage, { session: spoken, language, submission, openedAt });
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
