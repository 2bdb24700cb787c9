import { formatDays, formatWritten } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Language } from '../../../../i18n/text.ts';
import { zoneName } from '../../../../i18n/zone-names.ts';
import type { Fact } from './facts.tsx';
import { speakerNames } from './speakers-of.ts';
import { partsOf, shownOf, textOf, type Written } from './written.ts';

/** When a session is, as far as its file says so: the days of the training, if any, and the times of its form. */
export function sessionDays(written: Written, place: string, language: Language): readonly string[] {
  const { sessions } = editorTexts(language);
  const [begins, ends, opens, closes, zone] = ['begins', 'ends', 'opens', 'closes', 'zone'].map((key) =>
    shownOf(written, `${place}.${key}`),
  ) as [string, string, string, string, string];
  const times = sessions.times({
    opens: formatWritten(opens, language),
    closes: formatWritten(closes, language, opens),
    zone: zoneName(zone, language),
  });
  return [
    ...(begins === '' ? [] : [sessions.trainingDays({ days: daysText(begins, ends || begins, language) })]),
    sessions.formTimes({ times }),
  ];
}

/** The same with how many people it is for, and its talks: what somebody checks before a form goes out. */
export function sessionInShort(written: Written, place: string, language: Language): readonly Fact[] {
  const { sessions } = editorTexts(language);
  const headcount = Number(shownOf(written, `${place}.headcount`));
  const talks = partsOf(written, `${place}.talks`).map((each, at) => {
    const talk = textOf(written, `${each}.title`, language) || sessions.talk({ number: at + 1 });
    const speakers = speakerNames(each, written, language);
    return speakers.length === 0 ? talk : sessions.talkBy({ speakers: listOf(speakers, language), talk });
  });
  return [
    ...sessionDays(written, place, language),
    ...(headcount > 0 ? [sessions.people({ count: headcount })] : []),
    ...(talks.length > 0 ? [{ count: sessions.talksInShort({ count: talks.length }), which: talks }] : []),
  ];
}

/** A file may hold what are no days while it is edited. */
function daysText(first: string, last: string, language: Language): string {
  const areDays = [first, last].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)));
  return areDays && first <= last ? formatDays(first, last, language) : listOf([first, last], language);
}
