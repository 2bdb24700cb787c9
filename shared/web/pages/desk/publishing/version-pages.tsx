import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { type Said, SaidWithin } from '../said.tsx';
import { Notice } from './publish-page.tsx';

/** One published file. */
export interface ListedVersion {
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly isNow: boolean;
}

interface VersionListProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  /** The newest first. */
  readonly versions: readonly ListedVersion[];
  /** In which moments are said. */
  readonly zone: string;
}

/** What was published, when and by whom. */
export function VersionListPage({ frame, id, title, versions, zone }: VersionListProps): VNode {
  const { language } = frame;
  const { versions: texts } = organiserTexts(language).publishing;
  return (
    <DeskFrame
      frame={frame}
      title={texts.title({ programme: title.text })}
      heading={<SaidWithin sentence={(programme) => texts.title({ programme })} said={title} language={language} />}
    >
      <ProgrammeLink frame={frame} id={id} title={title} />
      {versions.length === 0 && <p class="lead">{texts.none}</p>}
      <section hidden={versions.length === 0}>
        <ul class="plain rows">
          {versions.map((version) => (
            <li key={version.number}>
              <a href={`${programmePath(id)}/versions/${version.number}`}>
                {texts.version({ number: version.number })}
              </a>{' '}
              {version.isNow && <span class="state on">{texts.now}</span>}
              <br />
              <span class="soft">{whenText(version, zone, language)}</span>
            </li>
          ))}
        </ul>
      </section>
    </DeskFrame>
  );
}

interface VersionPageProps extends Omit<VersionListProps, 'versions'> {
  readonly version: ListedVersion;
  readonly text: string;
  /** The number of the draft that going back would give up; undefined: there is none. */
  readonly draft: number | undefined;
  /** Names what is published. */
  readonly revision: string;
  /** Why going back did nothing. */
  readonly notice?: string | undefined;
}

/** One of them: its file, and the way back to it. */
export function VersionPage(props: VersionPageProps): VNode {
  const { frame, id, title, version, text, draft, revision, zone, notice } = props;
  const { language } = frame;
  const { versions: texts } = organiserTexts(language).publishing;
  const address = `${programmePath(id)}/versions/${version.number}`;
  return (
    <DeskFrame frame={frame} title={texts.version({ number: version.number })} of={[title.text]}>
      <ProgrammeLink frame={frame} id={id} title={title} />
      <p class="links">
        <a href={`${programmePath(id)}/versions`}>
          <SaidWithin sentence={(programme) => texts.title({ programme })} said={title} language={language} />
        </a>
      </p>
      <Notice text={notice} />
      <p class="soft">{whenText(version, zone, language)}</p>
      {!version.isNow && (
        <DeskForm frame={frame} action={`${address}/restore`} class="card">
          <p>{texts.restoreText}</p>
          <input type="hidden" name="draft" value={draft ?? ''} />
          <input type="hidden" name="revision" value={revision} />
          {draft !== undefined && <p class="error">{texts.restoreOver}</p>}
          <p class="actions">
            <button type="submit" class="quiet">
              {texts.restore}
            </button>
          </p>
        </DeskForm>
      )}
      <p class="links">
        <a href={`${address}/file.yaml`}>{texts.download}</a>
      </p>
      <textarea class="code" rows={24} readonly dir="ltr" aria-label={texts.file}>
        {text}
      </textarea>
    </DeskFrame>
  );
}

/** When, and who: an address, or a command. */
export function whenText({ at, by }: Pick<ListedVersion, 'at' | 'by'>, zone: string, language: Language): string {
  const { versions: texts } = organiserTexts(language).publishing;
  const who = by.includes('@') ? by : texts.byCommand({ command: by });
  return texts.when({ at: formatMoment(at, zone, language), who });
}
