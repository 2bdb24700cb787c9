import type { VNode } from 'preact';
import type { PlanDetail, PlanLine } from '../../../../authoring/plan-words/told-plan.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { withCapital } from '../../../../i18n/with-capital.ts';
import { Mixed } from '../said.tsx';

interface PlanLinesProps {
  readonly lines: readonly PlanLine[];
  /** What sessions are called, by their codes. */
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** What publishing does, line by line: what changes, then what stays and what it means. What is refused has cards of its own. */
export function PlanLines({ lines, ...shown }: PlanLinesProps): VNode {
  const { publishing } = organiserTexts(shown.language);
  const done = changed(lines);
  const others = lines.filter(({ isRefused, kind }) => !isRefused && !changing.includes(kind));
  return (
    <>
      <Part title={publishing.willDo} lines={done} {...shown} />
      <Part title={publishing.others} lines={others} {...shown} />
    </>
  );
}

/** Whether something is left to publish without what is refused. */
export function hasRest(lines: readonly PlanLine[]): boolean {
  return changed(lines).length > 0;
}

/** What changes; of a session that is refused what could, if the rest were as it was. */
function changed(lines: readonly PlanLine[]): PlanLine[] {
  return lines.flatMap((line) => {
    if (!line.isRefused) return changing.includes(line.kind) ? [line] : [];
    if (!('session' in line)) return [];
    const details = line.details.filter(({ kind }) => kind === 'allowed');
    const { text: _answers, ...named } = line;
    return details.length === 0 ? [] : [{ ...named, details }];
  });
}

const changing: readonly PlanLine['kind'][] = ['new', 'programme', 'added', 'changed'];

interface PartProps extends PlanLinesProps {
  readonly title: string;
}

function Part({ title, lines, ...shown }: PartProps): VNode | null {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain rows">
        {together(lines).map((same) => (
          <li key={JSON.stringify(same)}>
            <Line lines={same} {...shown} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Same = readonly [PlanLine, ...PlanLine[]];

/** Lines, those that say the same of several sessions as one. */
function together(lines: readonly PlanLine[]): readonly Same[] {
  const found = new Map<string, Same>();
  for (const line of lines) {
    const said = JSON.stringify({ ...line, session: 'session' in line });
    const before = found.get(said);
    found.set(said, before === undefined ? [line] : [...before, line]);
  }
  return [...found.values()];
}

/** What becomes of the programme, or of sessions of which the same does: by their names, with a code where two have the same. */
function Line({ lines, names, language }: Omit<PlanLinesProps, 'lines'> & { readonly lines: Same }): VNode {
  const [line] = lines;
  if (!('session' in line)) return <OfProgramme line={line} language={language} />;
  const all = Object.values(names);
  const called = lines.flatMap((each) => {
    if (!('session' in each)) return [];
    const name = names[each.session] ?? '';
    const isUnique = all.filter((other) => other === name).length === 1;
    return [name !== '' && isUnique ? name : `${name} ${each.session}`.trim()];
  });
  return (
    <>
      <strong>
        <Mixed text={listOf(called, language)} spoken={{ language }} />
      </strong>{' '}
      {!line.isRefused && <span class="state">{line.outcome}</span>}{' '}
      <Mixed text={line.text ?? ''} spoken={{ language }} />
      {line.details.length > 0 && (
        <ul>
          {line.details
            .flatMap((detail) => detailTexts(detail, language))
            .map((text) => (
              <li key={text}>
                <Mixed text={withCapital(text)} spoken={{ language }} />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

function OfProgramme({
  line: { kind, text, questions = [] },
  language,
}: {
  readonly line: Exclude<PlanLine, { session: unknown }>;
  readonly language: Language;
}): VNode {
  const { plan } = organiserTexts(language);
  // A change is no sentence.
  const said = kind === 'programme' ? text : plan.sentence({ text });
  return (
    <>
      <Mixed text={withCapital(said)} spoken={{ language }} />
      {questions.length > 0 && (
        <details>
          <summary>{plan.following.which}</summary>
          <ul>
            {questions.map((question) => (
              <li key={question}>
                <Mixed text={question} spoken={{ language }} />
              </li>
            ))}
          </ul>
        </details>
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
