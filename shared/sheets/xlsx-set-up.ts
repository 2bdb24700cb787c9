import type { Feature, Image } from 'write-excel-file/node';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { withInheritedWords } from './inherited-words.ts';
import type { Sheet } from './sheet.ts';
import type { Tables } from './tables.ts';

/** A table that is wider than this, in characters, is printed across the page. */
const mostUpright = 90;

/**
 * What the library has no options for: a filter over each table, print titles, pages as wide as the table, and whose document
 * it is. Elements stand in the order of ECMA-376, part 1, 18.3.1.99 (worksheet) and 18.2.27 (workbook).
 */
export function setUp({ sheets, title, language, asOf }: Tables): Feature<Image['content']> {
  const date = new Date(asOf).toISOString().replace(/\.\d+/, '');
  const core = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>Debrief</dc:creator><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created></cp:coreProperties>`,
  ].join('');
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace('<definedNames/>', () => `<definedNames>${sheets.map(namesOf).join('')}</definedNames>`),
        },
        'xl/styles.xml': { transform: withNormalStyle },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? content : printable(withInheritedWords(content, sheet), sheet);
          },
        },
      },
      write: { files: () => ({ 'docProps/core.xml': core }) },
    },
  };
}

/** Excel's style "Normal", on which all cells rest: the library leaves it out, and readers complain or make one up. */
function withNormalStyle(content: string): string {
  const style = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  const named = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
  return content.replace('<cellXfs', `${style}<cellXfs`).replace('</cellXfs>', `</cellXfs>${named}`);
}

/** The headings on each page, and what the filter is over: LibreOffice and Excel want it named, too. */
function namesOf(sheet: Sheet, at: number): string {
  const name = sanitizeTextContent(`'${sheet.name.replaceAll("'", "''")}'`);
  const [from, to] = cornersOf(sheet).map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}!${from}:${to}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$1:$1</definedName>`,
  ].join('');
}

function cornersOf({ columns, rows }: Sheet): [first: string, last: string] {
  return [getCellAddress(0, 0), getCellAddress(rows.length, Math.max(0, columns.length - 1))];
}

function printable(content: string, sheet: Sheet): string {
  const wide = sheet.columns.reduce((total, { width }) => total + width, 0);
  const orientation = wide > mostUpright ? 'landscape' : 'portrait';
  const page = [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ].join('');
  return content
    .replace(/<page(?:Margins|Setup)[^<>]*\/>/g, '')
    .replace(/(<worksheet[^<>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${cornersOf(sheet).join(':')}"/>${page}`);
}
