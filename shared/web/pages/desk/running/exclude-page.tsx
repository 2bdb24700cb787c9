import type { VNode } from 'preact';
import { formatDate } from '../../../../i18n/dates.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { smallestGroup } from '../../../../privacy/release.ts';
import { type Exclusion, excludedClasses, longestReason } from '../../../../programme/exclusion.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { AnswerClass } from '../../../../response/answer-classes.ts';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { AgreeField } from './agree-field.tsx';
import { SessionFrame } from './session-frame.tsx';
import { excludeOf } from './session-path.ts';

interface ExcludePageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** How many answers there are, and how many of each class that the session can have, at least (see `countInSteps`). */
  readonly answers: number;
  readonly classes: readonly { readonly name: AnswerClass; readonly answers: number }[];
  /** What was chosen and typed, where it was not taken, and why. */
  readonly chosen?: readonly AnswerClass[] | undefined;
  readonly reason?: string | undefined;
  readonly refused?: string | undefined;
  /** What was just decided. */
  readonly done?: string | undefined;
}

/** Leaves answers out of the reports of a session by how they were given, or counts them again. */
export function ExcludePage(props: ExcludePageProps): VNode {
  const { frame, session, refused, done } = props;
  const { exclude: texts } = runningTexts(frame.language);
  return (
    <SessionFrame frame={frame} session={session} title={texts.title} done={done} refused={refused}>
      <p class="lead">{texts.lead}</p>
      <p>{texts.early}</p>
      <Counts {...props} />
      <Choose {...props} />
      {excludedClasses(session).length > 0 && <TakeBack {...props} />}
      {session.exclusions !== undefined && <Decided {...props} exclusions={session.exclusions} />}
    </SessionFrame>
  );
}

function Counts({ frame, answers, classes }: ExcludePageProps): VNode {
  const { exclude: texts } = runningTexts(frame.language);
  const said = (count: number) => (count === 0 ? texts.few({ count: smallestGroup }) : texts.atLeast({ count }));
  return (
    <section>
      <h2>{texts.counts}</h2>
      <dl>
        <dt>{texts.all}</dt>
        <dd>{said(answers)}</dd>
        {classes.flatMap(({ name, answers: count }) => {
          const label = texts.classes[name];
          return [<dt key={label}>{label}</dt>, <dd key={name}>{said(count)}</dd>];
        })}
      </dl>
    </section>
  );
}

function Choose(props: ExcludePageProps): VNode {
  const { frame, session, classes, chosen = excludedClasses(session) } = props;
  const { exclude: texts } = runningTexts(frame.language);
  return (
    <DeskForm frame={frame} action={excludeOf(session)} class="card">
      <fieldset>
        <legend>{texts.choose}</legend>
        {classes.map(({ name }) => (
          <label key={name} class="check">
            <input type="checkbox" name="class" value={name} checked={chosen.includes(name)} />
            <span>{texts.classes[name]}</span>
          </label>
        ))}
      </fieldset>
      <Reason {...props} id="reason" />
      <AgreeField label={texts.agree} />
      <p class="actions">
        <button type="submit">{texts.button}</button>
      </p>
    </DeskForm>
  );
}

function TakeBack({ frame, session }: ExcludePageProps): VNode {
  const { exclude: texts } = runningTexts(frame.language);
  return (
    <DeskForm frame={frame} action={excludeOf(session)} class="card">
      <h2>{texts.takeBack}</h2>
      <p>{texts.takeBackHint}</p>
      <input type="hidden" name="back" value="yes" />
      <Reason frame={frame} id="reason-back" />
      <AgreeField label={texts.agreeBack} />
      <p class="actions">
        <button type="submit">{texts.buttonBack}</button>
      </p>
    </DeskForm>
  );
}

function Reason({ frame, id, reason = '' }: Pick<ExcludePageProps, 'frame' | 'reason'> & { id: string }): VNode {
  const { exclude: texts } = runningTexts(frame.language);
  return (
    <>
      <label for={id}>{texts.reason}</label>
      <input
        id={id}
        name="reason"
        dir="auto"
        required
        maxlength={longestReason}
        value={reason}
        aria-describedby={`${id}-hint`}
      />
      <p class="hint" id={`${id}-hint`}>
        {texts.reasonHint({ most: longestReason })}
      </p>
    </>
  );
}

/** Every decision that there was, the last one first. */
function Decided({ frame, exclusions }: ExcludePageProps & { readonly exclusions: readonly Exclusion[] }): VNode {
  const { exclude: texts } = runningTexts(frame.language);
  const said = ({ classes, by, on, reason }: Exclusion) => {
    const decided = { day: formatDate(on, frame.language), by, reason };
    if (classes.length === 0) return texts.back(decided);
    const named = classes.map((each) => texts.classes[each]);
    return texts.left({ ...decided, classes: listOf(named, frame.language) });
  };
  return (
    <section>
      <h2>{texts.decided}</h2>
      <ul>
        {exclusions.toReversed().map((each, at) => (
          <li key={exclusions.length - at}>{said(each)}</li>
        ))}
      </ul>
    </section>
  );
}
