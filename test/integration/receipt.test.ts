import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { aFilledForm, freshId, knownAsClosed, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { filledForm } from '../fixtures/responses/filled-form.ts';

const stack = sharedStack();

/** What is counted of a session now. */
async function counted(code: SessionCode): Promise<{ responses: number; quarantined: number; listed: number }> {
  const { programmes, responses } = stack.target;
  const session = await programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not stored`);
  const { tally, quarantined } = await foldSession(session, responses.rows(session));
  return { responses: tally.responses, quarantined, listed: await responses.count(code) };
}

async function answered(form: string) {
  const answers = aFilledForm({ _language: 'en' });
  const sent = await postForm(form, answers);
  return {
    answers,
    id: answers._submission,
    receipt: `${stack.url}${sent.headers.get('location')}`,
    cookie: sent.headers.get('set-cookie') ?? '',
  };
}

describe('a receipt', () => {
  it('can be reloaded, shows a reference and no answer', async () => {
    const { form } = await stack.openSession();
    const { receipt } = await answered(form);

    const [first, again] = await Promise.all([fetch(receipt), fetch(receipt)]);

    expect([first.status, again.status]).toEqual([200, 200]);
    const page = await first.text();
    expect(page).toMatch(/<p class="reference">[A-Z]{3}-\d{3}<\/p>/);
    expect(page).not.toContain('Very satisfied');
    expect(page).not.toContain('q_overall');
  });

  it.each([
    ['an id that nobody sent', freshId()],
    ['no id', 'x'],
    ['markup', '"><script>'],
  ])('for %s is none', async (_, secret) => {
    const { form } = await stack.openSession();

    const page = await fetch(`${form}/thanks?r=${encodeURIComponent(secret)}`);

    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('<script>');
  });

  it('deletes its answers for good: a repetition of the post does not bring them back', async () => {
    const { code, form } = await stack.openSession();
    const { id, answers } = await answered(form);
    await answered(form);

    const deleted = await postForm(`${form}/delete`, { _submission: id, _language: 'en' });
    const repeated = await postForm(form, answers);

    expect(deleted.status).toBe(200);
    expect(await deleted.text()).toContain('Your answers have been deleted');
    expect(await repeated.text()).toContain('Your answers have been deleted');
    expect(await counted(code)).toEqual({ responses: 1, quarantined: 0, listed: 1 });
  });

  it('deletes nothing for an id that was never sent, and nothing by opening an address', async () => {
    const { code, form } = await stack.openSession();
    const { id } = await answered(form);

    const unknown = await postForm(`${form}/delete`, { _submission: freshId() });
    const opened = await fetch(`${form}/delete?_submission=${id}`);

    expect([unknown.status, opened.status]).toEqual([404, 404]);
    expect((await counted(code)).responses).toBe(1);
  });
});

describe('after the close', () => {
  it('who repeats what was received in time gets the receipt, and nobody else gets in', async () => {
    const { code, form } = await stack.openSession();
    const { answers } = await answered(form);
    await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
    await knownAsClosed(form);

    const repeated = await postForm(form, answers);
    const changed = await postForm(form, { ...answers, q_overall: '1' });
    const late = await postForm(form, { ...answers, _submission: freshId() });

    expect([repeated.status, changed.status, late.status]).toEqual([303, 409, 410]);
    expect((await counted(code)).responses).toBe(1);
  });
});

describe('a deletion that is repeated', () => {
  it('gets the page of the first one, and writes nothing: neither the answer nor that there is something to fold', async () => {
    const { code, form } = await stack.openSession();
    const { id } = await answered(form);
    await answered(form);
    await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
    await knownAsClosed(form);
    const waiting = async () =>
      (await stack.items('programmes')).find(({ pk, sk }) => pk?.S === `SESSION#${code}` && sk?.S === 'SESSION')?.dueAt
        ?.S;
    const closed = await waiting();
    const deletion = { _submission: id, _language: 'en' };

    const first = await postForm(`${form}/delete`, deletion);
    const stored = [await stack.responsesTo(code), await stack.items('programmes')];
    expect(await waiting()).not.toBe(closed);
    const again = await Promise.all([1, 2, 3, 4].map(() => postForm(`${form}/delete`, deletion)));

    const page = await first.text();
    expect(page).toContain('Your answers have been deleted');
    expect([first.status, ...again.map(({ status }) => status)]).toEqual([200, 200, 200, 200, 200]);
    for (const each of again) expect(await each.text()).toBe(page);
    expect([await stack.responsesTo(code), await stack.items('programmes')]).toEqual(stored);
    expect((await counted(code)).responses).toBe(1);
  });
});

describe('a device that has sent answers', () => {
  it('is asked before it gets another form, and believed', async () => {
    const { form } = await stack.openSession();
    const { cookie } = await answered(form);
    const headers = { cookie: cookie.split(';')[0] ?? '' };

    const asked = await (await fetch(`${form}?lang=en`, { headers })).text();
    const another = await (await fetch(`${form}?lang=en&another=1`, { headers })).text();

    expect(cookie).toMatch(/^answered=1; Path=\/f\/S\d+X; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(asked).toContain('Another person answers on this device');
    expect(asked).not.toContain('name="q_overall"');
    expect(another).toContain('name="q_overall"');
  });
});

describe('the trap for programs', () => {
  it('refuses what a program filled in, keeps the answers, and shows a person how to go on', async () => {
    const { code, form } = await stack.openSession();
    const served = filledForm(await (await fetch(`${form}?lang=en`)).text());

    const refused = await postForm(form, { ...served, q_overall: '4', _website: 'http://spam.example' });
    const page = await refused.text();

    expect(refused.status).toBe(422);
    expect(page).toContain('Please leave this field empty');
    expect(page).toMatch(/name="q_overall" value="4"[^>]*checked/);
    expect((await counted(code)).responses).toBe(0);
  });
});

describe('a session that asks for a proof of work', () => {
  it('takes answers with the proof and refuses them without, or with the proof of another id', async () => {
    const { code, form } = await stack.openSession(withSessions(aProgrammeFile(), { proofOfWork: 10 }));
    const answers = aFilledForm({ _language: 'en' });
    const id = answers._submission;
    const other = freshId();

    const without = await postForm(form, answers);
    const wrong = await postForm(form, {
      ...answers,
      _submission: other,
      _proof: proofFor(id, 10, (proof) => isBad(other, proof)),
    });
    const right = await postForm(form, { ...answers, _proof: proofFor(id, 10) });

    expect([without.status, wrong.status, right.status]).toEqual([422, 422, 303]);
    expect((await counted(code)).responses).toBe(1);
  });
});

/** The smallest number whose hash with the id begins with this many zero bits. */
function proofFor(id: string, bits: number, also: (proof: string) => boolean = () => true): string {
  for (let number = 0; ; number += 1) {
    const proof = number.toString(36);
    if (zeroBits(id, proof) >= bits && also(proof)) return proof;
  }
}

function isBad(id: string, proof: string): boolean {
  return zeroBits(id, proof) < 10;
}

function zeroBits(id: string, proof: string): number {
  const digest = createHash('sha256').update(`${id}:${proof}`).digest('hex');
  return BigInt(`0x1${digest}`).toString(2).slice(1).indexOf('1');
}
