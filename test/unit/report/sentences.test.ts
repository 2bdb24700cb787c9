import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { SessionLine } from '../../../shared/publication/publication.ts';
import { actionsOf } from '../../../shared/report/actions.ts';
import type { Finding } from '../../../shared/report/claims/finding.ts';
import { sessionTable } from '../../../shared/report/tables/sessions.ts';
import { share } from '../../../shared/statistics/share.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aClaim, apartBy, thirdsOf } from '../../fixtures/report/a-claim.ts';

const [weifang, shanxi, chongqing] = sessionsOf(sampleFile()) as [Session, Session, Session, Session];
const all = [weifang, shanxi, chongqing] as const;
const said = (finding: Finding, language: 'en' | 'zh-CN', sessions: Parameters<typeof actionsOf>[1] = all) =>
  actionsOf([finding], sessions, language, reportTexts(language))[0];

const sides = { one: thirdsOf(29, 37), other: thirdsOf(41, 83) };
const higher = aClaim('q_able', { ...sides, apart: apartBy(29) });
const lower = aClaim('q_able', { one: sides.other, other: sides.one, apart: apartBy(-29) });
const beside = { against: 'ETS-SX' as SessionCode };

/** What is said of a session that is above others, and of one that is below, in both languages of the sample. */
const ofSessions: readonly (readonly [name: string, finding: Finding, sessions: number, en: string, zh: string])[] = [
  [
    'above the others, in its own report',
    { kind: 'session', claim: higher, also: [] },
    1,
    '“Can use it” is 29 points higher here than in the other sessions so far (20 to 40): 78% (29 of 37) against 49% (41 of 83). Find out what worked.',
    '“能够运用”本场比其他已结束场次高 29 个百分点（20 至 40）：78%（29/37），对比 49%（41/83）。值得总结经验。',
  ],
  [
    'below the others, in its own report',
    { kind: 'session', claim: lower, also: [] },
    1,
    '“Can use it” is 29 points lower here than in the other sessions so far (18 to 38): 49% (41 of 83) against 78% (29 of 37). Find out why.',
    '“能够运用”本场比其他已结束场次低 29 个百分点（18 至 38）：49%（41/83），对比 78%（29/37）。请查明原因。',
  ],
  [
    'above the others, in the report of the programme',
    { kind: 'session', claim: higher, also: [] },
    3,
    'In Weifang, “Can use it” is 29 points higher than in the other sessions (20 to 40): 78% (29 of 37) against 49% (41 of 83). Find out what worked there.',
    '潍坊的“能够运用”比其他场次高 29 个百分点（20 至 40）：78%（29/37），对比 49%（41/83）。值得总结经验。',
  ],
  [
    'below the others, in the report of the programme',
    { kind: 'session', claim: lower, also: [] },
    3,
    'In Weifang, “Can use it” is 29 points lower than in the other sessions (18 to 38): 49% (41 of 83) against 78% (29 of 37). Find out why.',
    '潍坊的“能够运用”比其他场次低 29 个百分点（18 至 38）：49%（41/83），对比 78%（29/37）。请查明原因。',
  ],
  [
    'above the only other one',
    { kind: 'session', claim: { ...higher, ...beside }, also: [] },
    3,
    '“Can use it” is 29 points higher in Weifang than in Shanxi (20 to 40): 78% (29 of 37) against 49% (41 of 83). Find out what makes the difference.',
    '潍坊的“能够运用”比山西高 29 个百分点（20 至 40）：78%（29/37），对比 49%（41/83）。请查明差异的原因。',
  ],
  [
    'below the only other one',
    { kind: 'session', claim: { ...lower, ...beside }, also: [] },
    3,
    '“Can use it” is 29 points lower in Weifang than in Shanxi (18 to 38): 49% (41 of 83) against 78% (29 of 37). Find out what makes the difference.',
    '潍坊的“能够运用”比山西低 29 个百分点（18 至 38）：49%（41/83），对比 78%（29/37）。请查明差异的原因。',
  ],
  [
    'above in more than one number',
    { kind: 'session', claim: higher, also: [aClaim('q_nps'), aClaim('q_venue')] },
    3,
    'In Weifang, “Can use it” is 29 points higher than in the other sessions (20 to 40): 78% (29 of 37) against 49% (41 of 83). Find out what worked there. Also clearly higher: “NPS” and “Venue and equipment”.',
    '潍坊的“能够运用”比其他场次高 29 个百分点（20 至 40）：78%（29/37），对比 49%（41/83）。值得总结经验。同样明显偏高的还有“NPS”和“场地与设备”。',
  ],
  [
    'below in more than one number',
    { kind: 'session', claim: lower, also: [aClaim('q_overall')] },
    3,
    'In Weifang, “Can use it” is 29 points lower than in the other sessions (18 to 38): 49% (41 of 83) against 78% (29 of 37). Find out why. Also clearly lower: “Satisfied”.',
    '潍坊的“能够运用”比其他场次低 29 个百分点（18 至 38）：49%（41/83），对比 78%（29/37）。请查明原因。同样明显偏低的还有“满意率”。',
  ],
  [
    'above, by a score',
    {
      kind: 'session',
      claim: aClaim('q_nps', {
        one: { low: 3, middle: 9, high: 25 },
        other: { low: 31, middle: 29, high: 23 },
        apart: apartBy(69),
      }),
      also: [],
    },
    3,
    'In Weifang, “NPS” is 69 points higher than in the other sessions (60 to 80): +59 (n\u00a0=\u00a037) against −10 (n\u00a0=\u00a083). Find out what worked there.',
    '潍坊的“NPS”比其他场次高 69 个百分点（60 至 80）：+59（n\u00a0=\u00a037），对比 −10（n\u00a0=\u00a083）。值得总结经验。',
  ],
  [
    'better than in the earlier programme',
    { kind: 'trend', claim: higher, since: { en: 'Trainings of 2019', 'zh-CN': '2019年培训' } },
    3,
    'Since “Trainings of 2019”, “Can use it” has risen by 29 points (20 to 40).',
    '与“2019年培训”相比，“能够运用”上升了 29 个百分点（20 至 40）。',
  ],
  [
    'worse than in the earlier programme',
    { kind: 'trend', claim: lower, since: { en: 'Trainings of 2019', 'zh-CN': '2019年培训' } },
    3,
    'Since “Trainings of 2019”, “Can use it” has fallen by 29 points (18 to 38). Find out why.',
    '与“2019年培训”相比，“能够运用”下降了 29 个百分点（18 至 38）。请查明原因。',
  ],
];

