import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeOf } from '../../functions/desk/edit/merge/merge.ts';
import { partEdits } from '../../functions/desk/edit/part-edits.ts';
import { seenValues, valuesIn } from '../../functions/desk/edit/seen-values.ts';
import type { PartView } from '../../functions/desk/part/part-view.ts';
import { applied } from '../../shared/authoring/edit/edit.ts';
import { fieldsOf } from '../../shared/web/pages/desk/edit/fields/fields.ts';
import { peoplePart } from '../../shared/web/pages/desk/edit/people-part.ts';
import { shownOf, type Written } from '../../shared/web/pages/desk/edit/written.ts';
import { holds } from '../fixtures/property.ts';

// Two people have the same page, and each changes some of its fields. What comes of both has all that one of them alone has changed, and
// asks about nothing but what both have.

const ids = ['s0', 's1', 's2', 's3'] as const;
const keys = ['name.en', 'name.fr', 'institution.en', 'address', 'language'] as const;
const names = ids.flatMap((_, at) => keys.map((key) => `speakers.${at}.${key}`));

/** What somebody types, by the names of fields; blanks and ends of lines as browsers send them. */
const typing = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('', 'one', 'two', ' two ', 'a\r\nb', 'fr'), {
  maxKeys: 6,
});

const base: Written = {
  languages: ['en', 'fr'],
  content: {
    languages: ['en', 'fr'],
    speakers: ids.map((id) => ({
      id,
      name: { en: `Name ${id}`, fr: `Nom ${id}` },
      institution: { en: 'one' },
      address: 'two',
    })),
  },
};

it('loses no change that one alone has made, and asks only about what both have', () => {
  holds(
    fc.property(typing, typing, (mine, theirs) => {
      const saved = withTyped(base, theirs);
      const { own, conflicts } = mergeOf(viewOf(saved), sentFrom(base, mine), saved, 'en');
      const both = withForm(saved, withoutAsked(own, conflicts));
      for (const name of names) {
        const [was, I, they] = [base, withTyped(base, mine), saved].map((each) => shownOf(each, name)) as [
          string,
          string,
          string,
        ];
        const isAsked = conflicts.some((each) => each.name === name);
        expect(isAsked, name).toBe(I !== was && they !== was && I !== they);
        expect(shownOf(both, name), name).toBe(I === was || isAsked ? they : I);
      }
    }),
  );
});

it('is what the one has made where the other has changed nothing', () => {
  holds(
    fc.property(typing, (typed) => {
      const made = withTyped(base, typed);
      const asMine = mergeOf(viewOf(base), sentFrom(base, typed), base, 'en');
      expect(asMine.conflicts).toEqual([]);
      expect(withForm(base, asMine.own).content).toEqual(made.content);
      const asTheirs = mergeOf(viewOf(made), sentFrom(base, {}), made, 'en');
      expect([...asTheirs.own, ...asTheirs.conflicts]).toEqual([]);
    }),
  );
});

it('asks the one about the same as the other, whoever has saved first', () => {
  holds(
    fc.property(typing, typing, (one, other) => {
      const asked = (mine: typeof one, theirs: typeof one) => {
        const saved = withTyped(base, theirs);
        return mergeOf(viewOf(saved), sentFrom(base, mine), saved, 'en').conflicts;
      };
      const [first, second] = [asked(one, other), asked(other, one)];
      expect(second.map(({ name }) => name).sort()).toEqual(first.map(({ name }) => name).sort());
      for (const { name, mine, theirs } of first) {
        const swapped = second.find((each) => each.name === name);
        expect([swapped?.theirs, swapped?.mine].map(trimmed)).toEqual([mine, theirs].map(trimmed));
      }
    }),
  );
});

it('finds rows wherever another has put them, and names those that are gone as they were', () => {
  const row = fc.nat(ids.length - 1);
  holds(
    fc.property(typing, row, row, fc.boolean(), (mine, from, to, isTaken) => {
      const saved = {
        ...base,
        content: applied(base.content, isTaken ? { remove: ['speakers', from] } : { move: ['speakers'], from, to }),
      };
      const { own, conflicts } = mergeOf(viewOf(saved), sentFrom(base, mine), saved, 'en');
      const both = withForm(saved, own);
      const I = withTyped(base, mine);
      for (const [at, id] of ids.entries()) {
        const now = ids.map((_, nth) => nth).find((nth) => shownOf(both, `speakers.${nth}.id`) === id);
        for (const key of now === undefined ? [] : keys) {
          expect(shownOf(both, `speakers.${now}.${key}`)).toBe(shownOf(I, `speakers.${at}.${key}`));
        }
      }
      const lost = keys.filter((key) => {
        const name = `speakers.${from}.${key}`;
        return isTaken && shownOf(I, name) !== '' && shownOf(I, name) !== shownOf(base, name);
      });
      expect(conflicts).toHaveLength(lost.length);
      for (const { label } of conflicts) expect(label).not.toMatch(/speakers|\.\d/);
    }),
  );
});

function viewOf(written: Written): PartView {
  return { title: '', groups: peoplePart(written, 'en') };
}

/** The form of a page that shows what is written, with what somebody types on it. */
function sentFrom(written: Written, typed: Readonly<Record<string, string>>): URLSearchParams {
  const { groups } = viewOf(written);
  const shown = fieldsOf(groups).flatMap((field): [string, string][] => {
    const all =
      field.kind === 'texts' ? written.languages.map((language) => `${field.path}.${language}`) : [field.path];
    return all.map((name) => [name, typed[name] ?? valuesIn(field, name, written)[0] ?? '']);
  });
  return new URLSearchParams([
    ['seen', seenValues(groups, written)],
    ...ids.map((id, at) => [`is.speakers.${at}`, id] as [string, string]),
    ...shown,
  ]);
}

function withTyped(written: Written, typed: Readonly<Record<string, string>>): Written {
  return withForm(written, new URLSearchParams(typed));
}

function withForm(written: Written, fields: URLSearchParams): Written {
  const { typed } = partEdits(viewOf(written), { fields, files: {} }, written);
  return { ...written, content: typed.reduce<unknown>(applied, written.content) };
}

function withoutAsked(own: URLSearchParams, conflicts: readonly { readonly name?: string }[]): URLSearchParams {
  return new URLSearchParams([...own].filter(([name]) => conflicts.every((each) => each.name !== name)));
}

function trimmed(values: readonly string[] | undefined): string[] | undefined {
  return values?.map((value) => value.replaceAll('\r\n', '\n').trim());
}
