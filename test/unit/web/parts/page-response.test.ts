import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import type { SubmissionId } from '../../../../shared/response/response.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { NotFoundPage } from '../../../../shared/web/pages/fault-pages.tsx';
import { FormPage } from '../../../../shared/web/pages/form/form-page.tsx';
import {
  AnsweredPage,
  ConflictPage,
  DeletedPage,
  NoReceiptPage,
} from '../../../../shared/web/pages/new-form-pages.tsx';
import { PreviewSentPage, ScorePage } from '../../../../shared/web/pages/score-pages.tsx';
import { CancelledPage, ClosedPage, UpcomingPage } from '../../../../shared/web/pages/session-phase-pages.tsx';
import { KioskThanksPage, ThanksPage } from '../../../../shared/web/pages/thanks-pages.tsx';
import { pageResponse } from '../../../../shared/web/parts/page-response.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const now = '2020-12-03T12:00:00.000Z' as Instant;

/** All that any page of a session asks for. */
const props = {
  session: aSession({ look: { accent: '#7a1f5c' } }),
  language: 'en',
  submission: 'AAAAAAAAAAAAAAAAAAAAAA' as SubmissionId,
  now,
  openedAt: now,
  reference: 'ABC-123',
  address: '/p/ONE/key',
  receipt: '/f/ONE/thanks',
  score: { heading: '1 of 1', answers: [], once: 'Now' },
};

const pagesOfSessions = {
  ...{ AnsweredPage, CancelledPage, ClosedPage, ConflictPage, DeletedPage, FormPage, KioskThanksPage, NoReceiptPage },
  ...{ PreviewSentPage, ScorePage, ThanksPage, UpcomingPage },
} as unknown as Readonly<Record<string, (of: typeof props) => VNode>>;

/** The styles of a page, and those of them that its policy lets through. */
function stylesOf({ headers, body }: ReturnType<typeof pageResponse>) {
  const styles = Array.from(String(body).matchAll(/<style>([\s\S]*?)<\/style>/g), ([, style = '']) => style);
  const policy = String(headers?.['content-security-policy']);
  const hash = (style: string) => createHash('sha256').update(style).digest('base64');
  return { styles, allowed: styles.filter((style) => policy.includes(`'sha256-${hash(style)}'`)) };
}

describe('the headers of a page', () => {
  it.each(Object.keys(pagesOfSessions))('let the colour of its programme through: %s', (name) => {
    const { styles, allowed } = stylesOf(pageResponse('ok', pagesOfSessions[name] as never, props));

    expect(styles).toHaveLength(2);
    expect(allowed).toEqual(styles);
  });

  it('let nothing but our own style, and the starter of our script, through where no session is', () => {
    const reply = pageResponse('not-found', NotFoundPage, { language: 'en', languages: ['en'] });

    expect(stylesOf(reply)).toMatchObject({ styles: { length: 1 }, allowed: { length: 1 } });
    expect(String(reply.headers?.['content-security-policy']).match(/sha256-/g)).toHaveLength(2);
  });
});
