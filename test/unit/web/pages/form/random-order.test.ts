import { describe, expect, it } from 'vitest';
import { published } from '../../../../../shared/programme/published.ts';
import { readProgramme } from '../../../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../../../shared/programme/schema.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import type { FieldProblem } from '../../../../../shared/response/problem.ts';
import type { SubmissionId } from '../../../../../shared/response/response.ts';
import { variablesOf } from '../../../../../shared/sheets/single-answers.ts';
import type { Instant } from '../../../../../shared/time/instant.ts';
import { FormPage } from '../../../../../shared/web/pages/form/form-page.tsx';
import { renderPage } from '../../../../../shared/web/parts/document.tsx';
import {
  allTypesFile,
  aProgrammeFile,
  blocksFile,
  blocksSource,
  sessionsOf,
} from '../../../../fixtures/programmes/programme-files.ts';

/** Every question with options, and every page, in random order. */
function mixed(file: ProgrammeFile): ProgrammeFile {
  const pages = file.questionnaire.pages.map((page) => ({
    ...page,
    order: 'random' as const,
    questions: page.questions.map((question) => ('options' in question ? { ...question, order: 'random' } : question)),
  }));
  return { ...file, questionnaire: { ...file.questionnaire, pages: pages as ProgrammeFile['questionnaire']['pages'] } };
}

const [session] = sessionsOf(mixed(allTypesFile()));
const ids = Array.from({ length: 25 }, (_, n) => String(n).padStart(22, 'A') as SubmissionId);

function page(
  of: Session,
  submission: SubmissionId,
  more: { language?: string; problems?: FieldProblem[] } = {},
): string {
  const openedAt = '2026-05-21T10:00:00.000Z' as Instant;
  return renderPage(FormPage({ session: of, language: 'en', submission, openedAt, ...more }));
}

const items = (html: string) => Array.from(html.matchAll(/data-item="([^"]+)"/g), ([, key = '']) => key);
const options = (html: string, name: string) =>
  Array.from(html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g')), ([, value = '']) => value);

describe('a form in random order', () => {
  it('asks the same, and what hangs on an answer after what it hangs on, next to it', () => {
    const written = items(page(sessionsOf(allTypesFile())[0], 'A'.repeat(22) as SubmissionId));
    for (const id of ids) {
      const order = items(page(session, id));
      const at = (key: string) => order.indexOf(key);

      expect(order.toSorted()).toEqual(written.toSorted());
      expect([at('q_reason') - at('q_overall'), at('q_need') - at('q_able'), at('q_whom') - at('q_need')]).toEqual([
        1, 1, 1,
      ]);
      expect(at('q_credit')).toBeGreaterThan(at('c_quote'));
      expect(at('s_better.lin') - at('s_there.lin')).toBe(2);
      expect(order.filter((key) => /^k/.test(key)).map((key) => key.split('.')[1])).toEqual(
        ['policy', 'policy', 'finance', 'finance'].toSorted((one, other) => at(`k.${one}`) - at(`k.${other}`)),
      );
    }
    expect(new Set(ids.map((id) => items(page(session, id)).join())).size).toBeGreaterThan(0.8 * ids.length);
  });

  it('keeps a block together, a comment with its question, and what can be written beside an option behind the others', () => {
    const [blocks] = sessionsOf(mixed(blocksFile()));
    for (const id of ids) {
      const html = page(blocks, id);
      const order = items(html);
      const day = order.indexOf('m_content');

      expect(order.slice(day, day + 4)).toEqual(['m_content', 'm_content_c', 'm_room', 'm_papers']);
      expect(order.indexOf('q_return_c') - order.indexOf('q_return')).toBe(1);
      expect(options(html, 'q_source')).toEqual(['invited', 'news', 'other']);
    }
    expect(new Set(ids.map((id) => items(page(blocks, id)).join())).size).toBeGreaterThan(3);
  });

  it('mixes the rows of a matrix where it says so, each with its comment', () => {
    const source = blocksSource.replace('type: matrix', 'type: matrix\n          order: random');
    const [rows] = sessionsOf(readProgramme(source, 'x.yaml'));
    const orders = ids.map((id) => items(page(rows, id)).slice(0, 4));

    for (const order of orders) expect(order.indexOf('m_content_c') - order.indexOf('m_content')).toBe(1);
    expect(new Set(orders.map((order) => order.join())).size).toBe(6);
    expect(rows.version).toBe(sessionsOf(blocksFile())[0].version);
  });

  it('asks about each speaker in the same order', () => {
    for (const id of ids.slice(0, 10)) {
      const order = items(page(session, id)).filter((key) => key.startsWith('k'));
      const [first, second, third, fourth] = order.map((key) => key.split('.')[0]);
      expect([third, fourth]).toEqual([first, second]);
    }
  });

  it('keeps the exclusive option and "not applicable" last, in every order of the others', () => {
    const orders = ids.map((id) => options(page(session, id), 'q_need'));

    expect(new Set(orders.map((order) => order.join())).size).toBe(6);
    for (const order of orders) {
      expect(order.slice(0, 3).toSorted()).toEqual(['advice', 'data', 'time']);
      expect(order.slice(3)).toEqual(['nothing', 'na']);
    }
    expect(
      new Set(
        ids.map((id) =>
          page(session, id)
            .match(/name="q_topics\.\w+"/g)
            ?.join(),
        ),
      ).size,
    ).toBe(6);
  });

  it('stays in its order in another language, and when it comes back with errors, which are in that order', () => {
    const problems: FieldProblem[] = ['q_useful', 'q_overall', 'c_terms', 'q_years'].map((field) => ({
      field,
      problem: { code: 'required' },
    }));
    for (const id of ids.slice(0, 10)) {
      const html = page(session, id);
      const again = page(session, id, { language: 'zh-CN', problems });

      expect(items(again)).toEqual(items(html));
      expect(options(again, 'q_need')).toEqual(options(html, 'q_need'));
      const linked = Array.from(again.matchAll(/<li><a href="#(\w+)"/g), ([, key = '']) => key);
      expect(linked).toEqual(items(html).filter((key) => linked.includes(key)));
      expect(linked).toHaveLength(4);
    }
  });

  it('is a matter of the form alone: results have the written order, and answers the version of before', () => {
    const plain = sessionsOf(allTypesFile())[0];
    const names = (of: Session) => variablesOf(of, 'en').map(({ variable }) => variable.name);

    expect(names(session)).toEqual(names(plain));
    expect(session.version).toBe(plain.version);
    const [compact] = published(aProgrammeFile()).sessions;
    expect(page(compact as Session, ids[0] as SubmissionId)).not.toContain('data-order');
    expect(items(page(compact as Session, ids[0] as SubmissionId))).toEqual(
      items(page(compact as Session, ids[1] as SubmissionId)),
    );
  });
});
