import { randomBytes } from 'node:crypto';
import { keyHash, newKey } from '../../shared/access/key.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { tokenText } from '../../shared/desk/sign-in.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { readSample } from '../demo/sample.ts';
import { anEvent } from './events.ts';
import { code } from './measured-session.ts';
import type { Served } from './served.ts';

const rounds = 10;

/** What an organiser of the published sample programme does, over and over: looks at each room of the desk, and saves a part of it. */
export async function deskVisits({ stack, target }: Served): Promise<object[]> {
  const { programme, recipients } = readSample();
  const address = recipients[0]?.address ?? '';
  const key = newKey(randomBytes(16));
  const now = systemClock.now();
  const organiser = organiserHash(address);
  const own = { organiser, hash: keyHash('desk', key), address, madeAt: now, seenAt: now };
  await target.signIns.keep({ ...own, browser: 'Firefox, Linux', language: 'en' });
  const cookie = `debrief-desk=${tokenText({ organiser, key })}`;

  const at = `/d/p/${programme}`;
  const parts = ['basics', 'languages', 'sessions', 'people', 'recipients', 'questions', 'source'];
  const pages = [
    ...['/d', at, ...parts.map((part) => `${at}/edit/${part}`), `${at}/edit/question/q_overall`, `${at}/publish`],
    ...[
      `${at}/s/${code}`,
      `${at}/s/${code}/sheet`,
      `${at}/preview/${code}/form`,
      `${at}/preview-report`,
      `${at}/mails`,
    ],
  ];
  const looks = pages.map((target) => deskEvent('GET', target, cookie));
  const basics = `${stack.url}${at}/edit/basics`;
  const headers = { cookie, origin: stack.url };
  const csrf = keyHash('desk-form', key);
  const shown = async () =>
    /name="draft" value="([^"]*)"/.exec(await (await fetch(basics, { headers })).text())?.[1] ?? '';
  // Its draft has a number from now on, and the next one with each save.
  const begun = new URLSearchParams({ csrf, draft: await shown(), graceMinutes: '19' });
  await fetch(basics, { method: 'POST', redirect: 'manual', headers, body: begun });
  const number = Number(await shown());
  return Array.from({ length: rounds }, (_, round) => {
    const fields = {
      csrf,
      draft: String(number + round),
      graceMinutes: String(20 + round),
    };
    const body = new URLSearchParams(fields).toString();
    return [...looks, deskEvent('POST', `${at}/edit/basics`, cookie, { body, origin: stack.url })];
  }).flat();
}

function deskEvent(
  method: 'GET' | 'POST',
  target: string,
  cookie: string,
  { body, origin = '' }: { readonly body?: string; readonly origin?: string } = {},
) {
  const proxy = target.replace(/^\/d\/?/, '');
  return anEvent(method, proxy === '' ? '/d' : '/d/{proxy+}', target, {
    variables: proxy === '' ? {} : { proxy },
    headers: { cookie, origin },
    ...(body !== undefined && { body, type: 'application/x-www-form-urlencoded' }),
  });
}
