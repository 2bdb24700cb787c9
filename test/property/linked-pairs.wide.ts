import { describe, expect, it } from 'vitest';
import { seeded } from '../../shared/statistics/random.ts';
import { CountsModel, type Term } from '../fixtures/attack/counts-model.ts';
import { type Attacker, judge, type Target } from '../fixtures/attack/judgement.ts';
import { countedOf, goodFrom, type LinkedPerson, linkedLife, shownOf } from '../fixtures/attack/linked-lives.ts';
import type { Person } from '../fixtures/attack/live.ts';
import { atLeastOf } from '../fixtures/property.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

const steps = [1, 2, 3, 4, 5];
const isGood = (step: number) => step >= goodFrom;
const all = (names: readonly string[]): Term[] => names.map((name) => [name, 1]);

/** What is known outside: what each session before showed, what this one shows, and what is shown of both together. */
function modelOf(people: readonly LinkedPerson[], shown: { n: number; more: number; less: number }) {
  const counted = countedOf(people);
  const model = new CountsModel(people as readonly unknown[] as readonly Person[]);
  model.count((person) => {
    const { number, session, before, after } = person as unknown as LinkedPerson;
    if (counted.has(number)) return [`pair ${session} ${before} ${after}`];
    return [
      ...(before === undefined ? [] : [`before ${session} ${before}`]),
      ...(after === undefined ? [] : [`after ${after}`]),
    ];
  });
  const sessions = [...new Set(people.map(({ session }) => session))];
  const pairs = (is: (session: number, before: number, after: number) => boolean) =>
    all(
      sessions.flatMap((session) =>
        steps.flatMap((before) =>
          steps.filter((after) => is(session, before, after)).map((after) => `pair ${session} ${before} ${after}`),
        ),
      ),
    );
  for (const session of sessions) {
    for (const step of steps) {
      const count = people.filter((person) => person.session === session && person.before === step).length;
      const terms = [
        ...pairs((of, before) => of === session && before === step),
        ...all([`before ${session} ${step}`]),
      ];
      model.published(`session ${session}`, `answered ${step} before`, terms, count);
    }
  }
  for (const step of steps) {
    const count = people.filter(({ after }) => after === step).length;
    model.published(
      'after',
      `answered ${step}`,
      [...pairs((_, __, after) => after === step), ...all([`after ${step}`])],
      count,
    );
  }
  model.published(
    'linked',
    'pairs',
    pairs(() => true),
    shown.n,
  );
  model.published(
    'linked',
    'more',
    pairs((_, before, after) => !isGood(before) && isGood(after)),
    shown.more,
  );
  model.published(
    'linked',
    'less',
    pairs((_, before, after) => isGood(before) && !isGood(after)),
    shown.less,
  );

  const targets: Target[] = [
    ...[true, false].flatMap((was) =>
      [true, false].map((is) => ({
        says: `were ${was} and are ${is}`,
        terms: pairs((_, before, after) => isGood(before) === was && isGood(after) === is),
      })),
    ),
    ...[true, false].flatMap((good) => [
      {
        says: `in no pair, before ${good}`,
        terms: all(
          sessions.flatMap((of) => steps.filter((step) => isGood(step) === good).map((step) => `before ${of} ${step}`)),
        ),
      },
      {
        says: `in no pair, after ${good}`,
        terms: all(steps.filter((step) => isGood(step) === good).map((step) => `after ${step}`)),
      },
    ]),
    ...sessions.flatMap((session) => [
      {
        says: `rose of session ${session}`,
        terms: pairs((of, before, after) => of === session && !isGood(before) && isGood(after)),
      },
      {
        says: `fell of session ${session}`,
        terms: pairs((of, before, after) => of === session && isGood(before) && !isGood(after)),
      },
      { says: `pairs of session ${session}`, terms: pairs((of) => of === session) },
      { says: `in no pair of session ${session}`, terms: all(steps.map((step) => `before ${session} ${step}`)) },
    ]),
    ...steps.flatMap((step) => [
      {
        says: `rose from ${step}`,
        terms: pairs((_, before, after) => before === step && isGood(after) && !isGood(before)),
      },
      {
        says: `stayed from ${step}`,
        terms: pairs((_, before, after) => before === step && isGood(after) === isGood(before)),
      },
      {
        says: `fell from ${step}`,
        terms: pairs((_, before, after) => before === step && !isGood(after) && isGood(before)),
      },
      { says: `in no pair, after ${step}`, terms: all([`after ${step}`]) },
      { says: `in no pair, before ${step}`, terms: all(sessions.map((session) => `before ${session} ${step}`)) },
      ...steps.map((after) => ({
        says: `${step} to ${after}`,
        terms: pairs((_, from, to) => from === step && to === after),
      })),
    ]),
  ];
  const allowed = [...sessions.map((session) => new Set([`session ${session}`])), new Set(['after'])];
  return { model, targets, allowed };
}

/** Outside, one of them, and four who tell each other all: some at random, and those whose answers are rarest. */
function attackersOf(people: readonly LinkedPerson[]): Attacker[] {
  const rare = ({ before, after }: LinkedPerson) =>
    people.filter((other) => other.before === before && other.after === after).length;
  const rarest = people.toSorted((one, other) => rare(one) - rare(other));
  const knows = (those: readonly LinkedPerson[]) => those as readonly unknown[] as readonly Person[];
  return [
    { name: 'an outsider', knows: [] },
    { name: 'a participant', knows: knows(people.slice(0, 1)) },
    { name: 'four colleagues', knows: knows(people.slice(1, 5)) },
    { name: 'four with rare answers', knows: knows(rarest.slice(0, 4)) },
    { name: 'four in no pair', knows: knows(people.filter(({ isLinked }) => !isLinked).slice(0, 4)) },
  ];
}

const lives = Array.from({ length: sized({ each: 200, nightly: 2500 }) }, (_, at) => linkedLife(seeded(seed + at)));

describe('those who answered before and after', () => {
  it('can be known of by nobody, from both reports and what is shown of them together', () => {
    const shown = lives.flatMap((people) => {
      const change = shownOf(people);
      return change === undefined ? [] : [{ people, change }];
    });
    expect(shown.length).toBeGreaterThanOrEqual(atLeastOf(10));
    let judged = 0;
    for (const { people, change } of shown) {
      const { model, targets, allowed } = modelOf(people, change);
      for (const attacker of attackersOf(people)) {
        const verdict = judge(model, targets, attacker, allowed);
        judged += verdict.judged;
        expect(verdict.disclosures).toEqual([]);
      }
    }
    expect(judged).toBeGreaterThan(atLeastOf(30));
  }, 600_000);
});
