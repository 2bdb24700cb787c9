import { describe, expect, it } from 'vitest';
import { plan } from '../../../../shared/i18n/en/plan.ts';
import { cancelSession } from '../../../../shared/programme/cancel.ts';
import { promisedBy } from '../../../../shared/programme/promise.ts';
import {
  type AnyRules,
  isEntriesRules,
  isListRules,
  isQuestionRules,
  isRule,
  type Rule,
  type RulesOf,
} from '../../../../shared/programme/publishing/change-rule.ts';
import { planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import { programmeRules } from '../../../../shared/programme/publishing/programme-rules.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aClock } from '../../../fixtures/clock.ts';
import { type Edits, earlierFile, edits, fullFile } from '../../../fixtures/programmes/edits.ts';
import { sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { memoryStores } from '../../../fixtures/store/memory-stores.ts';
import { publishTo } from '../../../fixtures/store/published-stores.ts';

const open = '2026-05-21T00:00:00.000Z' as Instant;
const early = '2026-05-01T00:00:00.000Z' as Instant;

/** Every rule of the table under its path: `[]` for a part of a list, `+`, `-` and `~` for one more, one less, another order. */
function rulesIn(rules: AnyRules, path = ''): [path: string, rule: Rule][] {
  if (isRule(rules)) return [[path, rules]];
  if (isListRules(rules)) {
    // What depends on the part is tried with parts of both kinds.
    const added = typeof rules.added === 'function' ? rules.added({ speaker: 'cai' }, []) : rules.added;
    return [
      ...rulesIn(rules.each as AnyRules, `${path}[]`),
      [`${path}[]+`, added],
      [`${path}[]-`, rules.removed],
      [`${path}[]~`, rules.moved],
    ];
  }
  if (isEntriesRules(rules)) {
    return [
      ...rulesIn(rules.every as AnyRules, `${path}{}`),
      [`${path}{}+`, rules.added],
      [`${path}{}-`, rules.removed],
    ];
  }
  const parts = isQuestionRules(rules) ? (rules.byType as unknown as Record<string, AnyRules>) : rules;
  return Object.entries(parts).flatMap(([key, of]) => rulesIn(of, path === '' ? key : `${path}.${key}`));
}

const table = rulesIn(programmeRules as unknown as AnyRules);

/** A programme, and what is stored once the earlier one and it were published. */
async function publishedEarly(base: ProgrammeFile) {
  const stores = memoryStores();
  for (const file of [earlierFile(), base]) await publishProgramme(file, publishTo(stores, aClock(early)));
  const programmes = await stores.programmes.listProgrammes();
  const found = await Promise.all(programmes.flatMap((each) => each.sessions.map(stores.programmes.findSession)));
  return { base, programmes, sessions: found.flatMap((each) => each ?? []), session: sessionsOf(base)[0] };
}

/** Once for the thousand changes of it that are tried. */
const full = publishedEarly(fullFile());

/** What comes of publishing a programme again, while its session is open. */
async function republished(edit: (file: ProgrammeFile) => ProgrammeFile, answers: number, published = full) {
  const { base, programmes, sessions, session } = await published;
  const stores = memoryStores();
  const clock = aClock(early);
  for (const each of sessions) await stores.programmes.putSession({ session: each, before: undefined, now: early });
  for (const each of programmes) await stores.programmes.putProgramme(each, undefined);
  for (let n = 0; n < answers; n += 1) await stores.responses.keep(aResponse(session, n), session);
  clock.set(open);
  const stored = async () => ({
    session: await stores.programmes.findSession(session.code),
    programme: await stores.programmes.findProgramme(base.programme),
  });
  const before = await stored();
  const { outcome } = await publishProgramme(edit(base), publishTo(stores, clock));
  return { outcome, before, after: await stored() };
}

const needed: Readonly<Record<Rule['freedom'], readonly (keyof Edits)[]>> = {
  free: ['kept'],
  'stricter-only': ['kept', 'broken'],
  'only-without-answers': ['broken'],
  'later-answers-only': ['kept'],
  mendable: ['kept', 'broken'],
  identity: [],
};

/** Stores with the programme whose session the full one names as its follow-up. */
async function besideEarlier() {
  const stores = memoryStores();
  await publishProgramme(earlierFile(), publishTo(stores, aClock(early)));
  return stores;
}

/** The full programme as it was published early, with one answer in its first session. */
async function answeredOnce() {
  const base = fullFile();
  const stores = await besideEarlier();
  const clock = aClock(early);
  const [session] = sessionsOf(base);
  await publishProgramme(base, publishTo(stores, clock));
  await stores.responses.keep(aResponse(session, 1), session);
  return { base, stores, clock, session };
}

describe('the table of rules', () => {
  it('has each key of a programme file, tried as its rule demands, and says why', () => {
    // So that none gets lost: one more key is one more here.
    expect(table).toHaveLength(631);
    for (const [path, { freedom, mending, why }] of table) {
      expect(edits, path).toHaveProperty([path]);
      for (const way of needed[freedom]) expect(edits[path]?.[way]?.length ?? 0, `${path} ${way}`).toBeGreaterThan(0);
      expect(plan.why[why].length, path).toBeGreaterThan(10);
      expect([undefined, 'label', 'wording'], path).toContain(mending);
      expect(mending !== undefined, path).toBe(freedom === 'mendable');
    }
  });

  it('does not compile without the rule of a key', () => {
    // @ts-expect-error: a key that the schema gains has no rule yet.
    const withNew: RulesOf<ProgrammeFile & { anything: string }> = programmeRules;
    // @ts-expect-error: neither has one deep in it.
    const deep: RulesOf<ProgrammeFile['sessions'][number] & { anything: string }> = programmeRules.sessions.each;

    expect([withNew, deep]).toHaveLength(2);
  });
});

describe.each(table)('publishing again with another %s', (path, rule) => {
  const { kept = [], broken = [] } = edits[path] ?? {};

  if (kept.length > 0) {
    it(`is done under answers: it is ${rule.freedom}`, async () => {
      for (const edit of kept) {
        const { outcome, before, after } = await republished(edit, 3);

        expect(outcome).toBe('published');
        // No promise of before is broken: what was shown may still be sent.
        expect(after.session?.oldestPromise).toBe(before.session?.oldestPromise);
      }
    });
  }

  if (broken.length > 0) {
    it(`is refused under answers, and nothing is written: it is ${rule.freedom}`, async () => {
      for (const edit of broken) {
        const { outcome, before, after } = await republished(edit, 1);

        expect(outcome).toBe('refused');
        expect(after).toEqual(before);
      }
    });

    // A session's code belongs to one programme for good, and when it opens is no part of its promise.
    if (path !== 'programme' && path !== 'sessions[].opens') {
      it('is done while nobody has answered, and what was shown before is not taken any more', async () => {
        for (const edit of broken) {
          const { outcome, after } = await republished(edit, 0);

          expect(outcome).toBe('published');
          expect(after.session).toMatchObject({ promise: 2, oldestPromise: 2 });
        }
      });
    }
  }
});

describe('publishing again', () => {
  it('changes nothing when nothing has changed', async () => {
    const { outcome, before, after } = await republished((file) => file, 3);

    expect(outcome).toBe('published');
    expect(after).toEqual(before);
  });

  it('may take the single answers back from all, and keeps that from then on', async () => {
    const entitled = { ...fullFile(), singleAnswers: 'entitled' as const };

    const { outcome, after } = await republished(
      (file) => ({ ...file, singleAnswers: 'nobody' }),
      3,
      publishedEarly(entitled),
    );

    expect(outcome).toBe('published');
    expect(after.session).toMatchObject({ promise: 2, oldestPromise: 1 });
    expect(after.session).not.toHaveProperty('singleAnswers');
  });

  it('lets a manager’s session be the organisers’ alone again, and keeps that from then on', async () => {
    const base = fullFile();
    const managed = base.recipients.map((each) => ({ ...each, role: 'manager' as const, sessions: ['KIT'] }));

    const { outcome, before, after } = await republished(
      () => base,
      3,
      publishedEarly({ ...base, recipients: managed }),
    );

    expect(outcome).toBe('published');
    expect(before.session).toMatchObject({ promise: 1, hasManager: true });
    expect(after.session).toMatchObject({ promise: 2, oldestPromise: 1 });
    expect(after.session).not.toHaveProperty('hasManager');
  });

  it.each([0, 3])(
    'keeps what counts stand under in the next session, too, after one with %i answers',
    async (answers) => {
      const base = fullFile();
      const sessions = base.sessions.flatMap((each) => [
        each,
        { ...each, code: 'NEXT', opens: '2026-05-29 16:00', closes: '2026-05-30 20:00' },
      ]);
      const file = { ...base, sessions };
      const outcomeOf = async (path: string, way: keyof Edits) => {
        const stores = await besideEarlier();
        const clock = aClock(early);
        await publishProgramme(file, publishTo(stores, clock));
        const [session] = sessionsOf(file);
        for (let n = 0; n < answers; n += 1) await stores.responses.keep(aResponse(session, n), session);
        clock.set('2026-05-25T00:00:00.000Z' as Instant);
        const edit = edits[path]?.[way]?.[0];
        if (edit === undefined) throw new Error(`no edit of ${path}`);
        return (await publishProgramme(edit(file), publishTo(stores, clock))).outcome;
      };
      const expected = answers === 0 ? 'published' : 'refused';

      expect(await outcomeOf('questionnaire.scales{}[]~', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.pages[].questions[].one.options[].text', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.pages[].questions[].number.max', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.pages[].questions[].one.text', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.pages[].questions[].one.showWhen.is[]+', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.pages[].repeat', 'broken')).toBe(expected);
      expect(await outcomeOf('speakers[].name', 'broken')).toBe(expected);
      expect(await outcomeOf('topics[].name', 'broken')).toBe(expected);
      expect(await outcomeOf('questionnaire.scales{}[]', 'kept')).toBe('published');
      expect(await outcomeOf('questionnaire.pages[].questions[].one.text', 'kept')).toBe('published');
      // Other questions, on other pages, are a matter of the next session.
      expect(await outcomeOf('questionnaire.pages[].questions[]+', 'broken')).toBe('published');
      expect(await outcomeOf('questionnaire.pages[].questions[]~', 'broken')).toBe('published');
      expect(await outcomeOf('questionnaire.pages[].id', 'broken')).toBe('published');
      expect(await outcomeOf('purpose', 'broken')).toBe('published');
    },
  );

  it.each([
    ['over, with an answer', 1, '2026-05-25T00:00:00.000Z', 'refused'],
    ['open, with an answer', 1, '2026-05-21T00:00:00.000Z', 'refused'],
    ['open, and may still be answered', 0, '2026-05-21T00:00:00.000Z', 'refused'],
    ['over, without any answer', 0, '2026-05-25T00:00:00.000Z', 'published'],
  ])(
    'keeps what is added up with a session that is no longer in the file, and is %s',
    async (_, answers, at, expected) => {
      const base = fullFile();
      const next = base.sessions.map((each) => ({
        ...each,
        code: 'NEXT',
        opens: '2026-05-29 16:00',
        closes: '2026-05-30 20:00',
      }));
      const stores = await besideEarlier();
      const clock = aClock(early);
      await publishProgramme({ ...base, sessions: [...base.sessions, ...next] }, publishTo(stores, clock));
      const [session] = sessionsOf(base);
      for (let n = 0; n < answers; n += 1) await stores.responses.keep(aResponse(session, n), session);
      clock.set(at as Instant);
      const reversed = edits['questionnaire.scales{}[]~']?.broken?.[0];
      if (reversed === undefined) throw new Error('there is such an edit');
      // Another page does not make it another question.
      const moved = (file: ProgrammeFile): ProgrammeFile => ({
        ...file,
        questionnaire: {
          ...file.questionnaire,
          pages: file.questionnaire.pages.map((page) => ({ ...page, id: `${page.id}-b` })),
        },
      });
      const published = async (file: ProgrammeFile) => publishProgramme(file, publishTo(stores, clock));

      expect((await published({ ...base, sessions: next })).outcome).toBe('published');
      const { plan, outcome } = await published(reversed(moved({ ...base, sessions: next })));

      expect(outcome).toBe(expected);
      expect(plan.leftBehind.map(({ refusals }) => refusals.length > 0)).toEqual([expected === 'refused']);
    },
  );

  it('may put off the opening of a session that nobody has seen, which is no new promise', async () => {
    const stores = await besideEarlier();
    const clock = aClock(early);
    await publishProgramme(fullFile(), publishTo(stores, clock));
    const later = edits['sessions[].opens']?.broken?.[0];
    if (later === undefined) throw new Error('there is such an edit');

    const { plan, outcome } = await publishProgramme(later(fullFile()), publishTo(stores, clock));

    expect([outcome, plan.sessions]).toMatchObject(['published', [{ outcome: 'changed', isNewPromise: false }]]);
  });

  it('moves a closing and leaves the day of deletion, but not beyond it', async () => {
    const closing = (closes: string) => (file: ProgrammeFile) => ({
      ...file,
      sessions: file.sessions.map((each) => ({ ...each, closes })),
    });

    const later = await republished(closing('2026-06-21 20:00'), 1);
    const sooner = await republished(closing('2026-05-21 10:00'), 1);
    const beyond = await republished(closing('2028-05-21 20:00'), 1);

    expect(later.outcome).toBe('published');
    expect(later.after.session?.answersExpireAt).toBe(later.before.session?.answersExpireAt);
    expect(sooner.after.session?.answersExpireAt).toBe('2027-05-21T02:00:00.000Z');
    expect(beyond.outcome).toBe('refused');
    expect((await republished(closing('2028-05-21 20:00'), 0)).outcome).toBe('published');
  });

  it('holds each step against every promise that an answer may have been given under', async () => {
    const base = fullFile();
    const stores = await besideEarlier();
    const clock = aClock(early);
    const [session] = sessionsOf(base);
    const titled = (en: string): ProgrammeFile => ({ ...base, title: { ...base.title, en } });
    const outcomeOf = async (file: ProgrammeFile) => (await publishProgramme(file, publishTo(stores, clock))).outcome;
    await outcomeOf(titled('A first look.'));
    await stores.responses.keep(aResponse(session, 1), session);
    clock.set(open);
    // As if the step in between had been a small one: what is stored now is not what was answered.
    const stored = await stores.programmes.findSession(session.code);
    if (stored === undefined) throw new Error('it was published');
    await stores.programmes.keepPromise(session.code, 1, promisedBy(stored));
    const drifted = { ...stored, promise: 2, programme: { ...stored.programme, title: titled('A last look').title } };
    await stores.programmes.putSession({ session: drifted, before: stored, now: clock.now() });

    expect(await outcomeOf(titled('A last look.'))).toBe('refused');
    expect(await outcomeOf(titled('A first look'))).toBe('refused');
    clock.set('2026-05-25T00:00:00.000Z' as Instant);
    expect(await outcomeOf(titled('A last look.'))).toBe('published');
  });

  it('sums no two speakers, topics or ways of counting under one word, wherever in the file they stand', async () => {
    const base = fullFile();
    const next = base.sessions.map((each) => ({
      ...each,
      code: 'NEXT',
      opens: '2026-05-29 16:00',
      closes: '2026-05-30 20:00',
      talks: each.talks.slice(0, 1),
    }));
    const [kept] = next[0]?.talks ?? [];
    const stores = await besideEarlier();
    const clock = aClock(early);
    const [session] = sessionsOf(base);
    await publishProgramme({ ...base, sessions: [...base.sessions, ...next] }, publishTo(stores, clock));
    await stores.responses.keep(aResponse(session, 1), session);
    clock.set('2026-05-25T00:00:00.000Z' as Instant);
    const refusedPlaces = async (file: ProgrammeFile) => {
      const plan = await planPublishing({ ...file, sessions: next }, stores, clock.now());
      return plan.leftBehind.flatMap(({ refusals }) =>
        refusals.map((refusal) => ('change' in refusal ? refusal.change.place : refusal.reason)),
      );
    };
    const named = <T extends { id: string }>(all: readonly T[], id: string | undefined) =>
      all.map((each) => (each.id === id ? { ...each, name: { en: 'Somebody Else', 'zh-CN': '别人' } } : each));
    const other = base.speakers.find(({ id }) => id !== kept?.speaker)?.id;
    const topic = base.topics.find(({ id }) => id !== kept?.topic)?.id;

    expect(await refusedPlaces(base)).toEqual([]);
    // No session of the file has them any more: mails go out under the speaker's id all the same.
    expect(await refusedPlaces({ ...base, speakers: named(base.speakers, other) })).toContain(
      `speakers.${other}.name.en`,
    );
    expect(await refusedPlaces({ ...base, topics: named(base.topics, topic) })).toContain(`topics.${topic}.name.en`);
    const { group: _group, ...headline } = base.questionnaire.headline;
    expect(await refusedPlaces({ ...base, questionnaire: { ...base.questionnaire, headline } })).toEqual([
      'questionnaire.headline.group',
    ]);
    // Stricter for the next one is another rule for the same sum.
    const identifying = edits['questionnaire.pages[].questions[].one.identifies']?.kept?.[0];
    expect((await refusedPlaces(identifying?.(base) ?? base)).join()).toMatch(/\.identifies$/);
  });

  it('names a cancelled session that is taken out, and keeps it until its answers are gone', async () => {
    const { base, stores, clock, session } = await answeredOnce();
    await cancelSession(session.code, stores.programmes, clock.now());
    const next = base.sessions.map((each) => ({ ...each, code: 'NEXT' }));
    const publish = async () => {
      const { plan } = await publishProgramme({ ...base, sessions: next }, publishTo(stores, clock));
      const stored = await stores.programmes.findProgramme(base.programme);
      return [plan.leftBehind.map(({ session: { code }, answers }) => [code, answers]), stored?.sessions];
    };

    expect(await publish()).toEqual([[[session.code, 1]], ['NEXT', session.code]]);
    expect(await publish()).toEqual([[[session.code, 1]], ['NEXT', session.code]]);
    await stores.responses.remove(aResponse(session, 1), session);
    expect(await publish()).toEqual([[], ['NEXT']]);
  });

  it('says all that it changes: orders, too', async () => {
    const base = fullFile();
    const two = base.sessions.flatMap((each) => [each, { ...each, code: 'NEXT' }]);
    const stores = await besideEarlier();
    const clock = aClock(early);
    await publishProgramme({ ...base, sessions: two }, publishTo(stores, clock));
    const changesOf = async (file: ProgrammeFile) => {
      const { programme, sessions } = await planPublishing(file, stores, clock.now());
      const own = sessions.flatMap((each) => (each.outcome === 'changed' ? each.changes : []));
      return [programme, { changes: own }].map(({ changes }) => changes.map(({ place, kind }) => `${kind} ${place}`));
    };

    expect(await changesOf({ ...base, sessions: [...two].reverse() })).toEqual([['moved sessions'], []]);
    expect(await changesOf({ ...base, sessions: two, recipients: [...base.recipients].reverse() })).toEqual([
      ['moved recipients'],
      [],
    ]);
    const speakers = await changesOf({ ...base, sessions: two, speakers: [...base.speakers].reverse() });
    expect(speakers[0]).toEqual(['moved speakers']);
    // What the sessions say as well is said once.
    const contact = { ...base.contact, address: 'colleague@example.org' };
    const [ofProgramme, ofSessions] = await changesOf({ ...base, sessions: two, contact });
    expect([ofProgramme, ofSessions]).toEqual([[], Array(2).fill('changed contact.address')]);
  });

  it('refuses what it must, and says what else could be changed', async () => {
    const { base, stores, clock, session } = await answeredOnce();
    clock.set(open);
    const file = { ...base, retentionDays: 366, sessions: base.sessions.map((each) => ({ ...each, headcount: 41 })) };

    const [plan] = (await planPublishing(file, stores, clock.now())).sessions;

    expect(plan).toMatchObject({
      outcome: 'refused',
      refusals: [{ change: { place: 'retentionDays' } }],
      changes: [{ place: `sessions.${session.code}.headcount` }],
    });
  });
});
