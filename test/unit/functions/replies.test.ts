import { expect, it } from 'vitest';
import { jsonReplies } from '../../../functions/submit/json-replies.ts';
import { lazyJsonReplies } from '../../../functions/submit/lazy-json-replies.ts';
import { lazyPageReplies } from '../../../functions/submit/lazy-page-replies.ts';
import type { LazyReplies } from '../../../functions/submit/replies.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { InvalidRequest } from '../../../shared/response/invalid-request.ts';
import { newSubmissionId } from '../../../shared/response/response.ts';
import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const session = aSession();
const now = session.opensAt as Instant;
const submission = newSubmissionId(new Uint8Array(16));
const problems = [{ field: 'q_overall', problem: { code: 'required' } }] as const;

/** The status of every reply that is loaded late. */
function statusesOf(replies: LazyReplies): Record<keyof LazyReplies, number | undefined> {
  const given = {
    deletion: replies.deletion(session, 'en', now),
    deleted: replies.deleted(session, 'en', now),
    noReceipt: replies.noReceipt(session, 'en', now),
    problems: replies.problems(session, 'en', submission, {}, problems, now),
    otherLanguage: replies.otherLanguage(session, 'zh-CN', submission, {}, now),
    conflict: replies.conflict(session, 'en'),
    upcoming: replies.upcoming(session, 'en'),
    closed: replies.closed(session, 'en'),
    cancelled: replies.cancelled(session, 'en'),
    notFound: replies.notFound('en', ['en']),
    invalid: replies.invalid('en', new InvalidRequest('too-large')),
  } satisfies Record<keyof LazyReplies, unknown>;
  return Object.fromEntries(Object.entries(given).map(([name, { statusCode }]) => [name, statusCode])) as ReturnType<
    typeof statusesOf
  >;
}

it('have the same status as a page and as JSON, but where another page says it', () => {
  expect(statusesOf(lazyJsonReplies)).toEqual({ ...statusesOf(lazyPageReplies), deleted: 410, cancelled: 410 });
  expect(statusesOf(lazyPageReplies)).toEqual({
    deletion: 200,
    deleted: 200,
    noReceipt: 404,
    problems: 422,
    otherLanguage: 200,
    conflict: 409,
    upcoming: 403,
    closed: 410,
    // On to the page that says so.
    cancelled: 303,
    notFound: 404,
    invalid: 413,
  });
});

it('tells a script that its answers are stored also where the follow-up can not be read', async () => {
  const stored = { submission, language: 'en', outcome: 'stored', isKiosk: false, answers: {} } as const;
  const told = (later: () => Promise<Session | undefined>) => jsonReplies.receipt(session, 'en', { ...stored, later });
  const unread = await told(async () => {
    throw new UnreadableItem('SESSION', 'is of a later version');
  });

  expect(unread).toEqual(await told(async () => undefined));
  expect(unread.statusCode).toBe(201);
});

it.each(['deletion', 'deleted', 'noReceipt'] as const)('%s offers a new form as long as there is one', (reply) => {
  const body = (at: Instant) => lazyPageReplies[reply](session, 'en', at).body ?? '';

  expect(body(now)).toMatch(/You can answer (?:again )?with a new form\..*href="\/f\/ONE\?another=1/s);
  for (const at of [session.closesAt, '2020-01-01T00:00:00.000Z' as Instant]) {
    expect(body(at)).not.toMatch(/new form|another=1/);
  }
});
