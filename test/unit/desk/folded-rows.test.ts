import { expect, it } from 'vitest';
import { peoplePart } from '../../../shared/web/pages/desk/edit/people-part.ts';

const speakers = (count: number, open?: string) => {
  const all = Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    name: { en: `Speaker ${at}` },
    ...(at === 1 && { institution: { en: 'The institute' } }),
  }));
  const groups = peoplePart({ content: { speakers: all }, languages: ['en'] }, 'en', open);
  return groups[0]?.list?.rows.map(({ fold, about }) => [fold, about]);
};

it('shows three speakers with their fields', () =>
  expect(speakers(3, 'speakers.1')).toEqual(Array(3).fill([undefined, undefined])));

it('folds more of them, but for the one that somebody goes on with, and says where each is from', () =>
  expect(speakers(4, 'speakers.3')).toEqual([
    ['closed', undefined],
    ['closed', 'The institute'],
    ['closed', undefined],
    ['open', undefined],
  ]));
