import { describe, expect, it } from 'vitest';
import { linesOf, talksIn } from '../../../functions/desk/new/typed-lines.ts';

describe('topics that are typed or pasted', () => {
  it.each([
    [
      'lines of any system, blank ones among them',
      'Policy\r\n\r\n  Markets \n\n\rBaselines',
      ['Policy', 'Markets', 'Baselines'],
    ],
    ['bullets', '- Policy\n• Markets\n* Baselines\n· Costs', ['Policy', 'Markets', 'Baselines', 'Costs']],
    ['numbers', '1. Policy\n2) Markets\n(3) Baselines\n④ Costs', ['Policy', 'Markets', 'Baselines', 'Costs']],
    ['numbers in Chinese', '1、碳达峰、碳中和目标\n2．碳市场\n（3）核查', ['碳达峰、碳中和目标', '碳市场', '核查']],
    ['semicolons', '国家政策；碳市场；', ['国家政策', '碳市场']],
    ['what is twice', 'Policy\nPolicy', ['Policy']],
    ['nothing but blanks', ' \n\t\n', []],
  ])('are one a line: %s', (_, typed, topics) => expect(linesOf(typed)).toEqual(topics));

  it.each(['3.5 degrees', '14th Five-Year Plan', '2030 targets', '-ing', 'A, B and C', '碳达峰、碳中和'])(
    'keep what is theirs: %s',
    (topic) => expect(linesOf(topic)).toEqual([topic]),
  );
});

describe('talks that are typed or pasted', () => {
  const [lin, song] = [
    { speaker: 'Lin Tingtao', title: 'Climate policy' },
    { speaker: 'Song Nianqing', title: 'Pilot markets: a look back' },
  ];
  it.each([
    [
      'colons, the first of which counts',
      'Lin Tingtao: Climate policy\nSong Nianqing：Pilot markets: a look back',
      [lin, song],
    ],
    ['a list', '1. Lin Tingtao: Climate policy\n2. Song Nianqing: Pilot markets: a look back', [lin, song]],
    ['cells of a table', 'Lin Tingtao\tClimate policy', [lin]],
    ['a dash', 'Lin Tingtao – Climate policy\nLin Tingtao - Climate policy', [lin, lin]],
    [
      'one line in Chinese',
      '张三：气候政策，李四：碳市场、核查',
      [
        { speaker: '张三', title: '气候政策' },
        { speaker: '李四', title: '碳市场、核查' },
      ],
    ],
    ['a title with a comma', '张三：气候政策，碳市场', [{ speaker: '张三', title: '气候政策，碳市场' }]],
    ['a name alone', 'Jean-Pierre Durand', [{ speaker: 'Jean-Pierre Durand', title: 'The training' }]],
    ['a title alone', ': Climate policy', [{ speaker: 'Climate policy', title: 'Climate policy' }]],
  ])('have a speaker and a title: %s', (_, typed, talks) => expect(talksIn(typed, 'The training')).toEqual(talks));
});
