import { describe, expect, it } from 'vitest';
import { planText } from '../../../../infra/cli/programme/plan-text.ts';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { refusalCards } from '../../../../shared/authoring/plan-words/refusal-cards.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { letterId } from '../../../../shared/invitation/letter-id.ts';
import { lettersOut } from '../../../../shared/invitation/letters-out.ts';
import { isRefused, type Plan, planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import { lookAfterLetters } from '../../../../shared/tick/look-after-letters.ts';
import { after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';
import { early, publishedStores, publishTo, tickDeps } from '../../../fixtures/store/published-stores.ts';

const code = 'ONE' as SessionCode;

type Changes = Partial<ProgrammeFile['sessions'][number]>;

/** A programme whose first session is changed so. */
function withFirst(first: Changes, file = aProgrammeFile()): ProgrammeFile {
  return { ...file, sessions: file.sessions.map((each, at) => (at === 0 ? { ...each, ...first } : each)) };
}

/** A session that is published and open, to which people may be invited, and what publishing it otherwise would do. */
async function invitedTo(first: Changes, { isInvited = true, file = withFirst(first) } = {}) {
  const stores = await publishedStores(file);
  const { programmes, invitations, reports, clock } = stores;
  const { opensAt, answersExpireAt } = (await programmes.findSession(code)) ?? (undefined as never);
  if (isInvited) await invitations.plan(code, {}, { lookAt: early, expire: answersExpireAt });
  clock.set(later(opensAt, minute));
  const deps = { ...stores, letters: lettersOut({ invitations, reports }) };
  return {
    ...{ stores, opensAt },
    plan: (next: Changes, of?: ProgrammeFile) => planPublishing(withFirst(next, of), deps, clock.now()),
    publish: (next: Changes) => publishProgramme(withFirst(next), publishTo(stores, clock)),
  };
}

const reasons = ({ sessions }: Plan) =>
  sessions.flatMap((each) => (each.outcome === 'refused' ? each.refusals.map(({ reason }) => reason) : []));

describe('a session to which people were invited by links without a code', () => {
  it('can’t be one that needs codes from then on, and the refusal names it and what to do', async () => {
    const { plan, stores } = await invitedTo({});
    const refused = await plan({ access: 'codes' });

    expect([reasons(refused), isRefused(refused)]).toEqual([['invited'], true]);
    const said = planText(refused, { formUrl: 'https://forms.example.org', now: stores.clock.now() });
    expect(said).toMatch(/^ONE +refused/m);
    expect(said).toContain('their links carry no code');
    expect(said).toContain('"access: codes-or-open"');
    for (const language of deskLanguages) {
      const [card, ...others] = refusalCards(refused, { language, at: 'desk', now: stores.clock.now() });
      expect(others).toEqual([]);
      expect(card).toMatchObject({ isPutBack: true, places: ['sessions.ONE.access'] });
      expect(card?.why).not.toContain('access');
    }
  });

  it('may take codes beside links without one, and codes at once where nobody is invited', async () => {
    const { plan } = await invitedTo({});
    const nobody = await invitedTo({}, { isInvited: false });
    const plans = [
      await plan({ access: 'codes-or-open' }),
      await plan({ headcount: 12 }),
      await nobody.plan({ access: 'codes' }),
    ];

    expect(plans.map(isRefused)).toEqual([false, false, false]);
  });

  it('may need codes as long as no letter is out: each gets the one of its link then', async () => {
    const { plan, stores, opensAt } = await invitedTo({});
    stores.clock.set(later(opensAt, -2 * minute));

    expect(reasons(await plan({ access: 'codes' }))).toEqual([]);
  });

  it('can’t by two steps either, once the tick has sent them', async () => {
    const { plan, publish, stores } = await invitedTo({});
    await lookAfterLetters(code, tickDeps(stores, { mail: async () => ({ outcome: 'withheld' }) }));
    expect((await publish({ access: 'codes-or-open' })).outcome).toBe('published');

    expect(reasons(await plan({ access: 'codes' }))).toEqual(['invited']);
  });

  it('needs none either where its opening was put off after they went', async () => {
    const { plan, publish, stores, opensAt } = await invitedTo({});
    await stores.reports.openDispatches(letterId({ code }, 1), ['somebody'], stores.clock.now());
    const opens = '2020-12-04 19:00';
    expect((await publish({ opens })).outcome).toBe('published');
    const put = await stores.programmes.findSession(code);

    expect(put?.opensAt && put.opensAt > later(opensAt, minute)).toBe(true);
    expect(reasons(await plan({ opens, access: 'codes' }))).toEqual(['invited']);
  });

  it('is no matter where letters carried a code: that goes on to be good where none is needed', async () => {
    const { plan, publish } = await invitedTo({ access: 'codes' });
    const plans = [await plan({ access: 'codes-or-open' }), await plan({})];
    await publish({ access: 'codes-or-open' });
    plans.push(await plan({ access: 'codes' }));

    expect(plans.flatMap(reasons)).toEqual([]);
  });

  it('is taken for a follow-up, too, whether anybody has left an address for it or not', async () => {
    const [first, second] = aProgrammeFile().sessions as [Changes, Changes];
    const training = { ...second, followUp: 'ONE', opens: '2020-11-20 09:00', closes: '2020-11-27 09:00' };
    const file = { ...aProgrammeFile(), sessions: [first, training] } as ProgrammeFile;
    const { plan } = await invitedTo({}, { isInvited: false, file });

    expect(reasons(await plan({ access: 'codes' }, file))).toEqual(['invited']);
  });
});
