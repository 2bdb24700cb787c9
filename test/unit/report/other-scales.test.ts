import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { paperDocument } from '../../../shared/paper/paper-document.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { compactSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

/** Speakers are rated in four words, from 0 to 10, and by school marks, of which 1 is the best. */
const ofSpeakers = `
        - id: s_four
          type: scale
          text: { en: "{talk}: content", zh-CN: "《{talk}》内容" }
          short: { en: Content, zh-CN: 内容 }
          to: 4
          words: [{ en: poor, zh-CN: 差 }, { en: fair, zh-CN: 一般 }, { en: good, zh-CN: 好 }, { en: excellent, zh-CN: 很好 }]
          satisfied: 3
        - id: s_ten
          type: scale
          text: { en: "{speaker}: clarity", zh-CN: "{speaker}讲授清晰度" }
          short: { en: Clarity, zh-CN: 清晰度 }
          from: 0
          to: 10
          low: { en: unclear, zh-CN: 不清晰 }
          high: { en: clear, zh-CN: 清晰 }
        - id: s_mark
          type: scale
          text: { en: "A mark for {speaker}", zh-CN: "给{speaker}的分数" }
          short: { en: Mark, zh-CN: 分数 }
          to: 6
          best: low
          satisfied: 2
          low: { en: very good, zh-CN: 很好 }
          high: { en: insufficient, zh-CN: 不足 }
`;

const ofTraining = ['useful', 'clear', 'short']
  .map(
    (id) => `
        - id: q_${id}
          type: scale
          text: { en: "Was it ${id}?", zh-CN: 如何？ }
          to: 4
          words: [{ en: not at all, zh-CN: 否 }, { en: hardly, zh-CN: 几乎不 }, { en: rather, zh-CN: 比较 }, { en: very, zh-CN: 非常 }]
          ${id === 'short' ? 'best: none' : 'topTwo: true\n          ofHundred: true'}
`,
  )
  .join('');

const source = compactSource
  .replace(/ {8}- id: s_content[\s\S]*?did-not-attend\n/, ofSpeakers.slice(1))
  .replace(/(?= {8}- id: q_keep)/, ofTraining.slice(1));
const [session] = sessionsOf(readProgramme(source, 'scales.yaml'));

/** 20 people, of whom every fourth is not content with Mei. */
const answersOf = (n: number): Answers => ({
  q_overall: 5,
  q_useful: n % 2 === 0 ? 4 : 3,
  q_clear: n % 4 === 0 ? 1 : 2,
  q_short: 2,
  's_four.mei': n % 4 === 0 ? 2 : 4,
  's_ten.mei': n % 4 === 0 ? 4 : 8,
  's_mark.mei': n % 4 === 0 ? 5 : 1,
  's_four.lin': 4,
  's_ten.lin': 10,
});
const responses = Array.from({ length: 20 }, (_, n) => aResponse(session, n, { answers: answersOf(n) }));
const publication = aPublication(session, responses);
const texts = reportTexts('en');
const view = composeReport(publication, [session], { name: 'Ada', language: 'en' });

