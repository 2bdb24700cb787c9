import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { thanksTexts } from '../../../../shared/i18n/thanks-texts.ts';
import type { SubmissionId } from '../../../../shared/response/response.ts';
import { DeletedPage } from '../../../../shared/web/pages/new-form-pages.tsx';
import { ThanksPage } from '../../../../shared/web/pages/thanks-pages.tsx';
import { renderPage } from '../../../../shared/web/parts/document.tsx';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const open = aSession();
const submission = '0123456789abcdef0123456789abcdef' as SubmissionId;

describe('that a used code stays used', () => {
  it.each(interfaceLanguages)('is said before and after deleting, where there are codes, in %s', (language) => {
    const pages = (session: typeof open) => [
      renderPage(ThanksPage({ session, language, submission })),
      renderPage(DeletedPage({ session, language, now: session.opensAt })),
    ];
    const said = thanksTexts(language).codeStays;

    for (const page of pages({ ...open, access: 'codes-or-open' })) expect(page).toContain(said);
    for (const page of pages(open)) expect(page).not.toContain(said);
  });
});
