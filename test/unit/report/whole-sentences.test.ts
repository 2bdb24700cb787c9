import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../shared/report/compose.ts';
import type { ReportView, Table } from '../../../shared/report/view.ts';
import { knownProgramme } from '../../fixtures/report/known-programme.ts';

/*
 * What reports say of answers that are known one by one, sentence by sentence. No program renews them: a sentence that
 * changes is to be read. Reckoned again from the counts in the fixture by separate code were means, standard deviations,
 * shares and scores with their intervals (Wilson's, the adjusted Wald interval of an NPS), those of the programme with its
 * sessions as clusters (Cochran's variance of a ratio), what non-response leaves open, and how far the last session is from
 * the others (Newcombe's intervals, which fit Holm's levels of a 16th to a 13th of 5 %; how many comparisons there are was
 * not counted again). What the programme compares, and its means of sections, are as the code gave them, and were read.
 */

const { sessions, last, programme } = knownProgramme();
const reader = (language: string) => ({ name: 'Ada Berg', language });
const ofSession = (language: string) => composeReport(last, [sessions[2]], reader(language));
const ofProgramme = (language: string) => composeReport(programme, sessions, reader(language));

const drawnInSession = [
  'The training | Overall, how satisfied are you with this training? | mean 3.1 of 5 (SD 1.2) · best two steps 35% (22% to 50%) · best step 14% · n\u00a0=\u00a043 | Very satisfied 6, Satisfied 9, Neutral 15, Dissatisfied 9, Very dissatisfied 4',
  'The training | How useful is the content for your work? | mean 3.9 of 5 (SD 0.7) · best two steps 70% (55% to 81%) · best step 21% · n\u00a0=\u00a043 | Very useful 9, Useful 21, Moderately useful 13, Slightly useful 0, Not useful 0',
  'The training | After today, what can you do with what was taught? | n\u00a0=\u00a043 | Not yet able to use it 1, Understand it but need more help 4, Can use it with some support 7, Can use it on my own 22, Can teach it to colleagues 9',
  'The training | The level was | Not shown, to protect participants. | ',
  'The training | Time | Not shown, to protect participants. | ',
  'The training | How likely are you to recommend this training to a colleague? | NPS +9 (−14 to +31) · n\u00a0=\u00a043 | Promoters (9, 10) 15, Passives (7, 8) 17, Detractors (0 to 6) 11',
  'Organisation and next steps | Organisation and communication | mean 4.0 of 5 (SD 0.7) · best two steps 77% (62% to 87%) · best step 23% · n\u00a0=\u00a043 | Very satisfied 10, Satisfied 23, Neutral 10, Dissatisfied 0, Very dissatisfied 0',
  'Organisation and next steps | Venue and equipment | mean 3.3 of 5 (SD 0.9) · best two steps 37% (24% to 52%) · best step 9% · n\u00a0=\u00a043 | Very satisfied 4, Satisfied 12, Neutral 18, Dissatisfied 9, Very dissatisfied 0',
  'Organisation and next steps | Materials | mean 3.9 of 5 (SD 0.7) · best two steps 72% (57% to 83%) · best step 21% · n\u00a0=\u00a043 | Very satisfied 9, Satisfied 22, Neutral 12, Dissatisfied 0, Very dissatisfied 0',
  "Organisation and next steps | What may prevent you? | n\u00a0=\u00a043 | Time 5, Authority 9, Tools or data 23, Budget 0, Leaders' support 3, Not relevant 0, Nothing 3",
  'About you | I work in | Shown only where enough people answered; of several sessions, for the whole programme only. | ',
];

/** Each number of the headline as it is read: label, value, of how many, range, beside the others. */
const headlineOf = ({ metrics }: ReportView) =>
  metrics.map(({ label, value, of, range, compared }) =>
    [label, value, of, range, compared].filter((words) => words !== undefined).join(' | '),
  );

/** Each row of a table as it is read, its cells one after the other. */
const rowsOf = (table: Table | undefined) =>
  table?.rows.map((row) =>
    row.map(({ text, detail }) => (detail === undefined ? text : `${text} (${detail})`)).join(' | '),
  );

