import type { VNode } from 'preact';
import type { Limit } from '../../../../../authoring/answered/limits.ts';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../../i18n/lists.ts';
import { organiserTexts } from '../../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { Mixed } from '../../said.tsx';
import type { Offered } from './limited-groups.ts';

interface AnsweredNoteProps {
  readonly offered: readonly Offered[];
  readonly language: Language;
}

/** Says once, above a page, that people have answered, what can still change on it, and what can't any more, and why; nothing where all can. */
export function AnsweredNote({ offered, language }: AnsweredNoteProps): VNode | null {
  const texts = editorTexts(language).answered;
  const limits = offered.flatMap(({ limit }) => (limit === undefined ? [] : [limit]));
  if (limits.length === 0) return null;
  const [first] = limits;
  const ended = (['closed', 'cancelled'] as const).find((why) => first?.why === why);
  if (ended !== undefined) return <Note title={texts[ended].title} lines={[texts[ended].text]} language={language} />;
  const of = (how: Limit['how'] | undefined) =>
    said(
      offered.filter(({ limit }) => limit?.how === how),
      language,
    );
  const still = of(undefined);
  const limited = hows.flatMap((how) => {
    const things = of(how);
    return things.length === 0 ? [] : [texts[how]({ things: listOf(things, language) })];
  });
  const isLong = still.length > longest;
  return (
    <Note
      title={texts.title}
      language={language}
      lines={[
        ...(isLong || still.length === 0 ? [] : [texts.still({ things: listOf(still, language) })]),
        ...limited,
        ...(isLong ? [texts.stillOthers] : []),
      ]}
    >
      <Reasons offered={offered} language={language} />
    </Note>
  );
}

/**
 * Says of a form that has opened what can't change any more as soon as somebody has answered, whether somebody has by now or not;
 * nothing where that limits nothing.
 */
export function OpenedNote({ offered, language }: AnsweredNoteProps): VNode | null {
  if (offered.length === 0) return null;
  const texts = editorTexts(language).answered.opened;
  const lines = hows.flatMap((how) => {
    const things = said(
      offered.filter(({ limit }) => limit?.how === how),
      language,
    );
    return things.length === 0 ? [] : [texts[how]({ things: listOf(things, language) })];
  });
  return (
    <Note id="opened" title={texts.title} language={language} lines={[texts.text, ...lines]}>
      <Reasons offered={offered} language={language} />
    </Note>
  );
}

const hows = ['mendable', 'stricter-only', 'only-without-answers'] as const;

function Reasons({ offered, language }: AnsweredNoteProps): VNode {
  return (
    <details>
      <summary>{editorTexts(language).answered.why}</summary>
      <ul>
        {reasons(offered, language).map((line) => (
          <li key={line}>
            <Mixed spoken={{ language }} text={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The most things that are named one by one. */
const longest = 6;

function Note({
  id = 'answered',
  title,
  lines,
  language,
  children,
}: {
  readonly id?: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly language: Language;
  readonly children?: VNode;
}): VNode {
  return (
    <section class="notice" id={id}>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>
          <Mixed spoken={{ language }} text={line} />
        </p>
      ))}
      {children}
    </section>
  );
}

/** Things by their names, each once, lists with what is done with their parts. */
function said(offered: readonly Offered[], language: Language): string[] {
  const { acts, ofList } = editorTexts(language).answered;
  return [...new Set(offered.map(({ label }) => label))].map((label) => {
    const own = offered.filter((each) => each.label === label).map(({ act }) => act);
    const done = (['added', 'removed', 'moved'] as const).filter((act) => own.includes(act));
    return done.length === 0
      ? label
      : ofList({
          list: label,
          acts: listOf(
            done.map((act) => acts[act]),
            language,
          ),
        });
  });
}

/** What has the same reason together. */
function reasons(offered: readonly Offered[], language: Language): string[] {
  const { plan } = organiserTexts(language);
  const { mending, reason } = editorTexts(language).answered;
  const limited = offered.flatMap((each) => (each.limit === undefined ? [] : [{ ...each, limit: each.limit }]));
  const whys = [...new Set(limited.map(({ limit }) => limit.why))];
  const lines = whys.map((why) => {
    const things = said(
      limited.filter(({ limit }) => limit.why === why),
      language,
    );
    const words = why === 'closed' || why === 'cancelled' ? plan.closed : plan.why[why];
    return reason({ things: listOf(things, language), why: words });
  });
  const mendings = new Set(limited.flatMap(({ limit }) => limit.mending ?? []));
  return [...lines, ...(['wording', 'label'] as const).flatMap((each) => (mendings.has(each) ? [mending[each]] : []))];
}
