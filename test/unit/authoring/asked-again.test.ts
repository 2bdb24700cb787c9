import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { askedAgain, followUpCodes, withFollowUps } from '../../../shared/authoring/asked-again.ts';
import { laterId } from '../../../shared/authoring/next-names.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { sampleSource } from '../../fixtures/programmes/programme-files.ts';

const sample = { text: sampleSource, beside: {} };
const none = new Set<string>();
const codes = followUpCodes(sample, none);

interface Said {
  readonly programme: string;
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly recipients: readonly {
    readonly id: string;
    readonly sessions?: readonly string[];
    readonly singleAnswers?: boolean;
  }[];
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
}

describe('a programme that asks again', () => {
  const made = askedAgain(sample, { id: 'ets-later', days: 60, codes, isPublished: true });
  const [before, said] = [parse(sampleSource) as Said, parse(made.text) as Said];

  it('can be published as it is: with the names, places, zone, languages and readers of before', () => {
    const read = readSource(made);

    expect(read.ok ? [] : read).toEqual([]);
    expect(said).toMatchObject({ programme: 'ets-later', follows: before.programme, languages: before.languages });
    expect(said.title.en).toBe(`${before.title.en}: follow-up`);
    expect(said.title['zh-CN']).toContain('后续回访');
    expect(said.recipients.map(({ id }) => id)).toEqual(before.recipients.map(({ id }) => id));
    expect(said.recipients.some(({ singleAnswers }) => singleAnswers)).toBe(false);
    for (const [at, session] of said.sessions.entries()) {
      const { title, place, zone, headcount } = before.sessions[at] ?? {};
      expect(session).toMatchObject({ ...(title !== undefined && { title }), place, zone, headcount });
    }
  });

  it('is open for two weeks from sixty days after the closing on, and has codes that tell what they are of', () => {
    expect(before.sessions[0]).toMatchObject({ code: 'ETS-WF', closes: '2020-12-04 20:00' });
    expect(said.sessions[0]).toMatchObject({
      code: 'ETS-WF-LATER',
      opens: '2021-02-02 09:00',
      closes: '2021-02-16 20:00',
    });
  });

  it('holds those sessions alone that are asked again, for those who read them', () => {
    const [first = ''] = codes.keys();
    const one = parse(
      askedAgain(sample, { id: 'x', days: 90, codes: new Map([[first, 'X']]), isPublished: false }).text,
    ) as Said;

    expect(one.sessions).toHaveLength(1);
    expect(one.sessions[0]).toMatchObject({ code: 'X', opens: '2021-03-04 09:00' });
    for (const { sessions } of one.recipients) expect(sessions ?? ['X']).toEqual(['X']);
  });

  it('asks for the same codes of people’s own, where the earlier one asks for any', () => {
    const own = { ...sample, text: sampleSource.replace(/^purpose:/m, 'ownCode: ets-people\npurpose:') };
    const options = { id: 'x', days: 60, codes, isPublished: true } as const;

    expect(parse(askedAgain(own, options).text)).toMatchObject({ ownCode: 'ets-people', follows: before.programme });
    expect(said).not.toHaveProperty('ownCode');
  });

  it('is named by the sessions of before, which are then asked again already', () => {
    const named = withFollowUps(sample, codes);
    const { sessions } = parse(named.text) as Said;

    expect(sessions.map(({ followUp }) => followUp)).toEqual([...codes.values()]);
    expect(followUpCodes(named, none).size).toBe(0);
    expect(
      named.text
        .split('\n')
        .filter((line) => !line.includes('followUp:'))
        .join('\n'),
    ).toBe(sampleSource);
  });

  it('takes no name that another has, however long the first one is', () => {
    expect(laterId('ets-2020', none)).toBe('ets-2020-later');
    expect(laterId('ets-2020', new Set(['ets-2020-later']))).toBe('ets-2020-later-2');
    expect(laterId('a-name-as-long-as-ids-go', none).length).toBeLessThanOrEqual(24);
    const taken = new Set(['ETS-WF-LATER']);
    expect(followUpCodes(sample, taken).get('ETS-WF')).toBe('ETS-WF-LATER-2');
  });

  it.each(['', 'a: [1', 'sessions: none', 'sessions: [{code: A}, 5, {code: B, zone: UTC, closes: soon}]'])(
    'of a file that says no times is none: %s',
    (text) => {
      const source = { text, beside: {} };
      expect(followUpCodes(source, none).size).toBe(0);
      expect(() => askedAgain(source, { id: 'x', days: 60, codes: new Map(), isPublished: false })).not.toThrow();
    },
  );
});
