import { describe, expect, it } from 'vitest';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { rosterFaultText } from '../../../shared/roster/fault-text.ts';
import { readRoster } from '../../../shared/roster/read-roster.ts';
import { largestRoster, mostInvited, type RosterOf } from '../../../shared/roster/roster.ts';
import { encodings } from '../../fixtures/roster/encodings.ts';
import { withPart, workbookWith } from '../../fixtures/roster/workbooks.ts';

const kinds: RosterOf['kinds'] = {
  id: 'd_org',
  text: { en: 'I work in', 'zh-CN': '您所在单位' },
  options: [
    { id: 'government', text: { en: 'Government bureau', 'zh-CN': '政府部门' } },
    { id: 'enterprise', text: { en: 'Enterprise', 'zh-CN': '企业' } },
  ],
};
const of: RosterOf = { languages: ['zh-CN', 'en'], kinds };

const read = (text: string, wanted: RosterOf = of) => readRoster(Buffer.from(text), wanted);

/** The faults of a roster, as English says them. */
async function said(written: string | Uint8Array, wanted: RosterOf = of): Promise<string[]> {
  const bytes = typeof written === 'string' ? Buffer.from(written) : written;
  return (await readRoster(bytes, wanted)).faults.map((fault) => rosterFaultText(fault, 'en'));
}