/** Each question with its summary and its bars. */
const drawnOf = ({ pages }: ReportView) =>
  pages.flatMap(({ heading, questions }) =>
    questions.map(
      ({ question, summary, parts }) =>
        `${heading} | ${question} | ${summary} | ${parts.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    ),
  );

describe('a session that is far below the others in one number and far above them in another', () => {
  it('is told so in English', () => {
    const report = ofSession('en');

    expect(report.subject).toBe('[Feedback] Chongqing, 15 December: 35% satisfied (15/43)');
    expect(report.lead).toBe(
      'Chongqing, 15 December 2020: 43 of 165 participants answered. These are the final results, as of 20 December 2020 at 21:00 (China Standard Time).',
    );
    expect(headlineOf(report)).toEqual([
      'Response rate | 26% | 43 of 165',
      'Satisfied | 35% | 15 of 43 | 22% to 50% | 47 points below the other sessions so far (20 to 67)',
      'NPS | +9 | n\u00a0=\u00a043 | −14 to +31 | no clear difference from the other sessions so far (−47 to +35 points)',
      'Can use it | 72% | 31 of 43 | 57% to 83% | 41 points above the other sessions so far (13 to 61)',
    ]);
    expect(report.actions).toEqual([
      'Fewer than half of those who answered are satisfied: 35% (15 of 43). Find out why.',
      'Improve first: “Venue and equipment” (37%, 16 of 43). That is 36 points below the other questions together (10 to 56).',
      '“Satisfied” is 47 points lower here than in the other sessions so far (20 to 67): 35% (15 of 43) against 82% (64 of 78). Find out why.',
      'The barrier named most often is “Tools or data” (53%, 23 of 43). Plan help with it.',
    ]);
    expect(report.quality).toEqual([
      'It is not known here how satisfied 122 of the 165 participants are: if none of them is, 9% of all participants are satisfied; if all of them are, 83%.',
      'Nothing is said of answers that were too quick, on one step, blank, or the same as another one: they are few, or numbers would tell of few people.',
    ]);
  });

  it('is told so in Chinese', () => {
    const report = ofSession('zh-CN');

    expect(report.subject).toBe('【培训反馈】重庆 12月15日：满意率 35%（15/43）');
    expect(report.lead).toBe(
      '重庆，2020年12月15日：参训 165 人，收回有效答卷 43 份。以下为截至2020年12月20日 21:00（中国标准时间）的最终结果。',
    );
    expect(headlineOf(report)).toEqual([
      '回收率 | 26% | 43/165',
      '满意率 | 35% | 15/43 | 22% 至 50% | 比其他已结束场次低 47 个百分点（20 至 67）',
      'NPS | +9 | n\u00a0=\u00a043 | −14 至 +31 | 与其他已结束场次无明显差异（−47 至 +35 个百分点）',
      '能够运用 | 72% | 31/43 | 57% 至 83% | 比其他已结束场次高 41 个百分点（13 至 61）',
    ]);
    expect(report.actions).toEqual([
      '作答者中满意的不到一半：35%（15/43）。请查明原因。',
      '优先改进“场地与设备”（37%，16/43）：比其他题目合计低 36 个百分点（10 至 56）。',
      '“满意率”本场比其他已结束场次低 47 个百分点（20 至 67）：35%（15/43），对比 82%（64/78）。请查明原因。',
      '参训人员提到最多的应用障碍是“工具或数据”（53%，23/43），建议安排相应支持。',
    ]);
  });

  it('shows each question as it was answered', () => {
    expect(drawnOf(ofSession('en'))).toEqual(drawnInSession);
  });
});

describe('their programme', () => {
  it('says of which session it is in English', () => {
    const report = ofProgramme('en');

    expect(report.subject).toBe('[Feedback] EU-China ETS capacity…: 65% satisfied (79/121)');
    expect(report.lead).toBe(
      '3 sessions: 121 of 500 participants answered. These are the final results, as of 20 December 2020 at 21:00 (China Standard Time).',
    );
    expect(headlineOf(report)).toEqual([
      'Response rate | 24% | 121 of 500',
      'Satisfied | 65% | 79 of 121 | 32% to 88%',
      'NPS | +13 | n\u00a0=\u00a0121 | −1 to +26',
      'Can use it | 45% | 55 of 121 | 22% to 71%',
    ]);
    expect(report.actions).toEqual([
      'Improve first: “Venue and equipment” (36%, 44 of 121). That is 37 points below the other questions together (21 to 51).',
      'In Chongqing, “Satisfied” is 47 points lower than in the other sessions (18 to 68): 35% (15 of 43) against 82% (64 of 78). Find out why.',
      'The barrier named most often is “Tools or data” (55%, 67 of 121). Plan help with it.',
    ]);
    expect(rowsOf(report.sessions)).toEqual([
      'Weifang (3 December · 26% · 41 of 160) | 90% (77% to 96%) | +20 (−5 to +41) | 27% (16% to 42%)',
      'Shanxi (8 December · 21% · 37 of 175) | 73% (57% to 85%) | +11 (−14 to +34) | 35% (22% to 51%)',
      'Chongqing (15 December · 26% · 43 of 165) | 35% (22% to 50% · ▼ clearly lower) | +9 (−14 to +31) | 72% (57% to 83% · ▲ clearly higher)',
    ]);
    expect(report.sessions?.notes).toEqual([
      'Satisfied: Chongqing 47 points below the others (18 to 68).',
      'Can use it: Chongqing 41 points above the others (12 to 62).',
      'All other differences between the sessions may be chance.',
    ]);
  });

  it('says of which session it is in Chinese', () => {
    const report = ofProgramme('zh-CN');

    expect(headlineOf(report)).toEqual([
      '回收率 | 24% | 121/500',
      '满意率 | 65% | 79/121 | 32% 至 88%',
      'NPS | +13 | n\u00a0=\u00a0121 | −1 至 +26',
      '能够运用 | 45% | 55/121 | 22% 至 71%',
    ]);
    expect(report.actions).toEqual([
      '优先改进“场地与设备”（36%，44/121）：比其他题目合计低 37 个百分点（21 至 51）。',
      '重庆的“满意率”比其他场次低 47 个百分点（18 至 68）：35%（15/43），对比 82%（64/78）。请查明原因。',
      '参训人员提到最多的应用障碍是“工具或数据”（55%，67/121），建议安排相应支持。',
    ]);
    expect(rowsOf(report.sessions)?.at(-1)).toBe(
      '重庆 (12月15日 · 26% · 43/165) | 35% (22% 至 50% · ▼ 明显偏低) | +9 (−14 至 +31) | 72% (57% 至 83% · ▲ 明显偏高)',
    );
    expect(report.sessions?.notes).toEqual([
      '满意率：重庆比其他场次低 47 个百分点（18 至 68）。',
      '能够运用：重庆比其他场次高 41 个百分点（12 至 62）。',
      '各场之间的其他差异可能出于偶然。',
    ]);
  });

  it('has the numbers of each kind of organisation: 4 and 5 are satisfied there as everywhere', () => {
    const { columns, rows, notes } = ofProgramme('en').groups ?? { columns: [], rows: [], notes: [] };
    expect([columns.join(' | '), ...(rowsOf({ heading: '', columns, rows, notes }) ?? [])]).toEqual([
      'Organisation | Composition | Satisfied | NPS | Can use it',
      'Government bureau | 60 answers, 50% (172 participants, 40%) | 72% (43 of 60 · 59% to 81%) | +7 (n\u00a0=\u00a060 · −13 to +26) | 35% (21 of 60 · 24% to 48%)',
      'Enterprise | 61 answers, 50% (258 participants, 60%) | 59% (36 of 61 · 46% to 70%) | +20 (n\u00a0=\u00a061 · +1 to +37) | 56% (34 of 61 · 43% to 67%)',
      'University or institute | not shown | not shown | not shown | not shown',
      'Other | not shown | not shown | not shown | not shown',
      'Prefer not to say | not shown | not shown | not shown | not shown',
    ]);
    expect(notes[1]).toBe(
      'Of those who named their kind of organisation and answered all of these questions. Not shown, to protect others: kinds of fewer than 10 people, and numbers where one to 5 people of a kind gave one of the answers, or nearly all who gave it were of one kind or in one session.',
    );
  });

  it('has the means of its sections', () => {
    expect(rowsOf(ofProgramme('en').indexes)).toEqual([
      'Organisation and next steps (3 questions, Very satisfied – Very dissatisfied) | 3.7 (3.6 to 3.9) | 74.3 | 121',
      'All sections (4 questions, Very satisfied – Very dissatisfied) | 3.7 (3.4 to 4.0) | 74.3 | 121',
    ]);
  });
});
