import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import type { Language } from '../../../../i18n/text.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { EditorWords } from '../edit/editor-words.tsx';
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
  const field = { typed };
  return (
    <DeskFrame frame={frame} title={texts.templates[template].name} narrow>
      <p class="lead">{texts.templates[template].about}</p>
      <WrongSummary frame={frame} typed={typed} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="template" value={template} />
        <TypedField {...field} name="title" label={texts.new.name} />
        <TypedField {...field} name="place" label={texts.new.place} hint={texts.new.placeHint} />
        {card?.hasDays && (
          <div class="columns">
            <TypedField {...field} name="begins" label={texts.sessions.begins} kind="date" />
            <TypedField {...field} name="ends" label={texts.sessions.ends} kind="date" hint={texts.sessions.endsHint} />
          </div>
        )}
        <TypedField {...field} name="day" label={texts.new.day} kind="date" />
        <div class="columns">
          <TypedField {...field} name="from" label={texts.new.from} kind="time" />
          <TypedField {...field} name="to" label={texts.new.to} kind="time" />
        </div>
        <TypedField {...field} name="toDay" label={texts.new.toDay} kind="date" hint={texts.new.toDayHint} />
        <TypedField
          {...field}
          name="zone"
          label={texts.new.zone}
          hint={texts.new.zoneHint}
          kind={isFirst ? 'own-zone' : 'zone'}
        />
        <TypedField
          {...field}
          name="headcount"
          label={texts.new.headcount}
          hint={texts.new.headcountHint}
          kind="number"
        />
        {card?.repeats.includes('speaker') && (
          <TypedField {...field} name="talks" label={texts.new.talks} hint={texts.new.talksHint} kind="lines" />
        )}
        {card?.repeats.includes('topic') && (
          <TypedField {...field} name="topics" label={texts.new.topics} hint={texts.new.topicsHint} kind="lines" />
        )}
        <fieldset id="languages">
          <legend>{texts.new.languages}</legend>
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
        <TypedField {...field} name="you" label={texts.new.you} hint={texts.new.youHint({ address })} />
        <TypedField {...field} name="id" label={texts.new.id} hint={texts.new.idHint} kind="code" />
        <p class="actions">
          <button type="submit">{texts.new.create}</button>
          <a class="button quiet" href="/d/new">
            {texts.new.other}
          </a>
        </p>
      </DeskForm>
      <EditorWords texts={texts.script} />
    </DeskFrame>
  );
}
