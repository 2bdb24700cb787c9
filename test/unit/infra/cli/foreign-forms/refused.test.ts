import { existsSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../../infra/cli/programme/import.ts';
import { freshPath } from '../../../../fixtures/import/imported.ts';
import { aWorkbook } from '../../../../fixtures/import/xlsform.ts';

const text = (content: string) => Buffer.from(content);
const survey = [
  ['type', 'name', 'label'],
  ['text', 'q', 'Why?'],
];

/** A workbook whose sheet has one cell at this place. */
function withCellAt(place: string): Uint8Array {
  const row = place.replace(/^[A-Z]+/, '');
  return zipSync({
    'xl/workbook.xml': text('<workbook><sheets><sheet name="survey" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet><sheetData><row r="${row}"><c r="${place}"><v>1</v></c></row></sheetData></worksheet>`,
    ),
  });
}

/** A little file that says that much is in it. */
function withDeclaredSize(size: number): Uint8Array {
  const zip = Buffer.from(
    zipSync({ 'xl/workbook.xml': text('<workbook/>'), 'xl/worksheets/sheet1.xml': text('<worksheet/>') }),
  );
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(size, central + 24);
  return zip;
}

const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(2000),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);
const lss = (inside: string) =>
  text(`<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${inside}</document>`);

describe('a file that is no form', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['nothing', text(''), /is empty/],
    ['prose', text('Dear all,'), /none of the forms that are known/],
    ['bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /neither a workbook nor a text/],
    ['a broken workbook', Buffer.from('504b0304ffffffff', 'hex'), /is broken: it begins as an \.xlsx workbook/],
    ['half a workbook', aWorkbook({ survey }).then((bytes) => bytes.slice(0, bytes.length / 2)), /is broken/],
    ['another workbook', aWorkbook({ budget: survey }), /without a sheet "survey"/],
    ['another archive', zipSync({ 'word/document.xml': text('<w/>') }), /no \.xlsx workbook/],
    [
      'an archive of LimeSurvey',
      zipSync({ 'survey_1.lss': text('<document/>') }),
      /unpack it, and import the \.lss file/,
    ],
    ['a workbook with a password', encrypted, /a workbook with a password/],
    ['a workbook of 1997', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /the format of Excel before 2007/],
    ['a sheet with a cell far away', withCellAt('XFD1048576'), /has a cell at 1048576;/],
    ['a sheet with a row far away', withCellAt('A99999999999'), /has a cell at 99999999999;/],
    ['a sheet with a column far away', withCellAt('XFD1'), /has a cell at XFD1;/],
    ['broken JSON', text('{"pages": ['), /is broken JSON/],
    ['other JSON', text('{"name": "x"}'), /no form of SurveyJS/],
    ['broken XML', lss('<a>'), /is broken XML \(line 1/],
    [
      'XML that was cut off',
      text('<document><LimeSurveyDocType>Survey</LimeSurveyDocType><groups>'),
      /ends before it is whole/,
    ],
    ['other XML', text('<html><body/></html>'), /no survey of LimeSurvey/],
    ['XML with entities', text('<!DOCTYPE d [<!ENTITY a "b">]><document>&a;</document>'), /declares entities/],
    ['XML that is very deep', lss('<a>'.repeat(5000) + '</a>'.repeat(5000)), /is broken XML/],
    ['a survey without questions', lss(''), /asks nothing that a programme can ask/],
    ['a form without questions', text('{"pages": [{"elements": []}]}'), /asks nothing that a programme can ask/],
  ])('%s is refused in a sentence, and nothing is written', async (name, content, sentence) => {
    const [from, to] = [freshPath(name.replaceAll(' ', '-')), freshPath('made.yaml')];
    writeFileSync(from, await content);

    await expect(importCommand(from, to)).rejects.toThrow(sentence);

    expect(existsSync(to)).toBe(false);
  });

  it.each([
    ['that would be large when it is unpacked', withDeclaredSize(3 * 2 ** 30), /would take 3073 MB|would take 3072 MB/],
    ['with zeros by the million', zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 2 ** 20) }), /would take 40 MB/],
    ['that is large', Buffer.alloc(11 * 2 ** 20, ' '), /has 11 MB, and no form does/],
  ])('a file %s is not unpacked', async (_, content, sentence) => {
    const from = freshPath('large.xlsx');
    writeFileSync(from, content);
    const before = process.memoryUsage().arrayBuffers;

    await expect(importCommand(from, freshPath('made.yaml'))).rejects.toThrow(sentence);

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 2 ** 20);
  });

  it('is not written over another', async () => {
    const [from, to] = [freshPath('form.json'), freshPath('there.yaml')];
    writeFileSync(from, '{"elements": [{"type": "comment", "name": "a"}]}');
    writeFileSync(to, 'mine');

    await expect(importCommand(from, to)).rejects.toThrow('is there already');
    await expect(importCommand('nowhere.xlsx', to)).rejects.toThrow('it does not exist');
  });
});
