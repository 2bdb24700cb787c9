import type { VNode } from 'preact';
import { formatDate } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { EditorTexts } from '../../../../i18n/texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { EditorWords } from './editor-words.tsx';
import { UploadFields } from './upload-fields.tsx';
import { ZoneOptions } from './zone-options.tsx';

/** The name of a template that the desk has words for. */
export type TemplateName = keyof EditorTexts['templates'];

/** A template at a glance. */
export interface TemplateCard {
  readonly name: TemplateName;
  readonly questions: number;
  /** The titles of its pages. */
  readonly pages: readonly string[];
  /** For what each of them repeats; empty: it does not. */
  readonly repeats: readonly string[];
  /** The form is not just of its day: it names the days of the training. */
  readonly hasDays: boolean;
}

interface NewPageProps {
  readonly frame: Frame;
  readonly templates: readonly TemplateCard[];
  /** Programmes that can be held again. */
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  /** What is wrong with a file that was sent. */
  readonly fileError?: string | undefined;
}

/** The three ways to a new programme. */
export function NewPage({ frame, templates, programmes, fileError }: NewPageProps): VNode {
  const texts = editorTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={texts.new.title}>
      <p class="lead">{texts.new.intro}</p>
      <section>
        <h2>{texts.new.template}</h2>
        <p class="hint">{texts.new.templateAbout}</p>
        <ul class="plain cards">
          {templates.map(({ name, questions, pages }) => (
            <li key={name}>
              <h3>
                <a href={`/d/new?template=${name}`}>{texts.templates[name].name}</a>
              </h3>
              <p>{texts.templates[name].about}</p>
              <p class="soft">{texts.new.asks({ count: questions, pages: listOf(pages, frame.language) })}</p>
            </li>
          ))}
        </ul>
      </section>
      {programmes.length > 0 && (
        <section>
          <h2>{texts.new.again}</h2>
          <p class="hint">{texts.new.againAbout}</p>
          <ul class="plain">
            {programmes.map(({ id, title }) => (
              <li key={id}>
                <p class="links">
                  <a href={`/d/new?from=${id}`}>{title}</a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{texts.new.upload}</h2>
        <p class="hint">{texts.new.uploadAbout}</p>
        <DeskForm frame={frame} action="/d/new" files>
          <UploadFields frame={frame} error={fileError} />
          <p class="actions">
            <button type="submit" class="quiet">
              {texts.file.upload}
            </button>
          </p>
        </DeskForm>
      </section>
    </DeskFrame>
  );
}

/** What was typed into a form of a few fields, and what is wrong with it, by the names of the fields. */
export interface Typed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly wrong: Readonly<Record<string, string | undefined>>;
}

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

interface AgainPageProps {
  readonly frame: Frame;
  readonly from: { readonly id: string; readonly title: string };
  /** The day on which its first session opened, as the file has it. */
  readonly before: string;
  readonly typed: Typed;
}

/** A programme once more: when, and under which name. */
export function AgainPage({ frame, from, before, typed }: AgainPageProps): VNode {
  const texts = editorTexts(frame.language);
  const field = { typed };
  const day = /^\d{4}-\d\d-\d\d$/.test(before) ? formatDate(before, frame.language) : before;
  return (
    <DeskFrame frame={frame} title={from.title} narrow>
      <p class="lead">{texts.new.againAbout}</p>
      <WrongSummary frame={frame} typed={typed} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="from" value={from.id} />
        <TypedField
          {...field}
          name="starts"
          label={texts.new.starts}
          hint={texts.new.startsHint({ day })}
          kind="date"
        />
        <TypedField {...field} name="id" label={texts.new.id} hint={texts.new.idHint} kind="code" />
        <label class="check">
          <input type="checkbox" name="follows" value="yes" checked={typed.values.follows === 'yes'} />
          <span>{texts.new.follow({ programme: from.title })}</span>
        </label>
        <p class="actions">
          <button type="submit">{texts.new.create}</button>
          <a class="button quiet" href="/d/new">
            {texts.new.other}
          </a>
        </p>
      </DeskForm>
    </DeskFrame>
  );
}

function WrongSummary({ frame, typed }: { readonly frame: Frame; readonly typed: Typed }): VNode | null {
  const { summary } = editorTexts(frame.language);
  const wrong = Object.entries(typed.wrong).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  if (wrong.length === 0) return null;
  return (
    <section class="card errors" role="alert">
      <h2>{summary.here({ count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, text]) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TypedFieldProps {
  readonly typed: Typed;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is typed into it; absent: words. */
  readonly kind?: 'date' | 'time' | 'zone' | 'own-zone' | 'number' | 'code' | 'lines';
}

function TypedField({ typed, name, label, hint, kind }: TypedFieldProps): VNode {
  const wrong = typed.wrong[name];
  const by = [...(hint === undefined ? [] : [`${name}-hint`]), ...(wrong === undefined ? [] : [`${name}-error`])];
  const common = {
    id: name,
    name,
    value: typed.values[name] ?? '',
    'aria-invalid': wrong !== undefined,
    ...(by.length > 0 && { 'aria-describedby': by.join(' ') }),
  };
  return (
    <div class="field-of">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <TypedControl {...common} kind={kind} />
      <p class="error" id={`${name}-error`}>
        {wrong}
      </p>
    </div>
  );
}

function TypedControl({
  kind,
  ...common
}: {
  readonly kind: TypedFieldProps['kind'];
  readonly id: string;
  readonly name: string;
  readonly value: string;
}): VNode {
  switch (kind) {
    case 'date':
    case 'time':
      return <input {...common} type={kind} class="short" />;
    case 'zone':
    case 'own-zone':
      return (
        <>
          <input
            {...common}
            dir="ltr"
            list="zones"
            autocomplete="off"
            spellcheck={false}
            {...(kind === 'own-zone' && { 'data-own-zone': '' })}
          />
          <ZoneOptions />
        </>
      );
    case 'number':
      return <input {...common} class="short" inputmode="numeric" autocomplete="off" />;
    case 'lines': {
      const { value, ...rest } = common;
      return (
        <textarea {...rest} dir="auto" rows={4}>
          {value}
        </textarea>
      );
    }
    case 'code':
      return <input {...common} dir="ltr" class="short" autocomplete="off" spellcheck={false} />;
    default:
      return <input {...common} dir="auto" autocomplete={common.name === 'you' ? 'name' : 'off'} />;
  }
}
