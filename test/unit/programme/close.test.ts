import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { closeSession } from '../../../shared/programme/close.ts';
import { publishProgramme } from '../../../shared/programme/publishing/publish.ts';
import { reopenSession } from '../../../shared/programme/reopen.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { intercepted } from '../../fixtures/store/intercepted.ts';
import { publishedStores, publishTo } from '../../fixtures/store/published-stores.ts';

const code = 'ONE' as SessionCode;
const open = '2020-12-04T10:00:00.000Z' as Instant;

describe('closing a session', () => {
  it('ends it now and leaves the grace for answers under way', async () => {
    const { programmes } = await publishedStores(aProgrammeFile());

    const closing = await closeSession(code, programmes, open, { withoutGrace: false });

    expect(closing).toMatchObject({ outcome: 'closed', acceptsUntil: '2020-12-04T10:15:00.000Z' });
    expect(await programmes.due('2020-12-04T10:15:00.000Z' as Instant)).toHaveLength(1);
  });

  it('can end the grace too, also when the session has closed by itself', async () => {
    const { programmes } = await publishedStores(aProgrammeFile());
    const later = '2020-12-04T12:01:00.000Z' as Instant;

    expect(await closeSession(code, programmes, later, { withoutGrace: false })).toMatchObject({
      outcome: 'closed-before',
      acceptsUntil: '2020-12-04T12:15:00.000Z',
    });
    expect(await closeSession(code, programmes, later, { withoutGrace: true })).toMatchObject({
      outcome: 'closed',
      acceptsUntil: '2020-12-04T12:00:00.000Z',
    });
  });

  it('without its grace leaves that to be had again: opened again, it is as its file says', async () => {
    const { programmes, responses } = await publishedStores(aProgrammeFile());
    await closeSession(code, programmes, open, { withoutGrace: true });
    const closed = await programmes.findSession(code);

    const reopened = await reopenSession(code, programmes, open, () => '2020-12-04T12:00:00.000Z' as Instant);
    const { plan } = await publishProgramme(aProgrammeFile(), publishTo({ programmes, responses }, aClock(open)));

    expect(closed).toMatchObject({ graceMinutes: 0, graceByFile: 15 });
    expect(reopened).toMatchObject({ outcome: 'reopened', session: { graceMinutes: 15 } });
    // The day of deletion was brought forward, and that only.
    expect(plan.sessions[0]).not.toHaveProperty('changes');
  });

  it('makes one that has not opened yet due as soon as nothing is taken any more', async () => {
    const { programmes } = await publishedStores(aProgrammeFile());
    const before = '2020-12-02T10:00:00.000Z' as Instant;

    const closing = await closeSession(code, programmes, before, { withoutGrace: true });

    expect(closing).toMatchObject({ outcome: 'closed', acceptsUntil: before });
    expect(await programmes.due(before)).toHaveLength(1);
  });

  it('counts the promise that it makes stricter, and keeps the one of before', async () => {
    const { programmes } = await publishedStores(aProgrammeFile());
    const before = await programmes.findSession(code);

    await closeSession(code, programmes, open, { withoutGrace: false });

    const after = await programmes.findSession(code);
    expect(after).toMatchObject({ promise: 2, oldestPromise: 1, answersExpireAt: '2021-01-03T10:00:00.000Z' });
    expect([...(await programmes.earlierPromises(code))]).toMatchObject([
      [1, { answersExpireAt: before?.answersExpireAt }],
    ]);
  });

  it('never puts a date back that another one brings forward meanwhile', async () => {
    const { programmes, responses } = await publishedStores(aProgrammeFile());
    const publishing = intercepted(programmes, async (call, when) => {
      if (call !== 'moveClosing' || when === 'after') return;
      const shorter = { ...aProgrammeFile(), retentionDays: 3 };
      expect((await publishProgramme(shorter, publishTo({ programmes, responses }, aClock(open)))).outcome).toBe(
        'published',
      );
    });

    const closing = await closeSession(code, publishing, open, { withoutGrace: false });

    expect(closing).toEqual({ outcome: 'changed-meanwhile' });
    expect((await programmes.findSession(code))?.answersExpireAt).toBe('2020-12-07T12:00:00.000Z');
  });

  it('says when there is nothing to close', async () => {
    const { programmes } = await publishedStores(aProgrammeFile());
    const session = await programmes.findSession(code);
    if (session === undefined) throw new Error('it was published');
    await programmes.beginSeal(session, open);

    expect(await closeSession(code, programmes, open, { withoutGrace: true })).toEqual({ outcome: 'sealed' });
    expect(await closeSession('NONE' as SessionCode, programmes, open, { withoutGrace: true })).toEqual({
      outcome: 'not-found',
    });
  });
});

describe('publishing again', () => {
  it('gives the same, but touches neither what is sealed nor the questions under answers', async () => {
    const { programmes, responses } = await publishedStores(aProgrammeFile());
    const file = aProgrammeFile();
    const [page, ...pages] = file.questionnaire.pages;
    if (page === undefined) throw new Error('a questionnaire has a page');
    const shorter = { ...file.questionnaire, pages: [{ ...page, questions: page.questions.slice(0, 3) }, ...pages] };

    const outcomes = async (changed: ProgrammeFile) => {
      const { plan } = await publishProgramme(changed, publishTo({ programmes, responses }, aClock(open)));
      return plan.sessions.map(({ outcome }) => outcome);
    };

    expect(await outcomes(file)).toEqual(['kept', 'kept']);
    const [session] = sessionsOf(file);
    await responses.keep(aResponse(session, 1), session);
    expect(await outcomes({ ...file, questionnaire: shorter })).toEqual(['refused', 'changed']);
    expect(await outcomes({ ...file, programme: 'other' })).toEqual(['refused', 'refused']);
  });
});
