import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemRules } from '../../shared/privacy/item-rules.ts';
import { releaseSession } from '../../shared/privacy/release.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Answer } from '../../shared/response/answers.ts';
import { fieldNames } from '../../shared/response/field-names.ts';
import type { Fields } from '../../shared/response/fields.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import { decodeResponse, encodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { add, empty, negate, subtract, type Tally, tallyOf } from '../../shared/tally/tally.ts';
import { anyText } from '../fixtures/any-text.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';
import { answering } from '../fixtures/responses/answers-by-type.ts';
import { aResponse, askedOnly, formEntries, heedlessAnswers, someAnswers } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';

const session = anAllTypesSession();
const items = itemsOf(session);
const some = fc.array(someAnswers(session), { maxLength: 15 });

const aTally: fc.Arbitrary<Tally> = fc
  .tuple(some, some)
  .map(([one, other]) => subtract(tallyOf(items, one), tallyOf(items, other)));

function fieldsOf(entries: readonly (readonly [name: string, value: string])[]): Fields {
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of entries) fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

describe('with every type of question and conditions, the parser', () => {
  it('accepts all that the form offers, and gives back what was meant', () => {
    holds(
      fc.property(someAnswers(session), (answers) => {
        expect(parseAnswers(items, fieldsOf(formEntries(session, answers)))).toEqual({ ok: true, answers });
      }),
      sized({ each: 200, nightly: 5000 }),
    );
  });

  it('drops what is asked of others only, and takes all else', () => {
    holds(
      fc.property(heedlessAnswers(session), (answers) => {
        const parsed = parseAnswers(items, fieldsOf(formEntries(session, answers)));
        expect(parsed).toEqual({ ok: true, answers: askedOnly(session, answers) });
      }),
      sized({ each: 200, nightly: 5000 }),
    );
  });

  it('stores nothing that is not offered, whatever is posted', () => {
    const names = items.flatMap(fieldNames);
    const aValue = fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '1',
        '2',
        '3',
        '5',
        '10',
        '60',
        '-1',
        '2.5',
        '1,5',
        'na',
        'yes',
        'no',
        'own',
        'time',
        'all',
        'total',
      ),
      fc.constantFrom('2026-06-15', '2011-02-29', '2026-02-30', 'constructor', '__proto__', '１２', 'NaN'),
      anyText({ maxLength: 12 }),
    );
    const anyFields = fc.array(fc.tuple(fc.constantFrom(...names), aValue), { maxLength: 25 });
    holds(
      fc.property(anyFields, (entries) => {
        const parsed = parseAnswers(items, fieldsOf([...entries, ['c_terms', 'yes']]));
        if (!parsed.ok) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          return;
        }
        // What was taken is what its own form would send again.
        const again = parseAnswers(items, fieldsOf(formEntries(session, parsed.answers)));
        expect(again).toEqual(parsed);
        expect(askedOnly(session, parsed.answers)).toEqual(parsed.answers);
        const response = aResponse(session, 1, { answers: parsed.answers });
        expect(decodeResponse(encodeResponse(response, session))).toEqual(response);
      }),
      sized({ each: 800, nightly: 20_000 }),
    );
  });
});

describe('with every type of question, tallies', () => {
  it('are a commutative group', () => {
    holds(
      fc.property(aTally, aTally, aTally, (one, other, third) => {
        expect(add(one, other)).toEqual(add(other, one));
        expect(add(add(one, other), third)).toEqual(add(one, add(other, third)));
        expect(add(one, empty)).toEqual(one);
        expect(add(one, negate(one))).toEqual(empty);
        const counts = Object.values(one.items).flatMap((counts) => Object.values(counts));
        expect(counts.every((count) => Number.isInteger(count) && count !== 0)).toBe(true);
      }),
      sized({ each: 60, nightly: 2000 }),
    );
  });

  it('of all are the sum of those of the parts', () => {
    holds(
      fc.property(some, some, (one, other) => {
        expect(tallyOf(items, [...one, ...other])).toEqual(add(tallyOf(items, one), tallyOf(items, other)));
      }),
      sized({ each: 60, nightly: 2000 }),
    );
  });

  it('have a bounded number of categories', () => {
    holds(
      fc.property(fc.array(someAnswers(session), { minLength: 300, maxLength: 300 }), (answers) => {
        const { items: counted } = tallyOf(items, answers);
        for (const { key, question } of items) {
          const { mostCategories } = answering[question.type];
          expect(Object.keys(counted[key] ?? {}).length, key).toBeLessThanOrEqual(mostCategories);
        }
        // 22 years are counted by months.
        expect(Object.keys(counted.q_since ?? {}).every((category) => /^\d{4}-\d\d$/.test(category))).toBe(true);
      }),
      sized({ each: 3, nightly: 20 }),
    );
  });

  it('release what is about five people at least', () => {
    holds(
      fc.property(some, (answers) => {
        const released = releaseSession(itemRules(session, true), tallyOf(items, answers));
        for (const { key, question } of items) {
          // A text that reads "na" is an answer like any other.
          const isAside = (answer: Answer): boolean => answer === 'na' && question.type !== 'text';
          const isPair = question.type === 'pair';
          const people = answers.filter((each) => {
            const answer = each[key];
            const isHalf = isPair && String(answer).split('/').includes('-');
            return answer !== undefined && !isAside(answer) && !isHalf;
          }).length;
          // Sums of before and now can tell of few also where more answered.
          if (people < 5 || !isPair) expect(released.items[key] === 'hidden', key).toBe(people < 5);
        }
      }),
      sized({ each: 80, nightly: 2000 }),
    );
  });
});
