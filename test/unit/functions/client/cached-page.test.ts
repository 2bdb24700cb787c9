import { describe, expect, it } from 'vitest';
import { keyOf, kindOf, standsFor, withId, withoutId } from '../../../../functions/form/client/worker/cached-page.ts';
import { newSubmissionId } from '../../../../shared/response/response.ts';
import { instant } from '../../../../shared/time/instant.ts';
import { FormPage } from '../../../../shared/web/pages/form/form-page.tsx';
import { AnsweredPage } from '../../../../shared/web/pages/new-form-pages.tsx';
import { ForeseenReceipt } from '../../../../shared/web/pages/receipt.tsx';
import { renderPage } from '../../../../shared/web/parts/document.tsx';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const at = (path: string) => new URL(path, 'https://feedback.example.org');
const session = aSession();
const submission = newSubmissionId(new Uint8Array(16).fill(7));
const receipt = ForeseenReceipt({ session, language: 'en', mail: {} });
const form = renderPage(FormPage({ session, language: 'en', submission, openedAt: instant(0), receipt }));

describe('the service worker', () => {
  it.each([
    ['/f/ETS-WF', 'form'],
    ['/f/ets-wf?lang=en&another=1', 'form'],
    ['/f/assets/form-x1.js', 'asset'],
    ['/f/ETS-WF/thanks?r=secret', 'other'],
    ['/f/ETS-WF/delete', 'other'],
    ['/f/worker.js', 'other'],
    ['/h/ETS-WF/key', 'other'],
    ['/', 'other'],
  ])('takes %s for: %s', (path, kind) => {
    expect(kindOf(at(path))).toBe(kind);
  });

  it('keeps a form for each language, whatever else is in its address', () => {
    expect(keyOf(at('/f/ETS-WF?another=1&lang=zh-CN'))).toBe('/f/ETS-WF?lang=zh-CN');
    expect(keyOf(at('/f/ETS-WF?another=1'))).toBe('/f/ETS-WF');
    // A shared device gets no form that keeps drafts, and no other device one that empties itself.
    expect(keyOf(at('/f/ETS-WF?kiosk=1&lang=fr'))).toBe('/f/ETS-WF?lang=fr&kiosk=1');
  });

  it.each([
    ['/f/ETS-WF?lang=fr', '/f/ETS-WF?lang=en', true],
    ['/f/ETS-WF', '/f/ETS-WF?lang=fr&another=1', true],
    ['/f/ETS-WF?lang=fr&kiosk=1', '/f/ETS-WF?kiosk=1&lang=en', true],
    ['/f/ETS-WF?lang=en', '/f/ETS-WF?kiosk=1&lang=en', false],
    ['/f/ETS-WF?lang=en&kiosk=1', '/f/ETS-WF?lang=en', false],
    ['/f/ETS-WF2', '/f/ETS-WF', false],
  ])('shows what is kept of %s where the network has failed for %s: %s', (kept, asked, isShown) => {
    expect(standsFor(at(kept), at(asked))).toBe(isShown);
  });

  it('keeps a form without its id and shows it under another', () => {
    const kept = withoutId(form) ?? '';
    const other = newSubmissionId(new Uint8Array(16).fill(8));

    expect(form).toContain(submission);
    expect(kept).not.toContain(submission);
    expect(withId(kept, other)).toBe(form.replaceAll(submission, other));
  });

  it('keeps no page that is not a form', () => {
    expect(withoutId(renderPage(AnsweredPage({ session, language: 'en' })))).toBeUndefined();
  });
});