describe('a roster', () => {
  it('says who is invited, in which language, and of which kind; other columns are not read', async () => {
    const roster = await read(
      'Name,E-mail,Language,I work in,Phone\nLi Wei,li@example.org,Chinese,企业,1\n"Ahmed, A.",A@Example.org,en,Government Bureau,2\nX,x@example.org,,,3\n',
    );

    expect(roster).toEqual({
      rows: [
        { line: 2, address: 'li@example.org', language: 'zh-CN', kind: 'enterprise' },
        { line: 3, address: 'A@Example.org', language: 'en', kind: 'government' },
        { line: 4, address: 'x@example.org', language: undefined, kind: undefined },
      ],
      faults: [],
      unread: ['Name', 'Phone'],
      unreadSheets: [],
    });
    expect(JSON.stringify(roster)).not.toContain('Wei');
  });

  it('invites whoever has a line without a fault, beside one with', async () => {
    const { rows, faults } = await read(
      'email,language\ntwo@example.org,Klingon\nTwo@example.org,en\ntwo@example.org,en\n',
    );

    expect(rows).toMatchObject([{ line: 3, address: 'Two@example.org' }]);
    expect(faults).toMatchObject([
      { line: 2, key: 'unknownLanguage' },
      { line: 4, key: 'twice', before: { line: 3 } },
    ]);
  });

  it.each([
    ['one on each line', 'a@example.org\nb@example.org\n\nc@example.org'],
    ['one on each line of Windows', 'a@example.org\r\nb@example.org\r\nc@example.org\r\n'],
    ['in one line', 'a@example.org, b@example.org,c@example.org'],
    ['as mail programs copy them', 'Ann <a@example.org>; "Bo, B." <b@example.org>; mailto:c@example.org'],
    ['in full width', 'ａ＠ｅｘａｍｐｌｅ．ｏｒｇ\nb@example.org\nc@example.org，'],
  ])('of addresses alone is read: %s', async (_, text) => {
    const { rows, faults } = await read(text);

    expect(faults).toEqual([]);
    expect(rows.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
  });

  it.each([
    'email',
    'E-Mail',
    'E-mail address',
    'Work e-mail (required)',
    '邮箱',
    '电子邮箱',
    '学员邮箱',
    '電子郵件',
    'Courriel',
    'Adresse électronique',
    'البريد الإلكتروني',
    'بريد',
    'Correo electrónico',
    'Эл. почта',
    'E-mail-Adresse',
    'Posta elettronica',
    'メールアドレス',
    '이메일',
    'Địa chỉ email',
    'Surel',
    'ई-मेल',
  ])('names its addresses in many languages: %s', async (heading) => {
    expect(await read(`No.;${heading}\n1;li@example.org`)).toMatchObject({
      rows: [{ line: 2, address: 'li@example.org' }],
      unread: ['No.'],
    });
  });

  it('knows the heading that each remedy tells people to write', async () => {
    for (const language of deskLanguages) {
      const [fault] = (await read('Li,li@example.org,zh,企业')).faults;
      if (fault === undefined) throw new Error('there is no fault');
      const named = [...rosterFaultText(fault, language).matchAll(/[“«]\s?([^”»]+?)\s?[”»]/g)].map(([, name]) => name);
      const { rows, faults } = await read(`${named.join(',')}\nli@example.org,zh,企业`);

      expect(faults, language).toEqual([]);
      expect(rows).toMatchObject([{ address: 'li@example.org', language: 'zh-CN', kind: 'enterprise' }]);
    }
  });

  it('has languages by tag or name, and those of one family', async () => {
    const written = ['zh', 'ZH-cn', '中文', '简体中文', 'Chinese', 'chinois', 'الصينية', 'zh_TW'];
    const { rows, faults } = await read(
      `email,lang\n${written.map((each, at) => `a${at}@example.org,${each}`).join('\n')}`,
    );

    expect(faults).toEqual([]);
    expect(rows.map(({ language }) => language)).toEqual(written.map(() => 'zh-CN'));
    for (const each of interfaceLanguages)
      expect((await read(`email,语言\na@example.org,${each}`, { languages: [each] })).rows[0]?.language).toBe(each);
  });

  it('takes a column of organisations for their kinds if kinds stand in it', async () => {
    expect((await read('email,单位\na@example.org,企业\nb@example.org,政府部门')).rows.map(({ kind }) => kind)).toEqual(
      ['enterprise', 'government'],
    );
    expect(await read('email,单位\na@example.org,潍坊市生态环境局')).toMatchObject({ faults: [], unread: ['单位'] });
    expect(await read('email,kind\na@example.org,bakery', { languages: ['en'] })).toMatchObject({
      faults: [],
      unread: ['kind'],
    });
  });

  it('may have a title above its headings, blank lines, and texts of several lines', async () => {
    const { rows } = await read('参训人员名单,,\n,,\n姓名,邮箱,备注\n李,a@example.org,"one\ntwo"\n王,b@example.org,\n');

    expect(rows.map(({ line, address }) => [line, address])).toEqual([
      [4, 'a@example.org'],
      [6, 'b@example.org'],
    ]);
  });

  it.each([
    ['comma', 'email,name'],
    ['semicolon', 'email;name'],
    ['tab', 'email\tname'],
    ['what its first line says', 'sep=;\nemail;name, first'],
  ])('has columns by %s', async (_, heading) => {
    const by = heading.includes(';') ? ';' : heading.includes('\t') ? '\t' : ',';
    const { rows, faults } = await read(`${heading}\nli@example.org${by}Li`);

    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ line: heading.split('\n').length + 1, address: 'li@example.org' }]);
  });

  it('of a European Excel is read', async () => {
    const text = 'Société;Courriel;Type d’organisation\nÉlectricité;li@example.org;Société\n';
    const labels = { id: 'd_org', text: {}, options: [{ id: 'company', text: { fr: 'Société' } }] };
    const bytes = Buffer.from(text.replace('’', '\u0092'), 'latin1');

    expect(await readRoster(bytes, { languages: ['fr'], kinds: labels })).toMatchObject({
      rows: [{ address: 'li@example.org', kind: 'company' }],
      unread: ['Société'],
    });
  });
});

