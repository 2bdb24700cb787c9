import { describe, expect, it } from 'vitest';
import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseSession } from '../../../shared/privacy/release.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Page } from '../../../shared/questionnaire/schema.ts';
import { anAllTypesSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';

const [sample] = sessionsOf(sampleFile()) as [Session];

describe('how an item may be shown', () => {
  it('is as it is counted, for opinions', () => {
    const rules = itemRules(anAllTypesSession(), true);
    for (const key of ['q_overall', 'q_nps', 'q_able', 'q_need', 'q_cap', 'c_terms', 's_content.lin'])
      expect(rules.get(key), key).toEqual({ type: expect.any(String) });
  });

  it('is once, for a consent to be quoted and the names for it: comments are marked by them', () => {
    const rules = itemRules(anAllTypesSession(), true);
    for (const key of ['c_quote', 'q_credit'])
      expect(rules.get(key), key).toEqual({ type: expect.any(String), isMark: true });
    const [unsigned] = sessionsOf(aQuotableFile({ isSigned: false }));
    const marks = [...itemRules(unsigned, true)].filter(([, { isMark }]) => isMark);
    expect(marks.map(([key]) => key)).toEqual(['c_quote']);
  });

  it('is nowhere, for the kind of organisation where there are several sessions', () => {
    expect(itemRules(sample, false).get('d_org')).toMatchObject({ isWithheld: true });
    expect(itemRules(sample, true).get('d_org')?.isWithheld).toBeUndefined();
    const others = [...itemRules(sample, false)].filter(([key]) => key !== 'd_org');
    expect(others.filter(([, { isWithheld }]) => isWithheld)).toEqual([]);
  });

  it('is in classes, for the kind of organisation and no other choice that is not marked', () => {
    expect(itemRules(sample, true).get('d_org')?.coarsening).toBeDefined();
    expect(itemRules(sample, true).get('q_able')?.coarsening).toBeUndefined();
  });

  it('is nowhere, for what is asked only after an answer that can tell who somebody is, or after such a question', () => {
    const session = anAllTypesSession();
    const page: Page = {
      ...(session.questionnaire.pages[1] as Page),
      id: 'more',
      questions: [
        {
          id: 'm_heads',
          type: 'five-point',
          text: { en: 'As a head?' },
          scale: 'satisfaction',
          required: true,
          showWhen: { question: 'q_role', is: ['head'] },
        },
        {
          id: 'm_next',
          type: 'five-point',
          text: { en: 'And?' },
          scale: 'satisfaction',
          required: true,
          showWhen: { question: 'm_heads', is: ['5'] },
        },
      ],
    };
    const questionnaire = { ...session.questionnaire, pages: [...session.questionnaire.pages, page] };
    const rules = itemRules({ ...session, questionnaire }, true);
    const items = { q_role: { head: 9, expert: 9 }, m_heads: { 5: 9 }, m_next: { 4: 9 } };
    const released = releaseSession(rules, { responses: 18, items });
    expect([released.items.m_heads, released.items.m_next]).toEqual(['hidden', 'hidden']);
  });
});
