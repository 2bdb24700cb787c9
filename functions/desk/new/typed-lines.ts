import type { NewTalk } from '../../../shared/authoring/new-programme.ts';

/** What is typed or pasted into a field of lines: one thing a line, without the bullets and numbers of a list. Each is there once. */
export function linesOf(text: string): string[] {
  const lines = text.split(lineEnds).map((line) => line.trim().replace(listMark, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** A semicolon ends a thing, too: lists are written so in many languages, and names of talks and topics have none. */
const lineEnds = /[\r\n\u2028\u2029;；]/;

/** `-`, `•`, `1.`, `(2)`, `3、` and `④` before a thing; but neither `3.5` nor the hyphen of a word. */
const listMark = /^(?:[-–—*][ \t\u3000]|[•·●○▪■◦‣]|[(（]?\d{1,3}(?:[)）、．]|\.(?!\d))|[①-⑳])/;

/** A line a talk, `Name: title`; one without a title is called as the training. */
export function talksIn(text: string, training: string): NewTalk[] {
  return linesOf(text)
    .flatMap(talksOfLine)
    .map((talk) => {
      const { index = talk.length, 0: found = '' } = nameEnd.exec(talk) ?? dashAfterName.exec(talk) ?? {};
      const [speaker, title] = [talk.slice(0, index).trim(), talk.slice(index + found.length).trim()];
      return { speaker: speaker || title, title: title || training };
    });
}

/** Behind a name stands a colon, or the border of a cell in what is pasted from a table; else a dash with room around it. */
const nameEnd = /[:：\t]/;
const dashAfterName = / [-–—] |——/;

/** Several talks of one line: only where each part has a name and a title, since titles have commas. */
function talksOfLine(line: string): string[] {
  const parts = line.split('，').map((part) => part.trim());
  return parts.every((part) => /^[^:：]+[:：][^:：]+$/.test(part)) ? parts : [line];
}