describe('a difference in words', () => {
  it.each(ofSessions)('is %s', (_, finding, count, en, zh) => {
    const sessions = all.slice(0, count) as unknown as Parameters<typeof actionsOf>[1];
    expect(said(finding, 'en', sessions)).toBe(en);
    expect(said(finding, 'zh-CN', sessions)).toBe(zh);
  });
});

describe('how satisfied they are in words', () => {
  const of = (count: number, n: number) => ({ kind: 'most-satisfied', share: share(count, n) ?? fail() }) as const;

  it('is everybody, or most', () => {
    expect(said(of(23, 23), 'en')).toBe('Everybody who answered is satisfied (23 of 23).');
    expect(said(of(23, 23), 'zh-CN')).toBe('作答者全部表示满意（23/23）。');
    expect(said(of(22, 23), 'en')).toBe('Most of those who answered are satisfied: 96% (22 of 23).');
  });
});

describe('that nothing stands out, in words', () => {
  const rated = (id: string, count: number) => ({
    question: aClaim(id).number.question,
    share: share(count, 50) ?? fail(),
  });
  const nothing = (changed: Partial<Extract<Finding, { kind: 'nothing' }>> = {}): Finding => ({
    kind: 'nothing',
    questions: 4,
    lowest: rated('q_venue', 41),
    highest: rated('q_material', 47),
    isAllWell: false,
    ...changed,
  });

  it.each([
    [
      nothing(),
      'None of the 4 questions that enough people answered stands out: from 82% good answers (“Venue and equipment”) to 94% (“Materials”).',
    ],
    [
      nothing({ highest: rated('q_material', 41), compared: 'sessions' }),
      'None of the 4 questions that enough people answered stands out: 82% good answers each. What differs between the sessions may be chance.',
    ],
    [
      nothing({ isAllWell: true, compared: 'with-others' }),
      'All 4 questions about the training were rated well: from 82% good answers (“Venue and equipment”) to 94% (“Materials”). What differs from the other sessions so far may be chance.',
    ],
    [
      nothing({ isAllWell: true, highest: rated('q_material', 41) }),
      'All 4 questions about the training were rated well: 82% good answers each.',
    ],
  ])('%#', (finding, sentence) => {
    expect(said(finding, 'en')).toBe(sentence);
  });
});

describe('the sessions side by side in words', () => {
  const line = ({ code }: Session): SessionLine => ({
    code,
    released: { responses: 40, items: { q_able: { own: 20, not_yet: 20 } } },
  });
  const marks = (claims: readonly ReturnType<typeof aClaim>[], sessions: readonly Session[] = all) => {
    const table = sessionTable(sessions.map(line), sessions, claims, 'en', reportTexts('en'));
    return [...(table?.rows.map((row) => row[3]?.detail?.split(' · ')[1]) ?? []), ...(table?.notes ?? [])];
  };
  const at = ({ code }: Session) => ({ session: code });

  it.each([
    [
      'one above and one below',
      [
        aClaim('q_able', { ...at(shanxi), apart: apartBy(29) }),
        aClaim('q_able', { ...at(chongqing), apart: apartBy(-31) }),
      ],
      [
        undefined,
        '▲ clearly higher',
        '▼ clearly lower',
        'Can use it: Shanxi 29 points above the others (20 to 40); Chongqing 31 points below the others (20 to 40).',
        'All other differences between the sessions may be chance.',
      ],
    ],
    [
      'one of two above the other',
      [aClaim('q_able', { ...at(weifang), ...beside, apart: apartBy(29) })],
      [
        '▲ clearly higher',
        '▼ clearly lower',
        undefined,
        'Can use it: Weifang 29 points above Shanxi (20 to 40).',
        'All other differences between the sessions may be chance.',
      ],
    ],
    [
      'one of two below the other',
      [aClaim('q_able', { ...at(weifang), ...beside, apart: apartBy(-31) })],
      [
        '▼ clearly lower',
        '▲ clearly higher',
        undefined,
        'Can use it: Weifang 31 points below Shanxi (20 to 40).',
        'All other differences between the sessions may be chance.',
      ],
    ],
    [
      'nothing that is clear',
      [aClaim('q_able', { ...at(weifang), verdict: 'small' })],
      [undefined, undefined, undefined, 'What differs between the sessions may be chance.'],
    ],
    ['what has no column', [aClaim('q_venue', at(weifang))], [undefined, undefined, undefined]],
    ['nothing that was compared', [], [undefined, undefined, undefined]],
  ] as const)('have %s', (_, claims, expected) => {
    expect(marks(claims)).toEqual(expected);
  });
});

function fail(): never {
  throw new Error('a share of somebody');
}
