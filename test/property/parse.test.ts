import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { pairScale, scaleSteps } from '../../shared/questionnaire/step-numbers.ts';
import { fieldNames } from '../../shared/response/field-names.ts';
import { type Fields, formFields, jsonFields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import { anyText } from '../fixtures/any-text.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';
import { formEntries, someAnswers } from '../fixtures/responses/responses.ts';

const session = aSession();
const items = itemsOf(session);
const knownNames = items.flatMap(fieldNames);

/** Names that a form has, names that JavaScript has, and any other. */
const aName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...knownNames) },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', '_submission', ''),
  anyText({ maxLength: 20 }),
);

const aValue = fc.oneof(
  fc.constantFrom('0', '1', '5', '05', '5.0', '+5', ' 5', '6', '10', '11', '-1', '1e0', 'na', 'NaN', '', 'time', 'own'),
  anyText({ maxLength: 300 }),
);

const anyFields: fc.Arbitrary<Fields> = fc
  .array(fc.tuple(aName, fc.array(aValue, { minLength: 1, maxLength: 3 })), { maxLength: 12 })
  .map((entries) => {
    const fields: Record<string, readonly string[]> = Object.create(null);
    for (const [name, values] of entries) fields[name] = values;
    return fields;
  });

describe('the parser of answers', () => {
  it('accepts all that the form offers, and gives back what was meant', () => {
    holds(
      fc.property(someAnswers(session), fc.boolean(), (answers, asJson) => {
        const entries = formEntries(session, answers);
        const fields = asJson ? jsonFields(jsonBody(entries)) : formFields(formBody(entries));

        expect(parseAnswers(items, fields)).toEqual({ ok: true, answers });
      }),
      300,
    );
  });

  it('gives only answers that are options, or only problems, for whatever is posted', () => {
    holds(
      fc.property(anyFields, (fields) => {
        const parsed = parseAnswers(items, fields);

        if (parsed.ok) {
          for (const [key, answer] of Object.entries(parsed.answers)) expect(isOffered(key, answer), key).toBe(true);
          expect(parsed.answers).toHaveProperty('q_overall');
          expect(Object.keys(fields).every((name) => name.startsWith('_') || knownNames.includes(name))).toBe(true);
        } else {
          expect(parsed).not.toHaveProperty('answers');
          expect(parsed.problems.length).toBeGreaterThan(0);
          expect(new Set(parsed.problems.map(({ field }) => field)).size).toBe(parsed.problems.length);
        }
        expect(Object.prototype).not.toHaveProperty('q_overall');
      }),
      1000,
    );
  });

  it('gives the same again for the answers that it gave', () => {
    holds(
      fc.property(anyFields, (fields) => {
        const parsed = parseAnswers(items, { ...fields, q_overall: ['4'] });
        if (!parsed.ok) return;
        const again = parseAnswers(items, formFields(formBody(formEntries(session, parsed.answers))));
        expect(again).toEqual(parsed);
      }),
      500,
    );
  });
});

describe('a posted body', () => {
  it('is read or refused as a whole, whatever bytes it has', () => {
    const aBody = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      anyText().map((text) => Buffer.from(text)),
      fc
        .array(fc.constantFrom('a', '=', '&', '%', '%4', '%41', '%C3', '%BC', '+', '"', '{', '}', '[', ':', '1', ','))
        .map((parts) => Buffer.from(parts.join(''))),
      fc.json().map((text) => Buffer.from(text)),
    );
    holds(
      fc.property(aBody, fc.constantFrom(formFields, jsonFields), (body, read) => {
        try {
          const fields = read(body);
          expect(Object.getPrototypeOf(fields)).toBeNull();
          for (const values of Object.values(fields)) {
            expect(values.every((value) => typeof value === 'string')).toBe(true);
          }
        } catch (cause) {
          expect(cause).toBeInstanceOf(InvalidRequest);
        }
      }),
      1000,
    );
  });

  it('in form encoding says what a browser meant', () => {
    holds(
      fc.property(fc.array(fc.tuple(aName, aValue)), (entries) => {
        const fields = formFields(formBody(entries));

        expect(Object.keys(fields).sort()).toEqual([...new Set(entries.map(([name]) => name))].sort());
        for (const name of Object.keys(fields)) {
          expect(fields[name]).toEqual(entries.filter((entry) => entry[0] === name).map(([, value]) => value));
        }
      }),
    );
  });
});

/** An independent list of what may be stored under a key. */
function isOffered(key: string, answer: unknown): boolean {
  const question = items.find((item) => item.key === key)?.question;
  switch (question?.type) {
    case 'five-point':
      return [1, 2, 3, 4, 5, ...(question.notApplicable ? ['na'] : [])].includes(answer as number);
    case 'zero-to-ten':
      return answer === 'na' || (Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= 10);
    case 'one':
      return question.options.some(({ id }) => id === answer);
    case 'several': {
      const chosen = answer as string[];
      const known = question.options.filter(({ id }) => chosen.includes(id));
      const isAlone = chosen.length === 1 || known.every(({ exclusive }) => !exclusive);
      return chosen.length > 0 && new Set(chosen).size === chosen.length && known.length === chosen.length && isAlone;
    }
    case 'text':
      return typeof answer === 'string' && answer !== '' && answer.length <= question.maxLength && isPlain(answer);
    case 'pair':
      return isPairOf([...scaleSteps(pairScale(question)).map(String), '-'], String(answer));
    default:
      return false;
  }
}

/** Composed, without control characters, bidirectional controls or lone surrogates. */
function isPlain(text: string): boolean {
  const controls = [...text].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 32 && letter !== '\n' && letter !== '\t') || (code >= 0x7f && code < 0xa0);
  });
  const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  return controls.length === 0 && !bidi.test(text) && text.isWellFormed() && text === text.normalize('NFC');
}

/** Form encoding as browsers write it (the URL standard's own encoder). */
function formBody(entries: readonly (readonly [string, string])[]): Uint8Array {
  return Buffer.from(new URLSearchParams(entries.map(([name, value]) => [name, value])).toString());
}

function jsonBody(entries: readonly (readonly [string, string])[]): Uint8Array {
  const names = new Set(entries.map(([name]) => name));
  const values = (name: string) => entries.flatMap((entry) => (entry[0] === name ? [entry[1]] : []));
  return Buffer.from(
    JSON.stringify(
      Object.fromEntries([...names].map((name) => [name, values(name).length === 1 ? values(name)[0] : values(name)])),
    ),
  );
}

/** Two of these sides, of which one at least is no blank. */
function isPairOf(sides: readonly string[], answer: string): boolean {
  const given = answer.split('/');
  return given.length === 2 && answer !== '-/-' && given.every((side) => sides.includes(side));
}
