import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { suppressed } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { claimsOf } from '../report/claims/claims.ts';
import { invitedRate, kindName } from '../report/invited-notes.ts';
import { fewestFor } from '../report/least-bases.ts';
import { ambiguousNotes } from '../report/tables/linked.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import type { Figure } from './figures.ts';

/** Who was invited, how answers were given, and how many want to be asked again: what the notes of a report say, a row each. */
export function peopleFigures(publication: Publication, session: Session, language: Language): Figure[] {
  return [
    ...invitedFigures(publication, session, language),
    ...codeFigures(publication, language),
    ...leftFigures(publication, language),
    ...linkedFigures(publication, session, language),
  ];
}

function invitedFigures(publication: Publication, session: Session, language: Language): Figure[] {
  const { invited } = publication.quality;
  if (invited === undefined) return [];
  const words = sheetTexts(language);
  const texts = reportTexts(language);
  const rate = invitedRate(publication);
  return [
    { label: words.invited, value: invited.people, format: 'whole' },
    ...invited.kinds.map((each): Figure => {
      const label = texts.plain.labelled({ label: words.invited, value: kindName(each, session, texts) });
      return { label, value: each.people, format: 'whole' };
    }),
    { label: words.unreached, value: invited.unreached, format: 'whole' },
    ...(rate === undefined
      ? []
      : [
          {
            label: words.invitedRate,
            ...(rate.n < fewestFor.share
              ? { value: null }
              : { value: percentageFigure(rate), format: 'percent' as const }),
            ...rate,
          },
        ]),
  ];
}

/** Where no answers came, nothing is said of codes. */
function codeFigures({ quality: { codes }, released }: Publication, language: Language): Figure[] {
  if (codes === undefined || released.responses === 0) return [];
  const words = sheetTexts(language);
  const isHidden = codes === suppressed;
  const figure = (label: string, count: number | undefined): Figure =>
    count === undefined ? { label, value: words.suppressed } : { label, value: count, format: 'whole' };
  return [
    figure(words.withCode, isHidden ? undefined : codes.with),
    figure(words.withoutCode, isHidden ? undefined : codes.without),
  ];
}

function leftFigures({ quality: { addressesLeft } }: Publication, language: Language): Figure[] {
  if (addressesLeft === undefined) return [];
  return [{ label: sheetTexts(language).addressesLeft, value: addressesLeft, format: 'whole' }];
}

/** What the table of those who answered before and after can't say: that nothing is shown of them, and how many are left out. */
function linkedFigures(publication: Publication, { questionnaire }: Session, language: Language): Figure[] {
  const { linked } = publication;
  if (linked === undefined) return [];
  const texts = reportTexts(language);
  const label = texts.headings.linked;
  const isShown = claimsOf(publication, questionnaire).linked.length > 0;
  const { ambiguous } = linked;
  return [
    ...(isShown ? [] : [{ label, value: texts.linked.none }]),
    ...ambiguousNotes(linked, texts).map((value) => ({
      label,
      value,
      ...(ambiguous !== 'few' && { count: ambiguous }),
    })),
  ];
}
