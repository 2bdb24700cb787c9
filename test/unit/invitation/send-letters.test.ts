import { describe, expect, it } from 'vitest';
import { oneTimeCode } from '../../../shared/access/one-time-code.ts';
import type { BlindPublicKey } from '../../../shared/blind/blind-public-key.ts';
import { putBack } from '../../../shared/delivery/send-again.ts';
import { turnsOf } from '../../../shared/delivery/turns.ts';
import { allowanceOf } from '../../../shared/invitation/allowance.ts';
import { type Invitee, inviteeCode, inviteeId } from '../../../shared/invitation/invitee.ts';
import { letterId } from '../../../shared/invitation/letter-id.ts';
import type { Letter } from '../../../shared/invitation/letters.ts';
import { type LetterMail, type SendLettersDeps, sendLetters } from '../../../shared/invitation/send-letters.ts';
import { stoppedBy, unwantedId } from '../../../shared/invitation/unwanted.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { codeClaim, codeHash } from '../../../shared/response/code-hashes.ts';
import { codesMade } from '../../../shared/response/codes-made.ts';
import { issueCodes } from '../../../shared/response/issue-codes.ts';
import type { SubmissionId } from '../../../shared/response/response.ts';
import { day, after as later, minute } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { anyNumber, stageKey, tickLetters } from '../../fixtures/invitation/tick-letters.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';
import { memoryReports } from '../../fixtures/store/memory-stores.ts';
import { memoryUnwanted } from '../../fixtures/store/memory-unwanted.ts';

const [open] = sessionsOf(aProgrammeFile());
const withCodes: StoredSession = { ...open, access: 'codes' };
const { code, opensAt } = open;
const invitation: Letter = { number: 1, at: opensAt, isLast: false };
const reminder: Letter = { number: 2, at: later(opensAt, day), isLast: false };
const last: Letter = { number: 3, at: later(opensAt, 2 * day), isLast: true };

function guests(count: number, values: Partial<Invitee> = {}): Invitee[] {
  return Array.from({ length: count }, (_, at) => {
    const address = `guest${at}@example.org`;
    return { id: inviteeId(stageKey, code, address), address, language: 'en', ...values };
  });
}

/** A ledger, what was handed over, and letters sent as they are due. */
function aPost(session: StoredSession = withCodes, overrides: Partial<SendLettersDeps> = {}) {
  const clock = aClock(opensAt);
  const mails: LetterMail[] = [];
  const [codes, unwanted] = [memoryCodes(), memoryUnwanted()];
  const deps: SendLettersDeps = {
    ...tickLetters({ codes, unwanted }),
    reports: memoryReports(),
    clock,
    log: aLog().log,
    allowance: anyNumber,
    openNow: async () => session,
    async send(mail, goAhead) {
      if (!(await goAhead())) return { outcome: 'withheld' };
      mails.push(mail);
      return { outcome: 'sent', messageId: 'm' };
    },
    ...overrides,
  };
  const send = (letter: Letter, invitees: readonly Invitee[]) => {
    if (clock.now() < letter.at) clock.set(letter.at);
    return sendLetters(session, letter, invitees, deps);
  };
  const spend = ({ id }: Invitee, round = 0) => {
    const hash = codeHash(stageKey, code, inviteeCode(stageKey, code, id, round));
    return codes.spend(code, hash, codeClaim(stageKey, hash, 'a submission' as SubmissionId));
  };
  const to = (number: Letter['number']) =>
    mails.filter(({ letter }) => letter.number === number).map(({ invitee }) => invitee.address);
  const ledger = (number: Letter['number']) => deps.reports.dispatches(letterId(open, number));
  return { reports: deps.reports, codes, unwanted, clock, mails, send, spend, to, ledger };
}

/** Hands letters over to where others are. */
function keptIn(mails: LetterMail[]): SendLettersDeps['send'] {
  return async (mail, goAhead) => {
    if (!(await goAhead())) return { outcome: 'withheld' };
    mails.push(mail);
    return { outcome: 'sent', messageId: 'm' };
  };
}

