import type { VNode } from 'preact';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { type FileError, UploadFields } from '../edit/upload-fields.tsx';
import { type Said, SaidWords } from '../said.tsx';
import type { TemplateCard } from './template-card.ts';

interface NewPageProps {
  readonly frame: Frame;
  readonly templates: readonly TemplateCard[];
  /** Programmes that can be held again. */
  readonly programmes: readonly { readonly id: string; readonly title: Said }[];
  /** Whether there are others. */
  readonly isMore: boolean;
  /** What is wrong with a file that was sent. */
  readonly fileError?: FileError | undefined;
}

/** The three ways to a new programme. */
export function NewPage({ frame, templates, programmes, isMore, fileError }: NewPageProps): VNode {
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
                  <a href={`/d/new?from=${id}`}>
                    <SaidWords said={title} language={frame.language} />
                  </a>
                </p>
              </li>
            ))}
          </ul>
          {isMore && (
            <p>
              {texts.new.againMore} <a href="/d">{deskTexts(frame.language).list.title}</a>
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
