import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Group } from './fields/fields.ts';
import { nameNotes } from './name-notes.ts';
import { shownOf, valueAtPlace, type Written } from './written.ts';

/** What a programme is: what participants read of it, whom they can ask, how it looks, and what becomes of the answers. */
export function basicsPart(
  written: Written,
  language: Language,
  { hasCodes }: { readonly hasCodes: boolean },
): readonly Group[] {
  const { basics } = editorTexts(language);
  const mayJoin = hasCodes || shownOf(written, 'ownCode') !== '';
  const hasLogo = shownOf(written, 'look.logo') !== '';
  const asksChecks = JSON.stringify(valueAtPlace(written, 'questionnaire') ?? {}).includes('"check"');
  return [
    {
      id: 'about',
      title: basics.texts,
      fields: [
        { kind: 'texts', path: 'title', label: basics.name },
        { kind: 'texts', path: 'purpose', label: basics.purpose, hint: basics.purposeHint, lines: true },
        { kind: 'texts', path: 'thanks', label: basics.thanks, hint: basics.thanksHint, lines: true },
        { kind: 'fixed', path: 'programme', label: basics.id, hint: basics.idHint },
      ],
    },
    {
      id: 'contact',
      title: basics.contact,
      intro: basics.contactIntro,
      fields: [
        {
          kind: 'texts',
          path: 'contact.name',
          label: basics.contactName,
          notes: nameNotes('contact.name', written, language),
        },
        { kind: 'mail', path: 'contact.address', label: basics.contactAddress },
      ],
    },
    {
      id: 'answers',
      title: basics.answers,
      fields: [
        { kind: 'number', path: 'retentionDays', label: basics.retention, hint: basics.retentionHint },
        { kind: 'number', path: 'graceMinutes', label: basics.grace, hint: basics.graceHint },
        {
          kind: 'choice',
          path: 'singleAnswers',
          label: basics.single,
          hint: basics.singleHint,
          none: basics.singleNobody,
          options: [
            { value: 'nobody', label: basics.singleNobody },
            { value: 'entitled', label: basics.singleEntitled },
          ].filter(({ value }) => value !== 'nobody' || shownOf(written, 'singleAnswers') === 'nobody'),
        },
      ],
    },
    {
      id: 'look',
      title: basics.look,
      isRare: true,
      fields: [
        {
          kind: 'file',
          path: 'look.logo',
          label: basics.logo,
          hint: sentences([hasLogo ? basics.logoThere : undefined, basics.logoHint], language),
          accept: '.svg,.png,image/svg+xml,image/png',
        },
        ...(hasLogo ? [{ kind: 'yes', path: takenLogo, label: basics.noLogo } as const] : []),
        { kind: 'texts', path: 'look.logoText', label: basics.logoText, hint: basics.logoTextHint },
        { kind: 'colour', path: 'look.accent', label: basics.accent, hint: basics.accentHint },
      ],
    },
    {
      id: 'reports',
      title: basics.reports,
      isRare: true,
      fields: [
        { kind: 'line', path: 'follows', label: basics.follows, hint: basics.followsHint },
        ...(mayJoin
          ? [{ kind: 'line', path: 'ownCode', label: basics.ownCode, hint: basics.ownCodeHint } as const]
          : []),
        { kind: 'time', path: 'digestAt', label: basics.digest, hint: basics.digestHint },
        { kind: 'yes', path: 'populationCorrection', label: basics.population, hint: basics.populationHint },
      ],
    },
    ...(asksChecks
      ? [
          {
            id: 'quiz',
            title: basics.quiz,
            isRare: true,
            fields: [
              { kind: 'yes', path: 'quiz.showScore', label: basics.showScore },
              { kind: 'yes', path: 'quiz.showAnswers', label: basics.showAnswers },
            ],
          } satisfies Group,
        ]
      : []),
  ];
}

/** The field that takes the logo away: it is at no place of the file. */
export const takenLogo = 'no-logo';