describe('letters', () => {
  it('invite each once, with a code that takes an answer, and a link that stops them', async () => {
    const post = aPost();
    const all = guests(60);

    expect(await post.send(invitation, all)).toEqual({ sent: 60, failed: 0, unknown: 0, left: 'nothing' });
    expect(await post.send(invitation, all)).toMatchObject({ sent: 0, left: 'nothing' });

    expect(post.to(1).toSorted()).toEqual(all.map(({ address }) => address).toSorted());
    for (const { invitee, code: own = '', stop } of post.mails) {
      expect(oneTimeCode(own)).toBe(own);
      expect(await post.spend(invitee)).toBe(true);
      expect(stoppedBy(stageKey, stop.key)).toBe(unwantedId(stageKey, invitee.address));
    }
  });

  it('are told apart: the first to somebody, which goes to everybody, and those that go to who has not answered', async () => {
    const [one, two, three] = guests(3) as [Invitee, Invitee, Invitee];
    const post = aPost();
    await post.send(invitation, [one, two]);
    await post.spend(one);
    await post.send(reminder, [one, two]);
    await post.codes.withdraw(code);
    const { reports, codes, mails } = post;
    const again = aPost(withCodes, { round: 1, reports, codes, send: keptIn(mails) });
    await again.send({ ...invitation, round: 1 }, [one, two, three]);

    expect(mails.map(({ invitee, isFirst }) => [invitee.id, isFirst])).toEqual([
      [one.id, true],
      [two.id, true],
      [two.id, undefined],
      [two.id, undefined],
      [three.id, true],
    ]);
  });

  it('have no code where everybody may answer, and remind all', async () => {
    const post = aPost(open);

    await post.send(invitation, guests(3));
    await post.send(reminder, guests(3));

    expect(post.mails.every(({ code: own }) => own === undefined)).toBe(true);
    expect(post.to(2)).toHaveLength(3);
  });

  it('remind with the same code, twice at most, only who has not used it, and say nothing of who has', async () => {
    const post = aPost();
    const [one, two, three] = guests(3) as [Invitee, Invitee, Invitee];
    await post.send(invitation, [one, two, three]);
    await post.spend(one);
    await post.send(reminder, [one, two, three]);
    await post.spend(two);
    await post.send(last, [one, two, three]);
    await post.send(last, [one, two, three]);

    expect(post.to(2)).toEqual([two.address, three.address]);
    expect(post.to(3)).toEqual([three.address]);
    expect(new Set(post.mails.map((mail) => mail.code)).size).toBe(3);
    // Who needed no letter is not in the ledger of it.
    expect((await post.ledger(2)).map(({ recipient }) => recipient)).toEqual([two.id, three.id]);
  });

  it('remind nobody who was promised one mail, was invited just now, or got none', async () => {
    const post = aPost();
    const [once] = guests(1, { once: true }) as [Invitee];
    const [, , late, never] = guests(4) as [Invitee, Invitee, Invitee, Invitee];
    await post.send(invitation, [once]);
    post.clock.set(later(reminder.at, -10 * 60 * minute));
    await post.send(invitation, [late]);
    await post.send(reminder, [once, late, never]);

    expect(post.to(2)).toEqual([]);
    await post.send(last, [once, late, never]);
    expect(post.to(3)).toEqual([late.address]);
  });

  it('go to nobody who has stopped them or whom none reaches, and to nobody whose code is withdrawn', async () => {
    const post = aPost();
    const [stopped, bounced, fine] = guests(3) as [Invitee, Invitee, Invitee];
    const { unwanted, codes } = post;
    await unwanted.stop(unwantedId(stageKey, stopped.address.toUpperCase()), 'stopped');
    await post.send(invitation, [stopped, bounced, fine]);
    expect(post.to(1)).toEqual([bounced.address, fine.address]);
    await unwanted.stop(unwantedId(stageKey, bounced.address), 'bounce');
    await post.send(reminder, [stopped, bounced, fine]);
    expect(post.to(2)).toEqual([fine.address]);
    await codes.withdraw(code);
    await post.send(last, [stopped, bounced, fine]);
    expect(post.to(3)).toEqual([]);
    await unwanted.readmit(unwantedId(stageKey, stopped.address));
    await post.send(invitation, [stopped]);
    expect(post.to(1)).toContain(stopped.address);
  });

  it('wait where no mail is taken at all, and go when they are', async () => {
    let tried = 0;
    const held = aPost(withCodes, {
      async send(_mail, goAhead) {
        await goAhead();
        tried += 1;
        return { outcome: 'not-now', reason: 'MailFromDomainNotVerified', isForAll: true };
      },
    });
    expect(await held.send(invitation, guests(60))).toEqual({ sent: 0, failed: 0, unknown: 0, left: 'held' });
    expect(tried).toBe(1);

    const { reports, codes } = held;
    const mended = aPost(withCodes, { reports, codes });
    mended.clock.set(later(opensAt, 15 * minute));
    expect(await mended.send(invitation, guests(60))).toMatchObject({ sent: 60, left: 'nothing' });
  });

  it('bring nobody a code that was withdrawn before they were sent, and the ledger says why', async () => {
    const [one, two, three] = guests(3) as [Invitee, Invitee, Invitee];
    // The worker that issued these codes stopped, and they were withdrawn; those of the second letter are while it is sent.
    const post = aPost();
    await issueCodes(
      withCodes,
      [one, two].map(({ id }) => inviteeCode(stageKey, code, id)),
      { codes: post.codes, codeKey: async () => stageKey },
    );
    await post.codes.withdraw(code);
    expect(await post.send(invitation, [one, two])).toMatchObject({ sent: 0, failed: 2, left: 'nothing' });
    expect(await post.send(invitation, [one, two, three])).toMatchObject({ sent: 1, failed: 0, left: 'nothing' });
    const later = aPost(withCodes, {
      async send(mail, goAhead) {
        await goAhead();
        later.mails.push(mail);
        await later.codes.withdraw(code);
        return { outcome: 'sent', messageId: 'm' };
      },
    });
    expect(await later.send(invitation, [one, two, three])).toMatchObject({ sent: 1, failed: 2, left: 'nothing' });

    expect(post.to(1)).toEqual([three.address]);
    for (const { ledger } of [post, later]) {
      const refused = (await ledger(1)).flatMap(({ state }) => (state.name === 'FAILED' ? [state.reason] : []));
      expect(refused).toEqual(Array(2).fill('the codes of the session were withdrawn before it was sent'));
    }
  });

  it('bring new links, once each, to who has none that is good and has not answered, and the old ones stay void', async () => {
    const post = aPost();
    const [used, spent, late, fresh] = guests(4) as [Invitee, Invitee, Invitee, Invitee];
    await post.send(invitation, [used, spent]);
    await post.spend(used);
    await post.codes.withdraw(code);
    // Who is invited after it has a link that is good.
    await post.send(invitation, [used, spent, late]);
    const everybody = [used, spent, late, fresh];
    const renewed: Letter = { ...invitation, round: 1 };
    const round = aPost(withCodes, { reports: post.reports, codes: post.codes, round: 1, send: keptIn(post.mails) });
    round.clock.set(later(opensAt, 60 * minute));
    expect(await round.send(invitation, everybody)).toMatchObject({ sent: 0, left: 'nothing' });
    expect(await round.send(renewed, everybody)).toMatchObject({ sent: 2, left: 'nothing' });
    expect(await round.send(renewed, everybody)).toMatchObject({ sent: 0, left: 'nothing' });

    const to = ({ address }: Invitee) => post.mails.filter(({ invitee }) => invitee.address === address);
    expect(everybody.map((each) => to(each).length)).toEqual([1, 2, 1, 1]);
    const [old, own] = to(spent).map((mail) => mail.code);
    expect(own).not.toBe(old);
    expect(await post.spend(spent)).toBe(false);
    expect(await post.spend(spent, 1)).toBe(true);
    // Only who had another link is told that it is void.
    expect([to(spent)[1], to(late)[0], to(fresh)[0]].map((mail) => mail?.isNewLink)).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect((await round.reports.dispatches(letterId(open, 1, 1))).map(({ recipient }) => recipient).toSorted()).toEqual(
      [spent.id, fresh.id].toSorted(),
    );

    // To how many new links went is in no count; who is invited in their round and had none before is.
    expect(codesMade(await post.codes.sets(code))).toEqual({ made: 2, withdrawn: 2, isInstead: true });

    // A reminder has whichever link is good, and goes to nobody twice.
    await round.send(reminder, everybody);
    expect(post.to(2)).toEqual([late.address, fresh.address]);
    expect(to(fresh).map((mail) => mail.code)).toEqual([to(fresh)[0]?.code, to(fresh)[0]?.code]);
  });

  it('bring whoever has a code in no letter, since the worker died over it, that link', async () => {
    const post = aPost();
    const all = guests(3);
    await post.send(invitation, all);
    await post.codes.withdraw(code);
    const dying = aPost(withCodes, {
      ...{ codes: post.codes, round: 1 },
      reports: { ...post.reports, openDispatches: () => Promise.reject(new Error('died')) },
    });
    await expect(dying.send({ ...invitation, round: 1 }, all)).rejects.toThrow('died');

    // In the same round, or in one that was asked for since.
    for (const round of [1, 2]) {
      const { dispatches, ...kept } = post.reports;
      const reports = { ...kept, dispatches, openDispatches: async () => {}, advance: async () => true };
      const next = aPost(withCodes, { reports, codes: post.codes, round });
      next.clock.set(later(opensAt, 60 * minute));
      expect(await next.send({ ...invitation, round }, all)).toMatchObject({ sent: 3, left: 'nothing' });
      expect(next.mails.map((mail) => mail.code).toSorted()).toEqual(
        all.map(({ id }) => inviteeCode(stageKey, code, id, 1)).toSorted(),
      );
    }
  });

  it('leave it to the new link where one of before waits, and bring none to who has a code of before they were longer', async () => {
    const [one] = guests(1) as [Invitee];
    const post = aPost(withCodes, { send: async () => ({ outcome: 'not-now', reason: 'throttled' }) });
    await post.send(invitation, [one]);
    await post.codes.withdraw(code);
    const renewed = { ...invitation, round: 1 };
    const round = aPost(withCodes, { reports: post.reports, codes: post.codes, round: 1 });
    await round.send(renewed, [one]);
    round.clock.set(later(opensAt, day));
    await round.send(invitation, [one]);
    expect(round.mails).toHaveLength(1);

    const short = inviteeCode(stageKey, code, one.id, 0, 12);
    const old = aPost();
    await issueCodes(withCodes, [short], { codes: old.codes, codeKey: async () => stageKey });
    await old.reports.openDispatches(letterId(open, 1), [one.id], opensAt);
    await old.send(invitation, [one]);
    expect(old.mails.map((mail) => mail.code)).toEqual([short]);
    const hash = codeHash(stageKey, code, short);
    await old.codes.spend(code, hash, codeClaim(stageKey, hash, 'a submission' as SubmissionId));
    await old.codes.withdraw(code);
    const next = aPost(withCodes, { reports: old.reports, codes: old.codes, round: 1 });
    expect(await next.send(renewed, [one])).toMatchObject({ sent: 0, left: 'nothing' });
  });

  it('go again where a person says so, whether it was answered or not: what comes of it tells nobody', async () => {
    const [answered, waiting] = guests(2) as [Invitee, Invitee];
    const all = [answered, waiting];
    const post = aPost(withCodes, {
      async send(_mail, goAhead) {
        await goAhead();
        return { outcome: 'unknown', reason: 'no answer' };
      },
    });
    await post.send(invitation, all);
    await post.spend(answered);
    for (const each of await post.ledger(1)) await putBack(letterId(open, 1), each, post.reports, opensAt);
    const again = aPost(withCodes, { reports: post.reports, codes: post.codes });
    await again.send(invitation, all);

    expect((await post.ledger(1)).map(({ state }) => state.name)).toEqual(['SENT', 'SENT']);
  });

  it('remind without a code where none is needed, and go on to with one where one is there', async () => {
    const [early, own] = guests(2) as [Invitee, Invitee];
    const post = aPost(open);
    await post.send(invitation, [early]);
    const both = aPost({ ...open, access: 'codes-or-open' }, { reports: post.reports, codes: post.codes });
    await both.send(invitation, [early, own]);
    await both.send(reminder, [early, own]);

    expect(both.to(2)).toEqual([early.address, own.address]);
    expect(both.mails.map((mail) => mail.code === undefined)).toEqual([false, true, false]);
  });

  it('stop once the session has another key, or other links, also while a code is issued', async () => {
    let asked = 0;
    const key = (text: string) => ({ ...withCodes, blindKey: text as BlindPublicKey });
    const post = aPost(key('one'), {
      async openNow() {
        asked += 1;
        return key(asked < 2 ? 'one' : 'two');
      },
    });

    expect(await post.send(invitation, guests(3))).toMatchObject({ sent: 0, left: 'unfinished' });
    expect(asked).toBe(2);
  });

  it('end with the day’s mails, with the time, and with the session, and go on where they ended', async () => {
    const waited: number[] = [];
    const pacing = { elapsed: () => 0, wait: async (milliseconds: number) => void waited.push(milliseconds) };
    const turns = turnsOf(pacing);
    const post = aPost(withCodes, { allowance: allowanceOf(30, () => turns(10)) });
    expect(await post.send(invitation, guests(60))).toMatchObject({ sent: 30, left: 'spent' });
    expect(waited.slice(0, 3)).toEqual([100, 200, 300]);

    const { reports, codes } = post;
    const timed = aPost(withCodes, { reports, codes, isTimeUp: () => timed.mails.length >= 10 });
    expect(await timed.send(invitation, guests(60))).toMatchObject({ sent: 10, left: 'unfinished' });
    const closed = aPost(withCodes, { reports, codes, openNow: async () => undefined });
    expect(await closed.send(invitation, guests(60))).toMatchObject({ sent: 0, left: 'unfinished' });
    const rest = aPost(withCodes, { reports, codes });
    expect(await rest.send(invitation, guests(60))).toMatchObject({ sent: 20, left: 'nothing' });
  });
});
