import { describe, expect, it } from 'vitest';
import { movedProgramme } from '../../../shared/authoring/moved-programme.ts';

const source = (look: string) => `# yaml-language-server: $schema=a.json
programme: spring
look: { logo: ${look} }
words: { sw: words-sw.yaml }
recipients:
  - { id: ada, sessions: [SPRING-1] }
sessions:
  - code: SPRING-1
    begins: '2026-03-02'
    ends: "2026-03-04" # the last day
    opens: 2026-03-04 16:00
    closes: 2026-03-05 20:00
`;

const moved = (look: string) =>
  movedProgramme(source(look), {
    programme: 'autumn',
    codes: () => new Map([['SPRING-1', 'AUTUMN-1']]),
    starts: '2026-10-01',
    schema: 'b.json',
    beside: (name) => `../old/${name}`,
  });

describe('a programme that is held again', () => {
  it('has its id, codes and days anew, and finds the files that stood beside the old one', () => {
    expect(moved('logo.svg')).toBe(`# yaml-language-server: $schema=b.json
programme: autumn
look: { logo: ../old/logo.svg }
words: { sw: ../old/words-sw.yaml }
recipients:
  - { id: ada, sessions: [AUTUMN-1] }
sessions:
  - code: AUTUMN-1
    begins: '2026-09-29'
    ends: "2026-10-01" # the last day
    opens: 2026-10-01 16:00
    closes: 2026-10-02 20:00
`);
  });

  it('keeps a logo that the file holds itself', () => {
    expect(moved('"data:image/png;base64,AAAA"')).toContain('look: { logo: "data:image/png;base64,AAAA" }');
  });
});
