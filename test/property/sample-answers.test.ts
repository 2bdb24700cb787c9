import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallestGroup, smallestGroupForComments, suppressed } from '../../shared/privacy/release.ts';
import { published } from '../../shared/programme/published.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { Session } from '../../shared/programme/session.ts';
import { type Sample, sampleAnswers } from '../../shared/publication/sample-answers.ts';
import { samplePublication } from '../../shared/publication/sample-publication.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { formFields } from '../../shared/response/fields.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import type { Instant } from '../../shared/time/instant.ts';
import {
  allTypesFile,
  aProgrammeFile,
  blocksFile,
  courseFile,
  sampleFile,
  sessionsOf,
} from '../fixtures/programmes/programme-files.ts';
import { formEntries } from '../fixtures/responses/responses.ts';

const forms = join(import.meta.dirname, '../fixtures/programmes/forms');
const files: readonly (readonly [string, ProgrammeFile])[] = [
  ['compact', aProgrammeFile()],
  ['sample', sampleFile()],
  ['all types', allTypesFile()],
  ['blocks', blocksFile()],
  ['course', courseFile()],
  ...readdirSync(forms).map((name) => [name, readProgramme(readFileSync(join(forms, name), 'utf8'), name)] as const),
];
const now = '2026-03-02T10:00:00.000Z' as Instant;
const some = (people: number): Sample => ({ people, seed: people, comment: (number) => `Sample comment ${number}` });

function expectReported(session: Session, people: number): void {
  const publication = samplePublication(session, some(people), { asOf: now, isOnlySession: false });
  const hasComments = Object.values(publication.comments).flat().length > 0;
  for (const language of session.programme.languages) {
    const view = composeReport(publication, [session], { name: 'Ada', language });
    expect(view.comments.some(({ comments }) => comments.length > 0)).toBe(hasComments);
  }
  if (people < smallestGroupForComments) expect(hasComments).toBe(false);
  if (people < smallestGroup) {
    expect(Object.values(publication.released.items).filter((counts) => counts !== suppressed)).toEqual([]);
  }
}

describe('made-up answers', () => {
  it.each(files)('to %s are answers that its form could send', (_name, file) => {
    for (const session of published(file).sessions.slice(0, 3)) {
      const items = itemsOf(session);
      for (const { answers } of sampleAnswers(session, some(25))) {
        const body = new URLSearchParams(formEntries(session, answers)).toString();
        expect(parseAnswers(items, formFields(Buffer.from(body)))).toEqual({ ok: true, answers });
      }
    }
  });

  it.each(files)('of %s are reported in each of its languages, as real ones are', (_name, file) => {
    for (const session of published(file).sessions.slice(0, 3)) {
      for (const people of [0, 4, 8, 40]) expectReported(session, people);
    }
  });

  it('are the same for the same number, and others for another', () => {
    const [session] = sessionsOf(sampleFile());
    expect(sampleAnswers(session, some(40))).toEqual(sampleAnswers(session, some(40)));
    expect(sampleAnswers(session, { ...some(40), seed: 1 })).not.toEqual(sampleAnswers(session, some(40)));
  });

  it('say what people say mostly: content, and not all alike', () => {
    const [session] = sessionsOf(sampleFile());
    const steps = sampleAnswers(session, some(160)).flatMap(({ answers: { q_overall } }) =>
      typeof q_overall === 'number' ? [q_overall] : [],
    );
    expect(new Set(steps).size).toBeGreaterThan(2);
    expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeGreaterThan(3.3);
    expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeLessThan(4.6);
  });
});
