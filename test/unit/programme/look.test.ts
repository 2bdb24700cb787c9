import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  accentContrast,
  contrastOf,
  isReadable,
  nearestReadable,
  shadesOf,
  surfaces,
} from '../../../shared/programme/accent.ts';
import { faultInPng } from '../../../shared/programme/logo-png.ts';
import { faultInSvg } from '../../../shared/programme/logo-svg.ts';
import { published } from '../../../shared/programme/published.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { style } from '../../../shared/web/parts/style.ts';
import { phraseInTerminal } from '../../fixtures/programmes/faults.ts';
import { aLogo, aLogoPng } from '../../fixtures/programmes/logo.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { holds } from '../../fixtures/property.ts';

const logoText = { en: 'The institute', 'zh-CN': '研究院' };

function read(look: ProgrammeFile['look'], files: Readonly<Record<string, string | Buffer>> = {}): ProgrammeFile {
  return readProgramme(stringify({ ...aProgrammeFile(), look }), 'x.yaml', undefined, undefined, (name) =>
    files[name] === undefined ? undefined : Buffer.from(files[name]),
  );
}

function linesOf(look: ProgrammeFile['look'], files?: Readonly<Record<string, string | Buffer>>): string[] {
  try {
    read(look, files);
  } catch (cause) {
    if (cause instanceof ProgrammeFileError) return cause.lines.map((line) => line.replace(/^x\.yaml:\d+ /, ''));
    throw cause;
  }
  return [];
}

describe('a colour', () => {
  const colours = fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, '0')}`);

  it('is refused where words in it can not be read, with the nearest that can, which is as it was if it can', () => {
    holds(
      fc.property(colours, (colour) => {
        const nearest = nearestReadable(colour);
        expect(accentContrast(nearest)).toBeGreaterThanOrEqual(4.5);
        if (isReadable(colour)) expect(nearest).toBe(colour);
      }),
      100,
    );
    expect(linesOf({ accent: '#ffd500' })).toEqual([
      'look.accent: links in #ffd500 would have a contrast of 1.3:1 on the form\'s background, and 4.5:1 is needed to read them; use "#856f00", the nearest shade that can be read, or a darker one.',
    ]);
    expect(linesOf({ accent: '#856f00' })).toEqual([]);
    expect(isReadable('#887200')).toBe(false);
    expect(linesOf({ accent: 'green' })).toEqual([
      'look.accent: this is not well formed; write a colour such as "#0b5f4a", in quotation marks.',
    ]);
  });

  it('has shades in which everything can be read, in light and in dark', () => {
    const ink = { light: '#1c2421', dark: '#e8ecea' };
    holds(
      fc.property(colours.filter(isReadable), (colour) => {
        const shades = shadesOf(colour);
        for (const side of ['light', 'dark'] as const) {
          const { go, goInk, tint } = shades[side];
          expect(contrastOf(go, surfaces[side].card)).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(go, surfaces[side].paper)).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(go, goInk)).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(ink[side], tint)).toBeGreaterThanOrEqual(4.5);
          // Borders and rings round what was chosen.
          expect(contrastOf(go, tint)).toBeGreaterThanOrEqual(3);
        }
        expect(shades.light.go).toBe(colour);
      }),
      100,
    );
    expect(style).toContain(`--ink:${ink.light};`);
    expect(style).toContain(`--ink:${ink.dark};`);
  });

  it('is judged by what it stands on', () => {
    const { light, dark } = surfaces;
    expect(style).toContain(`--paper:${light.paper};--card:#fff;`);
    expect(style).toContain(`--paper:${dark.paper};--card:${dark.card};`);
    // WCAG's own example values.
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });
});