describe('what is wrong with a roster', () => {
  it.each([
    ['', 'The list: nothing is in it; choose the file with the addresses, one on each line.'],
    [' \n,,\n', 'The list: nothing is in it; choose the file with the addresses, one on each line.'],
    ['email\n', 'The list: nobody stands below the headings; choose the file with the addresses.'],
    [
      'a@example.org\nb at example.org\n',
      'Line 2: “b at example.org” is no mail address; write it as name@example.org, without accents and other scripts before the @.',
    ],
    ['email,name\n,Li\n', 'Line 2: there is no address; write one, or delete the line.'],
    [
      'email\nomar@@example\n',
      'Line 2: “omar@@example” is no mail address; write it as name@example.org, without accents and other scripts before the @.',
    ],
    [
      'email\na@x.org / b@x.org\n',
      'Line 2: “a@x.org / b@x.org” is more than one address; write each person on a line of their own.',
    ],
    [
      'email,name\nLi,li@example.org\n',
      'Line 2: the address stands in another column, “name”; move it into that of the addresses.',
    ],
    [
      'email\na@example.org\nb@example.org\nA@EXAMPLE.org\n',
      'Line 4: A@EXAMPLE.org stands there before, in line 2; delete one of the two: each person is invited once.',
    ],
    [
      'email,language\na@example.org,Klingon\n',
      'Line 2: “Klingon” is none of the programme’s languages; write zh-CN or en, or nothing for the first of them.',
    ],
    [
      'email,d_org\na@example.org,bakery\n',
      'Line 2: “bakery” is no kind of organisation that the programme asks for; write Government bureau or Enterprise, or nothing.',
    ],
    [
      'name,email\nLi, Wei,li@example.org\n',
      'Line 2: there are 3 cells, and 2 headings above; put a text with a comma in it into quotation marks, so that its parts stay together.',
    ],
    [
      'email\n=A1\n',
      'Line 2: what stands in “email” is calculated by a formula; copy the column, and paste it as values.',
    ],
    [
      'email\na@example.org\n"b@example.org\n',
      'Line 3: a quotation mark opens here that is never closed; close it, or delete it.',
    ],
    [
      'Li,li@example.org\nWang,wang@example.org\n',
      'Line 1: there are several columns, and none is named; write “email” above the addresses; and “language” and “kind of organisation” above those, if you have them.',
    ],
    [
      'name,contact\nLi,li@example.org\n',
      'Line 1: no column is named as that of the addresses; write “email” above it, in the first line.',
    ],
    [
      'name,phone\nLi,1\n',
      'Line 1: no column is named as that of the addresses; write “email” above it, in the first line.',
    ],
    [
      'email,E-mail\na@example.org,b@example.org\n',
      'Line 1: “email” and “E-mail” may both be meant; name the one that counts otherwise than the other, or delete one of them.',
    ],
  ])('is said by line, with the remedy: %j', async (text, sentence) => {
    expect(await said(text)).toEqual([sentence]);
  });

  it('does not keep the others from being read', async () => {
    const { rows, faults } = await read('email,lang\na@example.org,xx\nb@example.org,en\nnobody,en\n');

    expect(rows.map(({ address }) => address)).toEqual(['b@example.org']);
    expect(faults.map(({ line, key }) => [line, key])).toEqual([
      [2, 'unknownLanguage'],
      [4, 'malformed'],
    ]);
  });

  it('is that it is too large, or invites too many', async () => {
    const many = Array.from({ length: mostInvited + 1 }, (_, at) => `a${at}@example.org`);

    expect(await said(many.join('\n'))).toEqual([
      'Line 10,001: it invites more than 10,000 people; divide it from this line on, and send one part after the other.',
    ]);
    expect(await said(Buffer.alloc(largestRoster + 1, 'a@example.org\n'))).toEqual([
      'The list: it has 1,025 kB, and 1,024 kB are read; keep the columns with address, language and kind of organisation, or divide it.',
    ]);
  });

  it('is that it is no list', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    const zip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]);

    expect((await readRoster(ole, of)).faults).toEqual([{ key: 'oldWorkbook' }]);
    expect((await readRoster(locked, of)).faults).toEqual([{ key: 'lockedWorkbook' }]);
    expect((await readRoster(picture, of)).faults).toEqual([{ key: 'notText' }]);
    expect((await readRoster(Buffer.from('PK\x03\x04 and nothing more'), of)).faults).toEqual([
      { key: 'brokenWorkbook' },
    ]);
    expect((await readRoster(zip, of)).faults).toEqual([{ key: 'notText' }]);
  });

  it('is said in each language of the desk, in words of its own', async () => {
    const { faults } = await read('email,lang,kind\nx,xx,xx\na@b.org/c@d.org,,\n=x,,\n,,企业\ne@f.org,,\ne@f.org,,\n');

    expect(faults.length).toBeGreaterThan(6);
    for (const fault of faults) {
      const all = deskLanguages.map((language) => rosterFaultText(fault, language));
      expect(new Set(all).size).toBe(deskLanguages.length);
      for (const each of all) expect(each).not.toMatch(/undefined|\[object|NaN|[{}]/);
    }
  });
});

