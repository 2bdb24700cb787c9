import { describe, expect, it } from 'vitest';
import { filledTemplate, heldAgain, type NewTraining } from '../../../../functions/desk/new-source.ts';
import { templateNames } from '../../../../shared/authoring/templates.ts';
import { readProgramme } from '../../../../shared/programme/read.ts';

const training: NewTraining = {
  id: 'monitoring',
  languages: ['en'],
  zone: 'Europe/Brussels',
  title: 'Emissions monitoring',
  place: 'Brussels',
  opens: '2026-03-02 16:00',
  closes: '2026-03-03 20:00',
  headcount: 30,
  talks: 'Lin: Climate policy\nSong：Pilot markets\nLin: Carbon neutrality\nBai',
  topics: 'allowance allocation\nverification',
  name: 'Ada',
  address: 'ada@example.org',
};

describe('a template filled in', () => {
  it.each(templateNames)('can be published as it is: %s', (template) => {
    const { text } = filledTemplate(template, training);
    const file = readProgramme(text, `${template}.yaml`);
    expect(file).toMatchObject({ programme: 'monitoring', title: { en: 'Emissions monitoring' } });
    expect(text).not.toMatch(/FILL IN|First speaker|Your Name|example\.org(?<!ada@example\.org)/);
  });

  it('has each speaker once, and a talk without a title under that of the training', () => {
    const file = readProgramme(filledTemplate('training-session', training).text, 'made.yaml');
    expect(file.speakers.map(({ name }) => name.en)).toEqual(['Lin', 'Song', 'Bai']);
    expect(file.sessions[0]?.talks).toEqual([
      { speaker: 'speaker-1', title: { en: 'Climate policy' } },
      { speaker: 'speaker-2', title: { en: 'Pilot markets' } },
      { speaker: 'speaker-1', title: { en: 'Carbon neutrality' } },
      { speaker: 'speaker-3', title: { en: 'Emissions monitoring' } },
      { topic: 'topic-1' },
      { topic: 'topic-2' },
    ]);
  });

  it('is called by its title where it is online, and says no number of people where none is known', () => {
    const made = filledTemplate('short', { ...training, place: '', headcount: undefined });
    const [session] = readProgramme(made.text, 'made.yaml').sessions;
    expect(session).toMatchObject({ title: { en: 'Emissions monitoring' } });
    expect(session).not.toHaveProperty('place');
    expect(session).not.toHaveProperty('headcount');
  });
});

describe('a programme held again', () => {
  it('has another id, other codes and days, keeps its comments, and may compare itself', () => {
    const { text } = filledTemplate('short', training);
    const again = heldAgain(
      { text: `${text}# kept\n`, beside: {} },
      { id: 'monitoring-2', starts: '2026-06-01', taken: new Set(['MONITORING-1-2']), follows: 'monitoring' },
    );
    const file = readProgramme(again.text, 'again.yaml');
    expect(file).toMatchObject({ programme: 'monitoring-2', follows: 'monitoring' });
    expect(file.sessions).toMatchObject([
      { code: 'MONITORING-1-3', opens: '2026-06-01 16:00', closes: '2026-06-02 20:00' },
    ]);
    expect(again.text).toContain('# kept');
  });
});
