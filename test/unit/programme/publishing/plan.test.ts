import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { cancelSession } from '../../../../shared/programme/cancel.ts';
import { getOrThrow } from '../../../../shared/programme/get-or-throw.ts';
import {
  changesNothing,
  concernsAnswers,
  isRefused,
  onlyAdds,
  type Plan,
  planPublishing,
} from '../../../../shared/programme/publishing/plan.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import { after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { publishedStores, publishTo, settled } from '../../../fixtures/store/published-stores.ts';

const [one, two] = ['ONE', 'TWO'] as [SessionCode, SessionCode];
const earlier = aProgrammeFile({ programme: 'first' });
const file = aProgrammeFile({ programme: 'second' });
const [first, second] = file.sessions as [ProgrammeFile['sessions'][number], ProgrammeFile['sessions'][number]];
const [ada, bo] = file.recipients as [ProgrammeFile['recipients'][number], ProgrammeFile['recipients'][number]];
const titled = { ...file, title: { en: 'Another', 'zh-CN': '别的' } };
const reader = { ...file, recipients: [ada, { ...bo, address: 'bo@example.com' }] };

/** The programme as it is published, and what is done to it before it is published again. */
async function aWorld(of: ProgrammeFile = file) {
  const stores = await publishedStores(of);
  const { programmes, responses, clock } = stores;
  const [firstSession] = sessionsOf(of);
  return {
    stores,
    plan: (next: ProgrammeFile) => planPublishing(next, stores, clock.now()),
    publish: (next: ProgrammeFile) => publishProgramme(next, publishTo(stores, clock)),
    answer: () => responses.keep(aResponse(firstSession, 1), firstSession),
    cancel: (code: SessionCode) => cancelSession(code, programmes, clock.now()),
    async seal() {
      clock.set(settled(firstSession));
      await programmes.beginSeal(await getOrThrow(programmes.findSession(one), 'the session'), clock.now());
    },
    async open() {
      clock.set(later(firstSession.opensAt, 60 * minute));
    },
  };
}

/** What is asked of a plan, in one line. */
const verdict = (plan: Plan) =>
  Object.entries({ isRefused, changesNothing, concernsAnswers, onlyAdds })
    .filter(([, holds]) => holds(plan))
    .map(([name]) => name)
    .join(' ');
const outcomes = ({ sessions }: Plan) => sessions.map(({ outcome }) => outcome);

