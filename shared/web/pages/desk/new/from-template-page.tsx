import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { EditorTexts } from '../../../../i18n/texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { EditorWords } from '../edit/editor-words.tsx';
import { NewActions } from './new-actions.tsx';
import type { TemplateCard, TemplateName } from './template-card.ts';
import { type Typed, TypedField } from './typed-field.tsx';
import { WrongSummary } from './wrong-summary.tsx';

interface FromTemplatePageProps {
  readonly frame: Frame;
  readonly template: TemplateName;
  readonly card: TemplateCard | undefined;
  /** Nobody has typed anything yet: the zone of the device is a better guess than that of the last training. */
  readonly isFirst: boolean;
  readonly address: string;
  readonly languages: readonly Language[];
  readonly chosen: readonly Language[];
  readonly typed: Typed;
}

/** The few things that nobody but the organiser knows. */
export function FromTemplatePage(props: FromTemplatePageProps): VNode {
  const { frame, template, card, isFirst, address, languages, chosen, typed } = props;
  const texts = editorTexts(frame.language);
  const labels = labelsIn(texts);
  const field = { typed, language: frame.language };
  return (
    <DeskFrame frame={frame} title={texts.templates[template].name} narrow>
      <p class="lead">{texts.templates[template].about}</p>
      <WrongSummary frame={frame} typed={typed} labels={labels} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="template" value={template} />
        <TypedField {...field} name="title" label={labels.title} />
        <TypedField {...field} name="place" label={labels.place} hint={texts.new.placeHint} />
        {card?.hasDays && (
          <div class="columns">
            <TypedField {...field} name="begins" label={labels.begins} kind="date" />
            <TypedField {...field} name="ends" label={labels.ends} kind="date" hint={texts.sessions.endsHint} />
          </div>
        )}
        <TypedField {...field} name="day" label={labels.day} kind="date" />
        <div class="columns">
          <TypedField {...field} name="from" label={labels.from} kind="time" />
          <TypedField {...field} name="to" label={labels.to} kind="time" />
        </div>
        <TypedField {...field} name="toDay" label={labels.toDay} kind="date" hint={texts.new.toDayHint} />
        <TypedField
          {...field}
          name="zone"
          label={labels.zone}
          hint={texts.new.zoneHint}
          kind={isFirst ? 'own-zone' : 'zone'}
        />
        <TypedField {...field} name="headcount" label={labels.headcount} hint={texts.new.headcountHint} kind="number" />
        {card?.repeats.includes('speaker') && (
          <TypedField {...field} name="talks" label={labels.talks} hint={texts.new.talksHint} kind="lines" />
        )}
        {card?.repeats.includes('topic') && (
          <TypedField {...field} name="topics" label={labels.topics} hint={texts.new.topicsHint} kind="lines" />
        )}
        <fieldset id="languages">
          <legend>{labels.languages}</legend>
          <p class="hint">{texts.new.languagesHint}</p>
          {typed.wrong.languages !== undefined && <p class="error">{typed.wrong.languages}</p>}
          <div class="columns narrow-columns">
            {languages.map((each) => (
              <label key={each} class="check">
                <input type="checkbox" name="languages" value={each} checked={chosen.includes(each)} />
                <span lang={each}>{languageName(each)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <TypedField {...field} name="you" label={labels.you} hint={texts.new.youHint({ address })} />
        <TypedField {...field} name="id" label={labels.id} hint={texts.new.idHint} kind="code" />
        <NewActions frame={frame} />
      </DeskForm>
      <EditorWords language={frame.language} />
    </DeskFrame>
  );
}

/** What the fields are called, by their names. */
function labelsIn({ new: texts, sessions }: EditorTexts) {
  const { name: title, place, day, from, to, toDay, zone, headcount, talks, topics, languages, you, id } = texts;
  const { begins, ends } = sessions;
  return { title, place, begins, ends, day, from, to, toDay, zone, headcount, talks, topics, languages, you, id };
}
