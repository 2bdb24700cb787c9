import type { VNode } from 'preact';
import type { PlanDetail, PlanLine } from '../../../../authoring/plan-words/told-plan.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { withCapital } from '../../../../i18n/with-capital.ts';

interface PlanLinesProps {
  readonly lines: readonly PlanLine[];
  /** What sessions are called, by their codes. */
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** What publishing does, line by line: what is refused first, then what changes, then what stays and what it means. */
export function PlanLines({ lines, ...shown }: PlanLinesProps): VNode {
  const { publishing } = organiserTexts(shown.language);
  const refused = lines.filter(({ isRefused }) => isRefused);
  const done = lines.filter(({ isRefused, kind }) => !isRefused && changing.includes(kind));
  const others = lines.filter(({ isRefused, kind }) => !isRefused && !changing.includes(kind));
  return (
    <>
      <Part title={publishing.isRefused} lines={refused} {...shown} isBad />
      <Part title={publishing.willDo} lines={done} {...shown} />
      <Part title={publishing.others} lines={others} {...shown} />
    </>
  );
}

const changing: readonly PlanLine['kind'][] = ['new', 'programme', 'added', 'changed'];

interface PartProps extends PlanLinesProps {
  readonly title: string;
  readonly isBad?: boolean;
}

function Part({ title, lines, isBad, ...shown }: PartProps): VNode | null {
  if (lines.length === 0) return null;
  return (
    <section class={isBad ? 'errors' : undefined}>
      <h2>{title}</h2>
      <ul class="plain rows">
        {lines.map((line) => (
          <li key={JSON.stringify(line)}>
            <Line line={line} {...shown} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, names, language }: Omit<PlanLinesProps, 'lines'> & { readonly line: PlanLine }): VNode {
  if (!('session' in line)) return <>{withCapital(line.text)}</>;
  return (
    <>
      <strong>{names[line.session] || line.session}</strong> <span class="soft">{line.session}</span>{' '}
      <span class="state">{line.outcome}</span> {line.text}
      {line.details.length > 0 && (
        <ul>
          {line.details
            .flatMap((detail) => detailTexts(detail, language))
            .map((text) => (
              <li key={text}>{withCapital(text)}</li>
            ))}
        </ul>
      )}
    </>
  );
}

/** A remedy that several refusals have in common stands once, below them. */
function detailTexts(detail: PlanDetail, language: Language): string[] {
  if (detail.kind !== 'refusals') return [detail.text];
  const { refusals, remedy } = detail;
  if (remedy === undefined) return [...refusals];
  const { refusal: withRemedy } = organiserTexts(language).plan;
  const [refusal, ...others] = refusals;
  return refusal !== undefined && others.length === 0 ? [withRemedy({ refusal, remedy })] : [...refusals, remedy];
}
