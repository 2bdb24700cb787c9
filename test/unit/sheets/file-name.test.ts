import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { fileNameOf } from '../../../shared/sheets/file-name.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { asAttachment } from '../../../shared/web/http/file-response.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const session = aSession();
const topic = { kind: 'session', code: session.code } as const;
const publication = { topic, number: 1, asOf: '2020-12-20T18:00:00.000Z' as Instant };

const placed = (place: string) => fileNameOf(publication, [aSession({ place: { en: place } })], 'en').name;

describe('the name of a file', () => {
  it('says place, day and language, and from the second on which publication it is', () => {
    expect(fileNameOf(publication, [session], 'zh-CN')).toEqual({
      name: '潍坊_2020-12-03_zh-CN',
      ascii: 'ONE_2020-12-03_zh-CN',
    });
    expect(fileNameOf({ ...publication, number: 2 }, [session], 'en').name).toBe('Weifang_2020-12-03_en_2');
  });

  it('of a programme says its title, and of which day in its zone the results are', () => {
    const ofAll = { ...publication, topic: { kind: 'programme', id: 'compact' } as const };

    expect(fileNameOf(ofAll, [session], 'en')).toEqual({
      name: 'Compact-training_2020-12-21_en',
      ascii: 'compact_2020-12-21_en',
    });
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['line\nbreak\u202e\u0000', 'line-break'],
    ['New  York', 'New-York'],
    ['\u2068Paris\u2069', 'Paris'],
    ['Zu\u0308rich', 'Zürich'],
  ])('makes %j harmless', (place, name) => {
    expect(placed(place)).toBe(`${name}_2020-12-03_en`);
  });

  it('falls back on the code where nothing is left of a place', () => {
    expect(placed('///')).toBe('ONE_2020-12-03_en');
  });

  it.each(['长'.repeat(200), '👩‍👩‍👧‍👦'.repeat(50), 'x'.repeat(2000)])(
    'has at most 100 bytes, of whole characters',
    (place) => {
      const name = placed(place);

      expect(Buffer.byteLength(`${name}_differences.xlsx`)).toBeLessThanOrEqual(100);
      expect(place.startsWith(name.replace('_2020-12-03_en', ''))).toBe(true);
      expect(name).not.toMatch(/\u200d_|\ufffd/);
    },
  );
});

describe('the header of a file', () => {
  it('has a name in other letters twice: for old programs, and in UTF-8', () => {
    const name = fileNameOf(publication, [aSession({ place: { en: "潍坊 (l'hôtel)" } })], 'en');

    const header = asAttachment(name, '.csv');

    expect(header).toMatch(/^attachment; filename="ONE_2020-12-03_en\.csv"; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe("潍坊-(l'hôtel)_2020-12-03_en.csv");
  });

  it('has a name in plain letters once', () => {
    const name = fileNameOf({ ...publication, topic: { kind: 'session', code: 'X' as SessionCode } }, [session], 'en');

    expect(asAttachment(name, '.json')).toBe('attachment; filename="Weifang_2020-12-03_en.json"');
  });
});