describe('a logo', () => {
  it('is read from a file beside the programme, or as data, and is in every session', () => {
    const fromFile = read({ logo: 'logo.svg', logoText }, { 'logo.svg': aLogo });
    const data = `data:image/svg+xml;base64,${Buffer.from(aLogo).toString('base64')}`;

    expect(fromFile.look?.logo).toBe(data);
    expect(read({ logo: data, logoText }).look).toEqual(fromFile.look);
    expect(published(fromFile).sessions.map(({ look }) => look?.logo)).toEqual([data, data]);
    expect(read({ logo: 'l.png', logoText }, { 'l.png': aLogoPng }).look?.logo).toMatch(
      /^data:image\/png;base64,iVBOR/,
    );
    expect(published(aProgrammeFile()).sessions[0]).not.toHaveProperty('look');
  });

  it('that is not there, too large, or without words is refused in a sentence', () => {
    expect(linesOf({ logo: 'logo.svg', logoText })).toEqual([
      'look.logo: there is no file logo.svg beside this one; correct its name, or put it there.',
    ]);
    expect(linesOf({ logo: 'logo.svg', logoText }, { 'logo.svg': 'x'.repeat(8193) })).toEqual([
      'look.logo: the logo is 9 kB, and travels with every page; make it 8 kB or smaller: a simple SVG, or a PNG of about 120 pixels in height and few colours.',
    ]);
    expect(linesOf({ logo: 'logo.svg' }, { 'logo.svg': aLogo })).toEqual([
      `look.logo: nobody who can't see the logo learns whose it is; add "logoText": what it says, in every language.`,
    ]);
    expect(linesOf({ logoText })).toEqual([
      'look.logoText: there is no logo that it says; add "logo", or take this out.',
    ]);
    expect(linesOf({ logo: 'logo.svg', logoText }, { 'logo.svg': aLogo.replace('<g', '<script/><g') })).toEqual([
      `look.logo: the logo can't be used: it has <script>; save it as a PNG, or as a plain SVG: shapes only, without scripts, styles, pictures and links.`,
    ]);
  });

  it.each([
    ['<g ', '<script>1</script><g ', 'it has <script>'],
    ['<g ', '<style>g{}</style><g ', 'it has <style>'],
    ['<g ', '<foreignObject/><g ', 'it has <foreignObject>'],
    ['<g ', '<image href="#a"/><g ', 'it has <image>'],
    ['<g ', '<a href="#a"/><g ', 'it has <a>'],
    ['<g ', '<animate/><g ', 'it has <animate>'],
    ['<g ', '<SCRIPT/><g ', 'it has <SCRIPT>'],
    ['<g ', '<g onload="x()" ', 'its <g> has "onload"'],
    ['<g ', '<g ONCLICK="x()" ', 'its <g> has "ONCLICK"'],
    ['url(#shade)', 'url(https://a.example/b)', 'it refers to something outside itself'],
    ['url(#shade)', "url('//a.example/b')", 'it refers to something outside itself'],
    ['<g ', '<use href="a.svg#b"/><g ', 'it refers to something outside itself'],
    ['<g ', '<g style="background:url(data:image/png;base64,AA)" ', 'it refers to something outside itself'],
    ['<g ', '<g style="fill:u\\72l(x)" ', 'it refers to something outside itself'],
    ['<g ', '<g class="&x;" ', 'it has an entity of its own'],
    ['<g ', '&#60;<g ', 'it has an entity of its own'],
    [
      '<svg',
      '<!DOCTYPE svg [<!ENTITY x "y">]><svg',
      'it has something that is neither a shape nor a comment, such as a DOCTYPE or a style',
    ],
    ['<g ', '<![CDATA[x]]><g ', 'it has something that is neither a shape nor a comment, such as a DOCTYPE or a style'],
    [
      '<g ',
      '<?xml-stylesheet href="a"?><g ',
      'it has something that is neither a shape nor a comment, such as a DOCTYPE or a style',
    ],
    ['<g ', '<g fill=red ', 'it has something that is neither a shape nor a comment, such as a DOCTYPE or a style'],
    ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml', 'it has the namespace http://www.w3.org/1999/xhtml'],
    [' viewBox="0 0 150 40"', '', "its <svg> lacks a viewBox, so it can't be made smaller"],
    ['</g>', '', 'its </svg> closes nothing'],
    ['</svg>', '', 'it does not end'],
    ['</svg>', '</svg><svg/>', 'it is not one <svg>'],
    ['</svg>', '</svg>words', 'words stand outside its <svg>'],
    ['<svg', '<html', 'it is not one <svg>'],
  ])('as a drawing with %s as %s is refused', (from, to, fault) => {
    expect(faultInSvg(aLogo)).toBeUndefined();
    expect(faultInSvg(`\uFEFF<?xml version="1.0"?>\n<!-- mine -->${aLogo}\n`)).toBeUndefined();
    expect(phraseInTerminal(faultInSvg(aLogo.replace(from, to)))).toBe(fault);
  });

  it('as a PNG is a whole still picture and nothing else', () => {
    expect(faultInPng(aLogoPng)).toBeUndefined();
    expect(phraseInTerminal(faultInPng(aLogoPng.subarray(0, -1)))).toBe('it does not end as a PNG does');
    expect(phraseInTerminal(faultInPng(Buffer.concat([aLogoPng, Buffer.from('<script>')])))).toBe(
      'it does not end as a PNG does',
    );
    expect(phraseInTerminal(faultInPng(aLogoPng.subarray(0, 8)))).toBe('it does not end as a PNG does');
    const vast = (at: number, pixels: number) => {
      const bytes = Buffer.from(aLogoPng);
      bytes.writeUInt32BE(pixels, at);
      return phraseInTerminal(faultInPng(bytes));
    };
    expect([vast(16, 2000), vast(20, 2000)]).toEqual([undefined, undefined]);
    expect([vast(16, 2001), vast(20, 65535)]).toEqual(Array(2).fill('it is more than 2000 pixels wide or high'));
    const animated = Buffer.concat([
      aLogoPng.subarray(0, 33),
      Buffer.from('00000000', 'hex'),
      Buffer.from('acTL----'),
      aLogoPng.subarray(33),
    ]);
    expect(phraseInTerminal(faultInPng(animated))).toBe('it has a part "acTL", which is no picture');
  });
});
