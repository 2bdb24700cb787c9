import { describe, expect, it } from 'vitest';
import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { DeletedPage } from '../../../../shared/web/pages/new-form-pages.tsx';
import { pageResponse } from '../../../../shared/web/parts/page-response.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const { deleted } = formTexts('en');

/** What is read after deleting while a session is open. */
function shown(access: Session['access']): string {
  const session = aSession(access && { access });
  const now = session.opensAt as Instant;
  return String(pageResponse('ok', DeletedPage, { session, language: 'en', now }).body);
}

describe('the page after deleting', () => {
  it.each([undefined, 'codes-or-open'] as const)('leads to a new form where it can be sent: %s', (access) => {
    expect(shown(access)).toContain(deleted.again);
    expect(shown(access)).toContain('another=1');
  });

  it.each(['codes', 'blind-codes', 'blind-codes-or-codes'] as const)(
    'leads to none where the code that was used is needed: %s',
    (access) => {
      expect(shown(access)).toContain(deleted.text);
      expect(shown(access)).not.toContain(deleted.again);
      expect(shown(access)).not.toContain('another=1');
    },
  );
});
