import { describe, expect, it } from 'vitest';
import { codeAtPlace, isMadeCode } from '../../../shared/authoring/next-names.ts';

describe('the code of a session whose place changes', () => {
  it.each([
    ['a copy that had no place', 'WEIFANG-2', '', 'Xining', ['WEIFANG'], 'XINING'],
    ['a copy of a copy', 'ETS-WF-3', '', 'Xi’an', ['ETS-WF', 'ETS-WF-2'], 'XI-AN'],
    ['a numbered one', 'WEIFANG-2', 'Weifang', 'Xining', ['WEIFANG'], 'XINING'],
    ['a place that another session has', 'WEIFANG-2', '', 'Xining', ['WEIFANG', 'XINING'], 'XINING-2'],
    ['the same place as that of which it is a copy', 'WEIFANG-2', '', 'Weifang', ['WEIFANG'], undefined],
    ['a code that somebody typed', 'OUR-ROOM', 'Weifang', 'Xining', ['WEIFANG'], undefined],
    ['a code that somebody typed before the place', 'OUR-ROOM', '', 'Xining', ['WEIFANG'], undefined],
    ['a place in other letters', 'WEIFANG-2', '', '西宁', ['WEIFANG'], undefined],
  ])('becomes that of the place, unless somebody typed it: %s', (_, code, before, place, others, followed) => {
    const isMade = isMadeCode(code, ['', before], others);
    expect(isMade ? codeAtPlace(code, ['西宁', place], new Set(others)) : undefined).toBe(followed);
  });
});
