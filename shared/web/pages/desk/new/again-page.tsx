import type { VNode } from 'preact';
import { formatDate } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import type { Shown } from '../edit/fields/field-parts.tsx';
import { Texts } from '../edit/fields/texts-field.tsx';
import { type Said, SaidWithin } from '../said.tsx';
import { NewActions } from './new-actions.tsx';
import { TakeSessions } from './take-sessions.tsx';
import { type Typed, TypedField } from './typed-field.tsx';
import { WrongSummary } from './wrong-summary.tsx';

type ByLanguage = Readonly<Record<Language, string>>;

interface AgainPageProps {
  readonly frame: Frame;
  readonly from: { readonly id: string; readonly title: Said };
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** What its sessions are called. */
  readonly sessions: readonly string[];
  /** Its first session, as it was. */
  readonly first: {
    readonly hasPlace: boolean;
    /** On which it opened, as the file has it. */
    readonly day: string;
    readonly hasDays: boolean;
    /** How many days after it opened each session closed; absent: they differ. */
    readonly daysOpen: number | undefined;
  };
  /** What it is called where no short name is typed and this one is free. */
  readonly nextId: string;
  readonly typed: Typed;
  readonly title: ByLanguage;
  readonly place: ByLanguage;
  /** The numbers of the sessions that are ticked. */
  readonly ticked: readonly string[];
}

/** A programme once more: what is otherwise than last time, and under which name. */
export function AgainPage(props: AgainPageProps): VNode {
  const { frame, from, languages, sessions, first, typed, title, place } = props;
  const { new: texts, sessions: labelsOf } = editorTexts(frame.language);
  const labels = labelsIn(props);
  const field = { typed, language: frame.language };
  const day = /^\d{4}-\d\d-\d\d$/.test(first.day) ? formatDate(first.day, frame.language) : first.day;
  const spoken = { language: frame.language, among: languages };
  const shown: Shown = {
    written: { content: { title, place }, languages },
    spoken,
    faultsAt: (path) => [typed.wrong[path]].filter((each) => each !== undefined),
  };
  const within = (sentence: (title: string) => string) => (
    <SaidWithin sentence={sentence} said={from.title} language={frame.language} />
  );
  return (
    <DeskFrame
      frame={frame}
      title={texts.againTitle({ programme: from.title.text })}
      heading={within((programme) => texts.againTitle({ programme }))}
      narrow
    >
      <p class="lead">{texts.againAbout}</p>
      <WrongSummary frame={frame} typed={typed} labels={labels} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="from" value={from.id} />
        <input type="hidden" name="proposed" value={typed.values.proposed ?? ''} />
        <Texts field={{ kind: 'texts', path: 'title', label: texts.name, hint: texts.titleAgainHint }} shown={shown} />
        {sessions.length > 1 && <TakeSessions {...props} spoken={spoken} />}
        <Texts
          field={{
            kind: 'texts',
            path: 'place',
            label: labels.place ?? '',
            hint: first.hasPlace ? texts.placeAgainHint : labelsOf.placeHint,
          }}
          shown={shown}
        />
        <TypedField {...field} name="starts" label={texts.starts} hint={startsHint()} kind="date" />
        <div class="columns">
          <TypedField {...field} name="opensAt" label={texts.from} kind="time" />
          <TypedField {...field} name="closesAt" label={texts.to} kind="time" />
        </div>
        <TypedField
          {...field}
          name="closesOn"
          label={texts.toDay}
          hint={first.daysOpen === undefined ? texts.beginsAgainHint : texts.closesAgainHint({ days: first.daysOpen })}
          kind="date"
        />
        <div class="columns">
          <TypedField
            {...field}
            name="begins"
            label={labelsOf.begins}
            kind="date"
            {...(first.hasDays && { hint: texts.beginsAgainHint })}
          />
          <TypedField
            {...field}
            name="ends"
            label={labelsOf.ends}
            kind="date"
            {...(!first.hasDays && { hint: labelsOf.endsHint })}
          />
        </div>
        <TypedField {...field} name="headcount" label={texts.headcount} hint={texts.headcountHint} kind="number" />
        <TypedField {...field} name="id" label={texts.id} hint={texts.idAgainHint({ id: props.nextId })} kind="code" />
        <label class="check">
          <input type="checkbox" name="follows" value="yes" checked={typed.values.follows === 'yes'} />
          <span>{within((programme) => texts.follow({ programme }))}</span>
        </label>
        <NewActions frame={frame} />
      </DeskForm>
    </DeskFrame>
  );

  function startsHint(): string {
    return sessions.length > 1 ? texts.startsHint({ day }) : texts.startsHintOne({ day });
  }
}

/** What the fields are called, by their names. */
function labelsIn({ frame, languages, sessions }: AgainPageProps): Readonly<Record<string, string>> {
  const { new: texts, sessions: of } = editorTexts(frame.language);
  return {
    title: texts.name,
    ...Object.fromEntries(languages.map((language) => [`title.${language}`, texts.name])),
    take: texts.take,
    place: sessions.length > 1 ? texts.placeFirst : texts.place,
    starts: texts.starts,
    opensAt: texts.from,
    closesAt: texts.to,
    closesOn: texts.toDay,
    begins: of.begins,
    ends: of.ends,
    headcount: texts.headcount,
    id: texts.id,
  };
}
