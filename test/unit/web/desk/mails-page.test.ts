import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Dispatch } from '../../../../shared/delivery/dispatch-states.ts';
import { published } from '../../../../shared/programme/published.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { pageOf } from '../../../../shared/web/pages/desk/page-of.ts';
import {
  byReport,
  inOrder,
  linesOf,
  type MailedTopic,
} from '../../../../shared/web/pages/desk/running/mailed-topic.ts';
import { MailsPage } from '../../../../shared/web/pages/desk/running/mails-page.tsx';
import { renderPage } from '../../../../shared/web/parts/document.tsx';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';
import { anOrganiser } from '../../../fixtures/publication/publications.ts';

const most = 50;
const at = '2020-12-05T10:00:00.000Z' as Instant;
const { programme, sessions } = published(aProgrammeFile());
const recipients = Array.from({ length: 100 }, (_, number) =>
  anOrganiser({ id: `r${number}`, name: `Somebody ${(number * 7919).toString(36)}`, language: 'ar' }),
);

/** A report of everything that went to these, and what became of it. */
function aReport(number: number, state: (recipient: number) => Dispatch['state']): MailedTopic {
  const dispatches = recipients.map(({ id: recipient }, each) => ({ recipient, attempt: 1, state: state(each) }));
  const asOf = `2020-12-0${number}T10:00:00.000Z` as Instant;
  return {
    ...{ topic: { kind: 'programme', id: programme.id }, zone: 'Asia/Shanghai', isLatest: number === 2 },
    report: { number, kind: 'final', asOf, dispatches },
  };
}

const failed = { name: 'FAILED', at, reason: '550 5.1.1 no such mailbox' } as const;
const sent = { name: 'SENT', at, messageId: 'm' } as const;

it('weighs at most 20 kB compressed with a hundred mails that failed and a hundred addresses from which mails came back', () => {
  const of = (page: string, isHeldBack: boolean) =>
    renderPage(
      MailsPage({
        ...{ frame: { language: 'ar', csrf: 'c'.repeat(43), address: 'ada@example.org' }, zone: 'Asia/Shanghai' },
        ...{ programme: { ...programme, recipients }, sessions: sessions as StoredSession[], asked: { page } },
        preferences: Object.fromEntries(
          recipients.map(({ id, address }) => [
            id,
            { pdf: 'a4', ...(isHeldBack && { undeliverable: { address, reason: 'bounce', at } }) },
          ]),
        ),
        mails: pageOf(linesOf([aReport(2, () => failed)]), page, most),
        recipients: pageOf(recipients, page, most),
      }),
    );
  for (const page of [of('1', true), of('2', true), of('1', false), of('2', false)]) {
    expect(gzipSync(page).byteLength).toBeLessThan(20_000);
  }
});

it('has each mail on one of its pages, what somebody has to look at first', () => {
  const [older, latest] = [aReport(1, () => failed), aReport(2, (each) => (each === 77 ? failed : sent))];
  const lines = linesOf(inOrder([older, latest]));
  const pages = [1, 2, 3, 4, 5].map((page) => pageOf(lines, String(page), most));
  expect(pages.slice(0, 4).flatMap(({ shown }) => shown)).toEqual(lines);
  // Behind the last one is the last one.
  expect(pages[4]).toEqual(pages[3]);

  const [first, second] = pages.map(({ shown }) => byReport(shown));
  const counts = (of = first) =>
    of?.map(({ mailed, states }) => [
      mailed.report.number,
      ...states.map((each) => [each.shown, each.dispatches.length]),
    ]);
  expect(counts()).toEqual([[2, ['FAILED', 1], ['SENT', 49]]]);
  expect(first?.[0]?.states[0]?.dispatches[0]?.recipient).toBe('r77');
  expect(counts(second)).toEqual([[2, ['SENT', 50]]]);
  // What never went out before the newest report came is nothing to do any more.
  expect(counts(byReport(pages[3]?.shown ?? []))).toEqual([[1, ['SUPERSEDED', 50]]]);
});

it('says of a report that was mailed to nobody that it was', () => {
  const report = aReport(2, () => sent);
  const nobody = { ...report, report: { ...report.report, dispatches: [] } };
  expect(byReport(linesOf([nobody]))).toEqual([{ mailed: nobody, states: [] }]);
});