describe('a workbook', () => {
  it('is read sheet by sheet; those without addresses are named', async () => {
    const workbook = await workbookWith({
      Bureaus: [['', '参训人员名单'], [], ['姓名', '邮箱', '单位类型'], ['李', 'li@example.org', '政府部门']],
      Notes: [['Lunch is at 12']],
      Firms: [['email'], ['wang@example.org'], ['LI@example.org']],
    });
    const { rows, faults, unread, unreadSheets } = await readRoster(workbook, of);

    expect(rows).toEqual([
      { sheet: 'Bureaus', line: 4, address: 'li@example.org', kind: 'government' },
      { sheet: 'Firms', line: 2, address: 'wang@example.org' },
    ]);
    expect(faults.map((fault) => rosterFaultText(fault, 'en'))).toEqual([
      'Sheet “Firms”, line 3: LI@example.org stands there before, in line 4 of sheet “Bureaus”; delete one of the two: each person is invited once.',
    ]);
    expect(unread).toEqual(['姓名']);
    expect(unreadSheets).toEqual(['Notes']);
  });

  it('has no one invited whom nobody sees, or whose line is not what it looks like', async () => {
    const plain = await workbookWith({
      People: [
        ['email', 'kind', 'note'],
        ['a@example.org', '企业', ''],
        ['b@example.org', '', { value: '1+1', type: 'Formula' }],
        [{ value: 'CONCATENATE("c","@example.org")', type: 'Formula' }, '企业', ''],
        ['d@example.org', '企业', ''],
      ],
      Old: [['email'], ['gone@example.org']],
    });
    const marked = withPart(
      withPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
        xml
          .replace(/<row r="5"/, '<row hidden="1" r="5"')
          .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'),
      ),
      'xl/workbook.xml',
      (xml) => xml.replace(/(<sheet [^>]*name="Old"[^>]*?)(\/?>)/, '$1 state="hidden"$2'),
    );
    const { rows, faults, unreadSheets } = await readRoster(marked, of);

    expect(rows.map(({ address }) => address)).toEqual(['a@example.org']);
    expect(faults.map((fault) => rosterFaultText(fault, 'en'))).toEqual([
      'Line 3: the cell in “kind” is one with that above it; unmerge them, and fill in each.',
      'Line 4: what stands in “email” is calculated by a formula; copy the column, and paste it as values.',
      'Line 5: it is hidden in the workbook; show it, or delete it.',
    ]);
    expect(unreadSheets).toEqual(['Old']);
  });

  it('with a cell in the far corner is refused before it is read', async () => {
    const far = withPart(await workbookWith({ People: [['email']] }), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"/></row></sheetData>'),
    );

    expect((await readRoster(far, of)).faults).toEqual([{ key: 'farCell', cell: '1048576' }]);
  });

  it('that is none is told from others', async () => {
    const other = withPart(await workbookWith({ People: [['email']] }), 'xl/worksheets/sheet1.xml', () => '<broken');
    const archive = Buffer.from(
      (await workbookWith({ People: [['email']] })).toString('latin1').replaceAll('xl/workbook.xml', 'xx/workbook.xml'),
      'latin1',
    );

    expect((await readRoster(other, of)).faults).not.toEqual([]);
    expect((await readRoster(archive, of)).faults).toEqual([{ key: 'otherArchive' }]);
  });
});

it('Chinese as Excel in China saves it is told from other texts', async () => {
  const text = '姓名,邮箱,单位类型\n朱镕基,li@example.org,政府部门\n';

  expect((await readRoster(encodings.GB18030(text), of)).rows).toMatchObject([{ kind: 'government' }]);
});
