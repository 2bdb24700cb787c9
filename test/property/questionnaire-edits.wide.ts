import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied, type Edit, type Path, valueAt } from '../../shared/authoring/edit/edit.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { kitAdded } from '../../shared/authoring/questionnaire/added-questions.ts';
import { askedDraft } from '../../shared/authoring/questionnaire/asked-draft.ts';
import { askedIds } from '../../shared/authoring/questionnaire/asked-ids.ts';
import { type ChosenTest, chosenOf, composed } from '../../shared/authoring/questionnaire/composed-condition.ts';
import { conditionChoices } from '../../shared/authoring/questionnaire/condition-choices.ts';
import {
  type DraftedPage,
  type DraftedQuestion,
  draftedPages,
  draftedQuestions,
  nameOf,
} from '../../shared/authoring/questionnaire/drafted.ts';
import { freeQuestionId } from '../../shared/authoring/questionnaire/free-id.ts';
import { headlineChoices, headlineRoles } from '../../shared/authoring/questionnaire/headline-choices.ts';
import { type KitGroup, kitGroups, repeatOf } from '../../shared/authoring/questionnaire/kit-groups.ts';
import { newQuestion, rarerTypes, usualTypes } from '../../shared/authoring/questionnaire/new-question.ts';
import {
  movedTo,
  pageMovedTo,
  pagesFor,
  placeBeside,
  questionAdded,
} from '../../shared/authoring/questionnaire/placed-question.ts';
import { referencesIn } from '../../shared/authoring/questionnaire/references.ts';
import { leftWithout, removed } from '../../shared/authoring/questionnaire/remove-question.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import { ProgrammeFileError, readProgramme } from '../../shared/programme/read.ts';
import { allTypesSource, blocksSource, compactSource, sampleSource } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';

const sources = [
  sampleSource,
  allTypesSource,
  blocksSource,
  compactSource,
  ...templateNames.map((name) => fromTemplate(name, ['en', 'fr'], 'Europe/Paris')),
];
const contents: readonly unknown[] = sources.map((source) => parse(source));

/** Where something is wrong with a draft, and what; nowhere: it can be published. That answers may become too long is said apart. */
function faultsOf(content: unknown): readonly { readonly place: string; readonly problem: string }[] {
  try {
    readProgramme(JSON.stringify(content), 'draft');
    return [];
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    return cause.lines
      .filter((line) => !line.includes('an answer in which every text is full'))
      .map((line) => {
        const [, place = '', problem = ''] = /^draft:1 (\S+): (.*)$/.exec(line) ?? [];
        return { place, problem };
      });
  }
}

function edited(content: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce(applied, content);
}

/** `questionnaire.pages[0].questions[2]` */
function placeOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
}

const isAt = (place: string, path: Path) =>
  `${place}.`.startsWith(`${placeOf(path)}.`) || place.startsWith(`${placeOf(path)}[`);

function anyPart<T>(parts: (content: unknown) => readonly T[]): fc.Arbitrary<{ content: unknown; part: T }> {
  return fc
    .constantFrom(...contents)
    .chain((content) => fc.constantFrom(...parts(content)).map((part) => ({ content, part })));
}

function languagesOf(content: unknown): readonly string[] {
  return (content as { languages: string[] }).languages;
}

/** A page that is for sessions of all kinds. */
function isForAll({ written }: DraftedPage | DraftedQuestion): boolean {
  return (written.showWhen as { session?: unknown } | undefined)?.session === undefined;
}

const anyKit = fc.constantFrom(
  ...Object.entries(kitGroups).flatMap(([group, names]) => names.map((name) => ({ group: group as KitGroup, name }))),
);

function movedBy(step: -1 | 1, question: DraftedQuestion, content: unknown): readonly Edit[] | undefined {
  const place = placeBeside(step, question, content);
  return place && movedTo(place, question, content);
}

