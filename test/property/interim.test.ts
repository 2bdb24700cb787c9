import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemRules } from '../../shared/privacy/item-rules.ts';
import { itemsOfFew, withoutItems } from '../../shared/privacy/items-of-few.ts';
import { withoutMarks } from '../../shared/privacy/mark-quotable.ts';
import { base, releaseSession } from '../../shared/privacy/release.ts';
import { interimPublication } from '../../shared/publication/interim-publication.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { resultsOf } from '../../shared/publication/seal.ts';
import { sessionPublication } from '../../shared/publication/session-publication.ts';
import type { Response } from '../../shared/response/response.ts';
import { foldPage } from '../../shared/tally/fold.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { someResponses } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';

const session = anAllTypesSession();
const rules = itemRules(session, true);
const asOf = '2026-05-01T00:00:00.000Z' as Instant;
const isOnlySession = true;
const runs = sized({ each: 12, nightly: 500 });

const waves = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 6 }).chain((sizes) => {
  const all = sizes.reduce((one, other) => one + other, 0);
  return fc.record({
    sizes: fc.constant(sizes),
    responses: someResponses(session, { minLength: all, maxLength: all }),
  });
});

/** What is published of a session after each wave of answers, and when it is over. */
function published({ sizes, responses }: { sizes: readonly number[]; responses: readonly Response[] }) {
  const interims: { publication: Publication; answered: readonly Response[] }[] = [];
  let previous: Publication | undefined;
  let count = 0;
  for (const size of sizes) {
    count += size;
    const answered = responses.slice(0, count);
    const folded = foldPage(session, { responses: answered, unreadable: 0 });
    const next = interimPublication(session, [{ classes: [], folded }], { asOf, previous, isOnlySession });
    if (next === undefined || next.released.responses === previous?.released.responses) continue;
    interims.push({ publication: next, answered });
    previous = next;
  }
  const results = resultsOf(foldPage(session, { responses, unreadable: 0 }));
  return { interims, results, final: sessionPublication(session, results, { asOf, previous, isOnlySession }) };
}

describe('the publications of a session in which nobody deletes an answer', () => {
  it('end with one that has everybody, whatever was published before', () => {
    let interim = 0;
    holds(
      fc.property(waves, (life) => {
        const { interims, results, final } = published(life);
        interim += interims.length;
        expect(final.kind).toBe('final');
        expect(final.heldBack).toBe(false);
        expect(final.released.responses).toBe(life.responses.length);
        const ofFew = itemsOfFew(session, final.released);
        const tally = { ...results.tally, items: withoutItems(results.tally.items, ofFew) };
        expect(final.released.items).toEqual(releaseSession(rules, tally).items);
        if (life.responses.length < 10) return;
        // Marks are a matter of their own (see quoting.wide.ts).
        expect(withoutMarks(final.comments)).toEqual(withoutMarks(withoutItems(results.comments, ofFew)));
      }),
      runs,
    );
    expect(interim).toBeGreaterThan(atLeastOf(runs / 2));
  });

  it('differ in each item by nobody or five people at least, each from all before', () => {
    holds(
      fc.property(waves, (life) => {
        const { interims, final } = published(life);
        const all = [...interims.map(({ publication }) => publication), final];
        for (const [key, { type }] of rules) {
          const sizes = all.map(({ released }) => {
            const counts = released.items[key] ?? 'hidden';
            return counts === 'hidden' ? undefined : base(type, counts);
          });
          const shown = sizes.filter((size) => size !== undefined);
          for (const [at, size] of shown.entries()) {
            for (const before of shown.slice(0, at)) {
              expect(size === before || size - before >= 5, `${key}: ${before}, then ${size}`).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  it('leave ten people out while it is open, and once counted somebody stays so', () => {
    holds(
      fc.property(waves, (life) => {
        let before = new Set<string>();
        for (const { publication, answered } of published(life).interims) {
          const last = foldPage(session, { responses: answered, unreadable: 0 }).last;
          const left = new Set(
            last.filter(({ order }) => order >= (publication.leftOutFrom ?? '')).map(({ response }) => response.id),
          );
          const counted = new Set(answered.map(({ id }) => id).filter((id) => !left.has(id)));
          expect(answered.length - counted.size).toBe(10);
          expect(publication.released.responses).toBe(counted.size);
          expect([...before].filter((id) => !counted.has(id as Response['id']))).toEqual([]);
          before = counted;
        }
      }),
      runs,
    );
  });

  it('show no comment of somebody who is left out, and nothing that can tell who somebody is', () => {
    const telling = [...rules].filter(([, { coarsening }]) => coarsening !== undefined).map(([key]) => key);
    holds(
      fc.property(waves, (life) => {
        for (const { publication, answered } of published(life).interims) {
          const last = foldPage(session, { responses: answered, unreadable: 0 }).last;
          const left = last
            .filter(({ order }) => order >= (publication.leftOutFrom ?? ''))
            .map(({ response }) => response);
          const theirs = foldPage(session, { responses: left, unreadable: 0 }).comments;
          const orders = new Set(Object.values(theirs).flatMap((all) => all.map(({ order }) => order)));
          const shown = Object.values(publication.comments).flatMap((all) => all.map(({ order }) => order));
          expect(shown.filter((order) => orders.has(order))).toEqual([]);
          for (const key of telling) expect(publication.released.items[key], key).toBe('hidden');
        }
      }),
      runs,
    );
  });
});

describe('an interim publication', () => {
  it('is none before fifteen people have answered', () => {
    holds(
      fc.property(someResponses(session, { minLength: 0, maxLength: 16 }), (responses) => {
        const folded = foldPage(session, { responses, unreadable: 0 });
        const publication = interimPublication(session, [{ classes: [], folded }], { asOf, isOnlySession });
        expect(publication === undefined).toBe(responses.length < 15);
      }),
      runs,
    );
  });
});
