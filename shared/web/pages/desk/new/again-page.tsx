import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { DeskForm, DeskFrame } from '../desk-frame.tsx';
import type { Shown } from '../edit/fields/field-parts.tsx';
import type { FieldOfKind } from '../edit/fields/fields.ts';
import { Texts } from '../edit/fields/texts-field.tsx';
import { type Said, SaidWithin } from '../said.tsx';
import { DaysAgain, type DaysAgainProps } from './days-again.tsx';
import { NewActions } from './new-actions.tsx';
import { TakeSessions } from './take-sessions.tsx';
import { TypedField } from './typed-field.tsx';
import { WrongSummary } from './wrong-summary.tsx';

type ByLanguage = Readonly<Record<Language, string>>;

interface AgainPageProps extends DaysAgainProps {
  readonly from: { readonly id: string; readonly title: Said };
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** The languages in which the title says a month or a year, which goes with the day. */
  readonly following: readonly Language[];
  /** What it is called where no short name is typed and this one is free. */
  readonly nextId: string;
  readonly title: ByLanguage;
  readonly place: ByLanguage;
  /** The numbers of the sessions that are ticked. */
  readonly ticked: readonly string[];
  /** The number of the session whose talks come along where only one is held. */
  readonly talksOf: number;
}

/** A programme once more: what is otherwise than last time, and under which name. */
export function AgainPage(props: AgainPageProps): VNode {
  const { frame, from, languages, sessions, first, typed, title, place } = props;
  const { new: texts, sessions: labelsOf } = editorTexts(frame.language);
  const labels = labelsIn(props);
  const field = { typed, language: frame.language };
  const spoken = { language: frame.language, among: languages };
  const shown: Shown = {
    written: { content: { title, place }, languages },
    spoken,
    faultsAt: (path) => [typed.wrong[path]].filter((each) => each !== undefined),
  };
  const within = (sentence: (title: string) => string) => (
    <SaidWithin sentence={sentence} said={from.title} language={frame.language} />
  );
  const { hasPlace } = first;
  const placeField = {
    kind: 'texts',
    path: 'place',
    label: labels.place ?? '',
    hint: hasPlace ? texts.placeAgainHint : labelsOf.placeHint,
  } as const;
  const placeWording = {
    label: <ByTaken several={texts.placeFirst} one={texts.place} />,
    hint: <ByTaken several={placeField.hint} one={texts.placeOneHint} />,
  };
  return (
    <DeskFrame
      frame={frame}
      title={texts.againTitle({ programme: from.title.text })}
      heading={within((programme) => texts.againTitle({ programme }))}
    >
      <p class="lead">{texts.againAbout}</p>
      <WrongSummary frame={frame} typed={typed} labels={labels} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="from" value={from.id} />
        <input type="hidden" name="proposed" value={typed.values.proposed ?? ''} />
        <Texts field={titleField()} shown={shown} />
        {sessions.length > 1 && <TakeSessions {...props} spoken={spoken} />}
        <Texts field={placeField} shown={shown} wording={sessions.length > 1 ? placeWording : undefined} />
        <DaysAgain {...props} />
        <TypedField {...field} name="headcount" label={texts.headcount} hint={texts.headcountHint} kind="number" />
        <label class="check">
          <input type="checkbox" name="follows" value="yes" checked={typed.values.follows === 'yes'} />
          <span>{within((programme) => texts.follow({ programme }))}</span>
        </label>
        <details open={typed.wrong.id !== undefined}>
          <summary>{labelsOf.rare}</summary>
          <TypedField
            {...field}
            name="id"
            label={texts.idAgain}
            hint={texts.idAgainHint({ id: props.nextId })}
            kind="code"
          />
        </details>
        <NewActions frame={frame} />
      </DeskForm>
    </DeskFrame>
  );

  /** A title of which only some languages say when: there, what becomes of it. */
  function titleField(): FieldOfKind<'texts'> {
    const { following } = props;
    const common = { kind: 'texts', path: 'title', label: texts.name } as const;
    if (following.length === languages.length) return { ...common, hint: texts.titleAgainHint };
    return { ...common, notes: Object.fromEntries(following.map((each) => [each, texts.titleAgainHint])) };
  }
}

/** What is said of several sessions, and of one that is at another place: the style shows what fits what is chosen. */
function ByTaken({ several, one }: { readonly several: string; readonly one: string }): VNode {
  return (
    <>
      <span class="of-several">{several}</span>
      <span class="of-one">{one}</span>
    </>
  );
}

/** What the fields are called, by their names. */
function labelsIn({ frame, languages, sessions }: AgainPageProps): Readonly<Record<string, string>> {
  const { new: texts, sessions: of } = editorTexts(frame.language);
  return {
    title: texts.name,
    ...Object.fromEntries(languages.map((language) => [`title.${language}`, texts.name])),
    take: texts.take,
    place: sessions.length > 1 ? texts.placeFirst : texts.place,
    begins: of.begins,
    ends: of.ends,
    starts: of.opens,
    opensAt: of.opens,
    closesOn: of.closes,
    closesAt: of.closes,
    headcount: texts.headcount,
    id: texts.idAgain,
  };
}
