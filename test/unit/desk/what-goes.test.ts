import { expect, it } from 'vitest';
import { whatGoes } from '../../../functions/desk/part/what-goes.ts';

const written = {
  languages: ['en'],
  content: {
    topics: [{ id: 'mrv', name: { en: 'Monitoring' } }],
    speakers: [{ id: 's', name: { en: 'Li Na' } }, { id: 't' }],
    sessions: [{ talks: [{ title: { en: 'Opening' } }, { topic: 'mrv' }, { topic: 'gone' }] }],
  },
};
const list = 'sessions.0.talks';

it.each([
  ['a talk by its title', list, [0], { kind: 'talk', name: { en: 'Opening' } }],
  ['a talk without one by its topic', list, [1], { kind: 'talk', name: { en: 'Monitoring' } }],
  ['a talk by nothing', list, [2], { kind: 'other' }],
  ['several, of which one has a name', list, [1, 2], { kind: 'talks', count: 2, names: [{ en: 'Monitoring' }] }],
  ['several that are no talks', 'speakers', [0, 1], { kind: 'other' }],
])('calls %s', (_, of, at, gone) => expect(whatGoes({ list: of, at }, written)).toEqual(gone));