describe('what is done to a questionnaire', () => {
  it('begins with files without faults', () => {
    expect(contents.flatMap(faultsOf)).toEqual([]);
  });

  it('adds a question of the kit to a page that is asked about the same, and nothing is wrong', () => {
    holds(
      fc.property(anyPart(draftedPages), anyKit, ({ content, part: page }, { group, name }) => {
        fc.pre(page.repeat === repeatOf(group) && isForAll(page));
        const languages = languagesOf(content);
        const id = freeQuestionId(content, name);

        const added = kitAdded([name], { content, languages, page: nameOf(page, draftedPages(content)) });
        const after = edited(content, added);

        expect(faultsOf(after)).toEqual([]);
        expect(draftedPages(after)[page.at]?.questions.at(-1)?.id).toBe(id);
      }),
      60,
    );
  });

  it("adds a question of one's own, and nothing is wrong but that its words are missing", () => {
    holds(
      fc.property(
        anyPart(draftedPages),
        fc.constantFrom(...usualTypes, ...rarerTypes),
        ({ content, part: page }, type) => {
          const languages = languagesOf(content);
          const text = Object.fromEntries(languages.map((language) => [language, 'What?']));
          const made = newQuestion(type, freeQuestionId(content), { text, languages, today: '2026-02-28' });

          const after = edited(content, questionAdded(made.question, page, made.scales, content));

          const path = [...page.path, 'questions', page.questions.length];
          const faults = faultsOf(after);
          expect(faults.filter(({ place, problem }) => !isAt(place, path) || !problem.includes('missing'))).toEqual([]);
          expect(faults.length > 0).toBe(JSON.stringify(made.question).includes('"text":{}'));
        },
      ),
      60,
    );
  });

  it('takes a question out with all that names it, and nothing is wrong but a page without questions', () => {
    holds(
      fc.property(anyPart(draftedQuestions), ({ content, part: question }) => {
        const after = edited(content, removed(question, content));

        const page = draftedPages(after)[question.page];
        const isEmpty = page?.questions.length === 0;
        expect(faultsOf(after).map(({ place }) => place)).toEqual(
          isEmpty ? [placeOf([...page.path, 'questions'])] : [],
        );
        const ids = askedIds(question.written);
        expect(referencesIn(after).filter(({ id }) => ids.includes(id))).toEqual([]);
      }),
    );
  });

  it('takes a page out with all that names its questions, and nothing is wrong but that nothing is asked', () => {
    holds(
      fc.property(anyPart(draftedPages), ({ content, part: page }) => {
        const after = edited(content, removed(page, content));

        const isEmpty = draftedPages(after).length === 0;
        const faults = faultsOf(after).filter(({ problem }) => !problem.startsWith('nothing is asked in this session'));
        expect(faults.map(({ place }) => place)).toEqual(isEmpty ? ['questionnaire.pages'] : []);
      }),
      60,
    );
  });

  it('changes nothing elsewhere where nothing names what is taken out', () => {
    holds(
      fc.property(anyPart(draftedQuestions), ({ content, part: question }) => {
        fc.pre(leftWithout(question, content).length === 0 && question.type !== 'check');

        expect(removed(question, content)).toEqual([{ remove: question.path }]);
      }),
      60,
    );
  });

  it('moves a question, and what is wrong then is about what names it, or what it names', () => {
    holds(
      fc.property(anyPart(draftedQuestions), fc.constantFrom(-1, 1), ({ content, part: question }, step) => {
        const edits = movedBy(step as -1 | 1, question, content);
        fc.pre(edits !== undefined);

        const after = edited(content, edits);

        const moved = draftedQuestions(after).find(({ written }) => written.id === question.id);
        const ids = new Set(askedIds(question.written));
        const named = referencesIn(after).filter(({ id }) => ids.has(id));
        const concerned = [...named.map(({ path }) => path), ...(moved ? [moved.path] : [])];
        const emptied = [...(draftedPages(after)[question.page]?.path ?? []), 'questions'];
        const isEmpty = (valueAt(after, emptied) as unknown[]).length === 0;
        expect(
          faultsOf(after).filter(
            ({ place }) => ![...concerned, ...(isEmpty ? [emptied] : [])].some((path) => isAt(place, path)),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('moves a question there and back', () => {
    holds(
      fc.property(anyPart(draftedQuestions), ({ content, part: question }) => {
        const edits = movedBy(1, question, content);
        fc.pre(edits !== undefined);
        const after = edited(content, edits);
        const moved = draftedQuestions(after).find(({ written }) => written === question.written);

        expect(edited(after, (moved && movedBy(-1, moved, after)) ?? [])).toEqual(content);
      }),
    );
  });

  it('moves a question to each place that there is for it, and nowhere else', () => {
    holds(
      fc.property(anyPart(draftedQuestions), fc.nat(), ({ content, part: question }, draw) => {
        const places = pagesFor(question, content).flatMap(({ page, places: count }) =>
          Array.from({ length: count }, (_, at) => ({ page: page.at, at })),
        );
        const place = places[draw % places.length] ?? { page: 0, at: 0 };

        const after = edited(content, movedTo(place, question, content) ?? []);

        expect(draftedPages(after)[place.page]?.questions[place.at]?.written).toEqual(question.written);
        expect(draftedQuestions(after)).toHaveLength(draftedQuestions(content).length);
        expect(movedTo({ page: place.page, at: 99 }, question, content)).toBeUndefined();
        expect(movedTo({ page: 99, at: 0 }, question, content)).toBeUndefined();
      }),
    );
  });

  it('moves a page there and back', () => {
    holds(
      fc.property(anyPart(draftedPages), ({ content, part: page }) => {
        const edits = pageMovedTo(page.at + 1, page, content);
        fc.pre(edits !== undefined);
        const after = edited(content, edits);
        const moved = draftedPages(after)[page.at + 1];

        expect(moved?.written).toEqual(page.written);
        expect(edited(after, (moved && pageMovedTo(moved.at - 1, moved, after)) ?? [])).toEqual(content);
      }),
      60,
    );
  });
});

describe('a condition', () => {
  it('that can be chosen is one that holds for somebody, or is told that nobody can answer so', () => {
    holds(
      fc.property(
        anyPart(draftedQuestions),
        fc.infiniteStream(fc.nat({ max: 11 })),
        fc.constantFrom('all', 'any', 'none'),
        ({ content, part: { page, at, path } }, draws, group) => {
          const [next] = [() => draws.next().value ?? 0];
          const choices = conditionChoices({ page, at }, askedDraft(content, ['en']), 'en');
          fc.pre(choices.length > 0);
          const tests = choices.slice(0, 8).flatMap(({ id: question, values, bounds, canBeBlank }): ChosenTest[] => {
            const draw = next();
            if (draw === 0 && canBeBlank) return [{ question, answered: next() > 5 }];
            if (draw === 1 && bounds !== undefined)
              return [{ question, from: bounds.from[next() % bounds.from.length] }];
            if (draw > 5 || values.length === 0) return [];
            return [
              {
                question,
                is: values
                  .filter(({ value }, of) => of === draw % values.length || next() > 8 + value.length)
                  .map(({ value }) => value),
              },
            ];
          });

          const showWhen = composed({ group: group as 'all', tests, session: [] }, choices, undefined);
          const after = edited(
            content,
            showWhen === undefined ? [] : [{ set: [...path, 'showWhen'], value: showWhen }],
          );

          const wrong = faultsOf(after).filter(({ place }) => isAt(place, [...path, 'showWhen']));
          expect(wrong.filter(({ problem }) => !problem.startsWith('nobody can answer so'))).toEqual([]);
          expect(chosenOf(showWhen, choices)?.tests ?? []).toHaveLength(tests.length);
        },
      ),
    );
  });

  it('of a file is left as it was written by who changes nothing of it', () => {
    const written = contents.flatMap((content) =>
      draftedPages(content).flatMap((page) =>
        [page, ...page.questions].flatMap((each) => {
          const { showWhen } = each.written;
          if (showWhen === undefined) return [];
          const place = 'questions' in each ? { page: each.at } : { page: each.page, at: each.at };
          const choices = conditionChoices(place, askedDraft(content, ['en']), 'en');
          const chosen = chosenOf(showWhen, choices);
          return [{ showWhen, again: chosen && composed(chosen, choices, showWhen) }];
        }),
      ),
    );

    expect(written.map(({ again }) => again)).toEqual(written.map(({ showWhen }) => showWhen));
    expect(written.length).toBeGreaterThan(15);
  });
});

describe('the headline', () => {
  it('takes each question that is offered for a role, and nothing is wrong but who is said to have attended', () => {
    const faults = contents.flatMap((content) => {
      const draft = askedDraft(content, ['en']);
      return headlineRoles.flatMap((role) =>
        headlineChoices(role, draft).flatMap(({ question }) =>
          faultsOf(edited(content, [{ set: ['questionnaire', 'headline', role], value: question.id }])),
        ),
      );
    });

    expect(faults.filter(({ place }) => !place.includes('.attendance'))).toEqual([]);
  });

  it('offers what has the role already', () => {
    for (const content of contents) {
      const draft = askedDraft(content, ['en']);
      for (const role of headlineRoles) {
        const id = draft.headline[role];
        if (id !== undefined) expect(headlineChoices(role, draft).map(({ question }) => question.id)).toContain(id);
      }
    }
  });
});
