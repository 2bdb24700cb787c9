import { expect, it } from 'vitest';
import { newSpeakers } from '../../../functions/desk/edit/new-speakers.ts';
import { typedAgain } from '../../../functions/desk/new/typed-again.ts';

const written = { content: {}, languages: ['en', 'fr'] };

it('adds who was pasted with a talk, in one line', () => {
  const sent = new URLSearchParams({
    'new.sessions.0.talks.0.name.en': 'Li\r\nNa ',
    'new.sessions.0.talks.0.institution.fr': '\nÉcole\ndu climat',
  });
  const { edits } = newSpeakers(['sessions.0.talks.0'], sent, written);
  const value = { id: 'speaker-1', name: { en: 'Li Na' }, institution: { fr: 'École du climat' } };
  expect(edits).toEqual([{ insert: ['speakers'], at: 0, value }]);
});

it('takes the title and the place of what is held again in one line', () => {
  const sent = new URLSearchParams({ 'title.en': 'Carbon\r\nmarkets', 'place.fr': ' \n ', 'place.en': 'Wei\nfang' });
  expect(typedAgain(sent, written)).toMatchObject({ title: { en: 'Carbon markets' }, place: { en: 'Wei fang' } });
});
