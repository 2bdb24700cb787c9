import { describe, expect, it } from 'vitest';
import { draftChanges } from '../../../../shared/authoring/plan-words/draft-changes.ts';
import { notPublished } from '../../../../shared/authoring/plan-words/not-published.ts';
import { refusalCards } from '../../../../shared/authoring/plan-words/refusal-cards.ts';
import { type PlanLine, toldPlan } from '../../../../shared/authoring/plan-words/told-plan.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import { after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { publishedStores } from '../../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one] = sessionsOf(file);

/** The plan of publishing another file while the first session is open. */
async function planned(next: ProgrammeFile, answers: number) {
  const stores = await publishedStores(file);
  stores.clock.set(later(one.opensAt, 60 * minute));
  for (let at = 1; at <= answers; at += 1) await stores.responses.keep(aResponse(one, at), one);
  return { plan: await planPublishing(next, stores, stores.clock.now()), now: stores.clock.now() };
}

/** A plan that says all that a plan can say. */
async function everything() {
  const [first] = file.sessions;
  const other = JSON.parse(
    JSON.stringify(file).replace('How satisfied are you?', 'What did you learn?').replace('"budget"', '"money"'),
  ) as ProgrammeFile;
  const added = { ...first, code: 'NEW' } as ProgrammeFile['sessions'][number];
  const reader = {
    ...file.recipients[0],
    id: 'boss',
    address: 'boss@example.org',
  } as ProgrammeFile['recipients'][number];
  return planned(
    {
      ...other,
      follows: 'nothing',
      recipients: [...file.recipients, reader],
      sessions: [other.sessions[0], added] as never,
    },
    2,
  );
}

/** The same with another question. */
const renamed = JSON.parse(
  JSON.stringify(file).replace('How satisfied are you?', 'What did you learn?'),
) as ProgrammeFile;

function sentences(line: PlanLine): string[] {
  const details = 'details' in line ? line.details : [];
  return [
    ...('outcome' in line ? [line.outcome] : []),
    ...(line.text === undefined ? [] : [line.text]),
    ...details.flatMap((each) =>
      each.kind === 'refusals' ? [...each.refusals, ...(each.remedy === undefined ? [] : [each.remedy])] : [each.text],
    ),
  ];
}

it('calls questions that open reports by their words at the desk, and says there why a button did nothing', async () => {
  const anew = JSON.parse(JSON.stringify(renamed).replaceAll('q_overall', 'q_anew')) as ProgrammeFile;
  for (const answers of [0, 1]) {
    const { plan, now } = await planned(anew, answers);
    const said = draftChanges(plan, { language: 'en', at: 'desk', now }).map(({ text }) => text);
    expect(said.join('\n')).toContain('opens reports: from “How satisfied are you?” to “What did you learn?”');
  }
  const { plan, now } = await planned(renamed, 1);
  expect(notPublished('refused', plan, { language: 'en', at: 'desk', now })).toContain('somebody has answered since');
  expect(notPublished('refused', plan, { language: 'en', at: 'command', now })).toContain('mend the file');
});

describe('a plan told at the desk', () => {
  it('names no command, and no place of a file', async () => {
    const { plan, now } = await everything();
    for (const language of deskLanguages) {
      const told = toldPlan(plan, { language, at: 'desk', now }).flatMap(sentences).join('\n');
      expect(told).not.toMatch(/debrief|questionnaire\.|sessions\.|recipients\.|"/);
    }
  });

  it('says how many have answered in steps of five, and a command how many', async () => {
    const { plan, now } = await planned(renamed, 6);
    const told = (at: 'desk' | 'command') => toldPlan(plan, { language: 'en', at, now }).flatMap(sentences).join('\n');
    expect(told('desk')).toContain('at least 5 answers stored');
    expect(told('desk')).not.toMatch(/\b6\b/);
    expect(told('command')).toContain('6 answers stored');
  });

  it('says in the reader’s language what is refused, and why', async () => {
    const { plan, now } = await everything();
    const lines = toldPlan(plan, { language: 'zh-CN', at: 'desk', now });

    expect(lines.map(({ kind, isRefused }) => (isRefused ? `${kind} (refused)` : kind))).toEqual([
      'programme',
      'following (refused)',
      'refused (refused)',
      'added',
      'left-behind (refused)',
      'readers',
    ]);
    expect(lines.flatMap(sentences)).toEqual(
      expect.arrayContaining([
        '增加收件人 Ada Berg',
        '已存不足 5 份答卷',
        '题目“您是否满意？”，措辞（英语）：由“How satisfied are you?”改为“What did you learn?”：拒绝，参训人员作答前已看过这段文字：更改措辞，就成了另一个承诺或另一道题目',
        '去掉题目“可能的障碍？”，选项“经费”：拒绝，已作答的人是从当时的选项及其顺序中选择的',
        '它仍在项目中；如果不举行：请取消；如果已经结束：请截止填写',
      ]),
    );
  });
});

describe('what is refused, as cards', () => {
  it('is one a change, in words without ids, commands or advice for who writes files', async () => {
    const { plan, now } = await everything();
    for (const language of deskLanguages) {
      const cards = refusalCards(plan, { language, at: 'desk', now });
      expect(cards.filter(({ isPutBack }) => isPutBack).length).toBe(cards.length);
      for (const { about, lines, why } of cards) {
        const told = [about, ...lines, why].join(' ');
        expect(told).not.toMatch(/q_|debrief|[{}]|"|->|budget|ONE/);
      }
    }
  });

  it('says what was there, what is to be there, why it is refused and where', async () => {
    const { plan, now } = await planned(renamed, 6);
    expect(refusalCards(plan, { language: 'en', at: 'desk', now })).toEqual([
      {
        key: expect.stringContaining('promised questionnaire.pages.'),
        about: 'Question “What did you learn?”, its words in English',
        lines: ['Was: “How satisfied are you?”', 'In the draft: “What did you learn?”'],
        why: 'It was read before answering: other words would be another promise or another question.',
        sessions: ['Weifang'],
        isPutBack: true,
        isOfAnother: false,
        places: ['questionnaire.pages.training.questions.q_overall.text.en'],
        reason: 'promised',
      },
    ]);
  });
});

describe('what a draft changes', () => {
  it('is told once, with the sessions where they are not all that change, whether it is refused or not', async () => {
    const other = {
      ...renamed,
      sessions: file.sessions.map((each, at) => (at > 0 ? each : { ...each, headcount: 41 })),
    };
    const { plan, now } = await planned(other as ProgrammeFile, 6);
    const words =
      'Question “What did you learn?”, its words in English: from “How satisfied are you?” to “What did you learn?”';
    expect(draftChanges(plan, { language: 'en', at: 'desk', now })).toEqual([
      { text: words, sessions: [] },
      { text: expect.stringMatching(/to 41$/), sessions: ['Weifang'] },
    ]);
  });

  it('names sessions that are added, and those that are in it no more', async () => {
    const { plan, now } = await everything();
    const texts = draftChanges(plan, { language: 'en', at: 'desk', now }).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['Recipient Ada Berg is added', 'Weifang is added', 'Brussels is taken out']),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});
