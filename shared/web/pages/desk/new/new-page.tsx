import type { VNode } from 'preact';
import { formatDay } from '../../../../i18n/dates.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { betweenSentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { DraftState } from '../draft-state.tsx';
import { type FileError, UploadFields } from '../edit/fields/upload-fields.tsx';
import type { ListedProgramme } from '../listed-programme.ts';
import { SaidWords } from '../said.tsx';
import { StateCounts } from '../session-states.tsx';
import type { TemplateCard } from './template-card.ts';

interface NewPageProps {
  readonly frame: Frame;
  readonly templates: readonly TemplateCard[];
  /** Programmes that can be held again. */
  readonly programmes: readonly ListedProgramme[];
  /** Whether there are others. */
  readonly isMore: boolean;
  /** What is wrong with a file that was sent. */
  readonly fileError?: FileError | undefined;
  readonly now: Instant;
}

/** The three ways to a new programme. */
export function NewPage({ frame, templates, programmes, isMore, fileError, now }: NewPageProps): VNode {
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
            {programmes.map((programme) => (
              <li key={programme.id}>
                <p class="links">
                  <a href={`/d/new?from=${programme.id}`}>
                    <SaidWords said={programme.title} language={frame.language} />
                  </a>
                </p>
                <WhereAndWhen programme={programme} language={frame.language} now={now} />
              </li>
            ))}
          </ul>
          {isMore && (
            <p>
              {texts.new.againMore}
              {betweenSentences(frame.language)}
              <a href="/d">{deskTexts(frame.language).list.title}</a>
            </p>
          )}
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

/** As many sessions as are named of a programme: enough to know it by. */
const mostNamed = 3;

interface WhereAndWhenProps {
  readonly programme: ListedProgramme;
  readonly language: Language;
  readonly now: Instant;
}

/** What tells programmes of the same title apart: the places and days of the first sessions, or whose draft it is. */
function WhereAndWhen({ programme, language, now }: WhereAndWhenProps): VNode {
  const { sessions } = programme;
  if (sessions === undefined) return <DraftState programme={programme} language={language} now={now} />;
  const inTime = sessions.toSorted((one, other) => one.opensAt.localeCompare(other.opensAt, 'en'));
  return (
    <>
      <ul class="plain">
        {inTime.slice(0, mostNamed).map(({ code, name, opensAt, zone }) => (
          <li key={code} class="row">
            <SaidWords said={name} language={language} /> <span class="soft">{formatDay(opensAt, zone, language)}</span>
          </li>
        ))}
      </ul>
      {sessions.length > mostNamed && <StateCounts sessions={sessions} language={language} />}
    </>
  );
}