describe('a plan', () => {
  it('of a new programme only adds', async () => {
    const { plan } = await aWorld(aProgrammeFile());
    const other = { ...file, sessions: file.sessions.map((each) => ({ ...each, code: `${each.code}-2` })) };
    const planned = await plan(other);

    expect([outcomes(planned), verdict(planned)]).toEqual([['added', 'added'], 'onlyAdds']);
    expect(planned).toMatchObject({ leftBehind: [], readable: [] });
    expect(planned.following).toBeUndefined();
  });

  it('of the same changes nothing', async () => {
    const { plan } = await aWorld();
    const planned = await plan(file);

    expect([outcomes(planned), verdict(planned)]).toEqual([['kept', 'kept'], 'changesNothing onlyAdds']);
  });

  it('of one more session only adds it, though the programme has another', async () => {
    const { plan } = await aWorld({ ...file, sessions: [first] });
    const planned = await plan(file);

    expect([outcomes(planned), verdict(planned)]).toEqual([['kept', 'added'], 'onlyAdds']);
    expect(planned.programme.next.sessions).toEqual(['ONE', 'TWO']);
  });

  it('of other words says them once: where sessions have them, too, with those', async () => {
    const { plan, open, answer } = await aWorld();
    const unanswered = await plan(titled);
    await open();
    await answer();
    const answered = await plan(titled);
    const mails = await plan({ ...file, digestAt: '19:00', sessions: [first, second], follows: 'nothing' });

    expect([outcomes(unanswered), verdict(unanswered)]).toEqual([['changed', 'changed'], '']);
    expect(unanswered.programme.changes).toEqual([]);
    expect([outcomes(answered), verdict(answered)]).toEqual([['refused', 'changed'], 'isRefused']);
    // What the first may not change the second does: it is said there.
    expect(answered.programme.changes).toEqual([]);
    expect(mails.programme.changes.map(({ place }) => place)).toEqual(['follows']);
    expect(verdict(mails)).toBe('isRefused concernsAnswers');
  });

  it('says the order of sessions beside what changes in one, and once what a refused one says', async () => {
    const { plan } = await aWorld();
    const reversed = await plan({ ...file, sessions: [second, { ...first, headcount: 3 }] });
    const alone = await aWorld({ ...file, sessions: [first] });
    await alone.open();
    await alone.answer();
    const refused = await alone.plan({
      ...{ ...titled, sessions: [first] },
      contact: { ...file.contact, address: 'colleague@example.org' },
    });

    expect(reversed.programme.changes.map(({ kind, place }) => [kind, place])).toEqual([['moved', 'sessions']]);
    expect(refused.programme.changes.map(({ place }) => place)).toEqual(['title.en', 'title.zh-CN']);
  });

  it('passes over sessions of a programme that are not stored, but not of one that it follows', async () => {
    const { stores } = await aWorld();
    const programmes = { ...stores.programmes, findSession: async () => undefined };
    const planned = await planPublishing(
      { ...reader, sessions: [second] },
      { ...stores, programmes },
      stores.clock.now(),
    );

    expect([planned.leftBehind, planned.readable]).toEqual([[], []]);
    await expect(
      planPublishing({ ...file, programme: 'third', follows: 'second' }, { ...stores, programmes }, stores.clock.now()),
    ).rejects.toThrow('session ONE is due but not stored');
  });

  it('of other recipients alone is said with the programme', async () => {
    const { plan } = await aWorld();
    const planned = await plan(reader);

    expect(planned.programme.changes.map(({ place }) => place)).toEqual(['recipients.bo.address']);
    expect([outcomes(planned), verdict(planned)]).toEqual([['kept', 'kept'], '']);
  });

  it('concerns answers that it changes what they stand under', async () => {
    const { plan, open, answer } = await aWorld();
    await open();
    const counted = { ...file, sessions: [{ ...first, headcount: 3 }, second] };

    expect(verdict(await plan(counted))).toBe('');
    await answer();
    expect(verdict(await plan(counted))).toBe('concernsAnswers');
  });

  it('names the sessions whose results new readers get, too', async () => {
    const world = await aWorld();
    const readable = async (next: ProgrammeFile) => (await world.plan(next)).readable;

    expect(await readable(reader)).toEqual([]);
    await world.open();
    await world.answer();
    expect(await readable(reader)).toEqual(['ONE']);
    expect(verdict(await world.plan(reader))).toBe('concernsAnswers');
    expect(await readable(file)).toEqual([]);
    await world.cancel(one);
    expect(await readable(reader)).toEqual([]);
  });

  it('names those that are sealed, whose answers may be gone', async () => {
    const world = await aWorld();
    await world.seal();

    expect((await world.plan(reader)).readable).toEqual(['ONE']);
  });

  it('refuses what a session that it leaves behind must not be added up with', async () => {
    const world = await aWorld();
    await world.open();
    await world.answer();
    const renamed = { ...file, topics: file.topics.map((each) => ({ ...each, name: titled.title })) };
    const same = await world.plan({ ...file, sessions: [second] });
    const planned = await world.plan({ ...renamed, sessions: [second] });

    expect(verdict(same)).toBe('');
    expect(same.leftBehind).toEqual([
      { session: await world.stores.programmes.findSession(one), answers: 1, refusals: [] },
    ]);
    expect(same.programme.next.sessions).toEqual(['TWO', 'ONE']);
    expect(verdict(planned)).toBe('isRefused');
    expect(planned.leftBehind.flatMap(({ refusals }) => refusals.map(({ reason }) => reason))).toEqual(
      Array(4).fill('added-up'),
    );
    // One that was cancelled is in no sum.
    await world.cancel(one);
    expect(verdict(await world.plan({ ...renamed, sessions: [second] }))).toBe('');
  });

  it('leaves nothing behind of a session that was cancelled without an answer', async () => {
    const world = await aWorld();
    await world.cancel(two);
    const planned = await world.plan({ ...file, sessions: [first] });

    expect([planned.leftBehind, planned.programme.next.sessions]).toEqual([[], ['ONE']]);
    expect(verdict(planned)).toBe('onlyAdds');
  });

  it('concerns the answers of the programme that it follows from now on', async () => {
    const world = await aWorld(earlier);
    const next = {
      ...file,
      follows: 'first',
      sessions: file.sessions.map((each) => ({ ...each, code: `${each.code}-2` })),
    };

    expect(verdict(await world.plan(next))).toBe('concernsAnswers onlyAdds');
    expect((await world.publish(next)).outcome).toBe('published');
    expect(verdict(await world.plan(next))).toBe('changesNothing onlyAdds');
    expect((await world.plan(next)).following).toMatchObject({
      programme: 'first',
      standing: 'running',
      title: file.title,
      open: ['ONE', 'TWO'],
    });
  });

  it('knows what is over of the programme that it follows, and what was cancelled', async () => {
    const world = await aWorld(earlier);
    const next = { ...file, follows: 'first', sessions: [{ ...first, code: 'NEW' }] };
    await world.cancel(two);
    expect((await world.plan(next)).following).toMatchObject({ standing: 'running', open: ['ONE'] });
    await world.seal();
    expect((await world.plan(next)).following).toEqual({
      ...{ programme: 'first', standing: 'over', title: file.title },
      questions: ['q_overall', 'q_nps', 'q_able'],
    });
  });

  it('has no equal questions with a programme all of whose sessions were cancelled', async () => {
    const world = await aWorld(earlier);
    for (const code of [one, two]) await world.cancel(code);

    expect((await world.plan({ ...file, follows: 'first', sessions: [{ ...first, code: 'NEW' }] })).following).toEqual({
      ...{ programme: 'first', standing: 'over', title: file.title, questions: [] },
    });
  });
});