describe('speakers who are rated on other scales', () => {
  it('have a table: the share of satisfied people where it is known who they are, and each mean with its scale', () => {
    const n = 'n\u00a0=\u00a020';
    expect(view.speakers?.columns).toEqual(['Speaker', 'Content', 'Clarity', 'Mark']);
    expect(view.speakers?.rows).toEqual([
      [
        { text: 'Mei Yun', detail: 'Institute B' },
        { text: '75%', detail: `3.5 · scale from 1 to 4, SD 0.9 · ${n}` },
        { text: '7.0', detail: `scale from 0 to 10, SD 1.8 · ${n}` },
        { text: '75%', detail: `2.0 · scale from 1 to 6, SD 1.8 · ${n}` },
      ],
      [
        { text: 'Lin Tao', detail: 'Institute A' },
        { text: '100%', detail: `4.0 · scale from 1 to 4, SD 0.0 · ${n}` },
        { text: '10.0', detail: `scale from 0 to 10, SD 0.0 · ${n}` },
        { text: 'not shown' },
      ],
    ]);
    expect(view.speakers?.notes).toEqual([
      'Content of the talk · favourable answers (good to excellent)',
      'Clarity of the speaker',
      'Mark: “A mark for speaker” · favourable answers (2 to 1)',
    ]);
  });

  it('are defined as they are counted', () => {
    expect(view.notes).toContainEqual(texts.notes.steps);
    expect(view.notes).toContainEqual(texts.notes.hundred);
  });

  it('stand in the mail, in its text and on paper', async () => {
    const [html, text] = [await reportHtml(view), reportText(view)];
    const paper = JSON.stringify(paperDocument(view, { asOf: publication.asOf, size: 'a4' }));

    for (const part of [html, text, paper]) {
      for (const said of ['Clarity', '7.0', 'scale from 0 to 10, SD 1.8', 'scale from 1 to 6', 'good to excellent'])
        expect(part.replace(/\s+/g, ' ')).toContain(said);
    }
  });

  it('stand in the sheets, with the ends of each scale, and no share where there is none', () => {
    const [speakers] = sheetsOf(publication, [session], 'en').filter(({ id }) => id === 'speakers');
    const columns = ['question', 'satisfied', 'mean', 'median', 'n', 'scale'];
    const at = columns.map((id) => speakers?.columns.findIndex((column) => column.id === id) ?? -1);

    expect(speakers?.rows.slice(0, 4).map((row) => at.map((index) => row[index]))).toEqual([
      ['s_four.mei', 75, 3.5, 4, 20, '1 to 4'],
      ['s_ten.mei', null, 7, 8, 20, '0 to 10'],
      ['s_mark.mei', 75, 2, 1, 20, '1 to 6'],
      ['s_four.lin', 100, 4, 4, 20, '1 to 4'],
    ]);
  });

  it('each get their own, beside all speakers together, steps by what they mean', async () => {
    const means = {
      s_four: { speakers: 5, counts: { 4: 60, 2: 40 } },
      s_ten: { speakers: 5, counts: { 9: 50, 3: 50 } },
    };
    const own = composeSpeakerReport({ ...publication, speakerMeans: means }, session, 'mei', {
      name: 'Mei Yun',
      language: 'en',
    });

    expect(own.metrics.map(({ label, value, of, compared }) => [label, value, of, compared])).toEqual([
      ['Content', '75%', '15 of 20', '5 speakers together: 60%, mean 3.2 (scale from 1 to 4, SD 1.0)'],
      [
        'Clarity',
        '7.0',
        'scale from 0 to 10, SD 1.8 · n\u00a0=\u00a020',
        '5 speakers together: mean 6.0 (scale from 0 to 10, SD 3.0)',
      ],
      ['Mark', '75%', '15 of 20', undefined],
    ]);
    const [, clear] = own.pages.flatMap(({ questions }) => questions);
    const labels = clear?.parts.map(({ label }) => label) ?? [];
    expect([labels[0], labels[5], labels.at(-1)]).toEqual(['0 (unclear)', '5', '10 (clear)']);
    const [html, paper] = [
      await reportHtml(own),
      JSON.stringify(paperDocument(own, { asOf: publication.asOf, size: 'a4' })),
    ];
    expect(html).toMatch(/4: <b>5<\/b>/);
    expect(paper).toContain('"4:"');
    expect(paper).toContain('"10 (clear)"');
  });
});

describe('means of sections on other scales', () => {
  it('are of the questions on the same scale, whose ends are named, and of 100 where all want that', () => {
    expect(view.indexes?.columns).toEqual(['Section', 'Mean', 'Of 100', 'n']);
    expect(view.indexes?.rows).toEqual([
      [
        { text: 'The training', detail: '2 questions, 4 = very – 1 = not at all' },
        // 3.5 and 1.75: never with the third one, which has no good end.
        { text: '2.6', detail: '2.4 to 2.8' },
        { text: '65.6' },
        { text: '20' },
      ],
    ]);
  });

  it('are beside what each question says', () => {
    const [useful] = view.pages.flatMap(({ questions }) => questions).filter(({ key }) => key === 'q_useful');
    expect(useful?.summary).toBe(
      'mean 3.5 on a scale from 1 to 4 (SD 0.5) · n\u00a0=\u00a020 · best two steps: 100% (84% to 100%) · Of 100: 87.5',
    );
  });
});
