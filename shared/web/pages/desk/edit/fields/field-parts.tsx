import type { ComponentChildren, VNode } from 'preact';
import { organiserTexts } from '../../../../../i18n/organiser-texts.ts';
import { sentences } from '../../../../../i18n/sentences.ts';
import { Mixed, type Spoken } from '../../said.tsx';
import type { Written } from '../written.ts';
import { backPrefix, buttonField, type Field } from './fields.ts';

/** What a field is shown with. */
export interface Shown {
  readonly written: Written;
  readonly spoken: Spoken;
  /** What is wrong at a place, and at no deeper one that is shown by itself. */
  faultsAt(path: string): readonly string[];
  /** The place at which publishing refuses what is written, if a button there puts back what is published; absent: nowhere is one. */
  backAt?(path: string): string | undefined;
}

type Hinted = Pick<Field, 'path' | 'hint'> & Partial<Pick<Field, 'kind'>>;

/** What a field is called and what there is to know of it, where both depend on what is chosen above it. */
export interface Wording {
  readonly label: ComponentChildren;
  readonly hint: ComponentChildren;
}

/**
 * What there is to know before a field is filled in. By which clocks a time is may change with what is saved.
 *
 * @param children in its place, where it depends on what is chosen
 */
export function Hint({
  field,
  spoken,
  children,
}: {
  readonly field: Hinted;
  readonly spoken: Spoken;
  readonly children?: ComponentChildren;
}): VNode | null {
  const { kind, path, hint } = field;
  return hint === undefined ? null : (
    <p class="hint" id={`${path}-hint`} data-live={kind === 'moment' || undefined}>
      {children ?? <Mixed spoken={spoken} text={hint} />}
    </p>
  );
}

/** What is wrong at a place. */
export function Faults({ path, shown }: { readonly path: string; readonly shown: Shown }): VNode {
  return (
    <>
      <FaultLines id={path} lines={shown.faultsAt(path)} spoken={shown.spoken} />
      <PutBackButton path={path} shown={shown} />
    </>
  );
}

/** Makes a place say again what is published, where publishing refuses what it says. The script adds it, too. */
export function PutBackButton({ path, shown }: { readonly path: string; readonly shown: Shown }): VNode | null {
  const place = shown.backAt?.(path);
  return place === undefined ? null : (
    <button
      type="submit"
      class="quiet small put-back"
      name={buttonField}
      value={`${backPrefix}${place}`}
      aria-describedby={`${path}-error`}
    >
      {organiserTexts(shown.spoken.language).plan.cards.putBack}
    </button>
  );
}

/** The element is always there: the script puts what is wrong into it. */
export function FaultLines({
  id,
  lines,
  spoken,
}: {
  readonly id: string;
  readonly lines: readonly string[];
  readonly spoken: Spoken;
}): VNode {
  return (
    <p class="error" id={`${id}-error`}>
      <Mixed spoken={spoken} text={sentences(lines, spoken.language)} />
    </p>
  );
}

/** What a control says of itself to who does not see what stands around it. */
export function described({ path, hint }: Pick<Field, 'path' | 'hint'>, shown: Shown) {
  return describedBy(path, hint === undefined ? undefined : path, shown.faultsAt(path));
}

/** The same by where its hint is, and what is wrong. */
export function describedBy(path: string, hint: string | undefined, wrong: readonly string[], isField = true) {
  const by = [...(hint === undefined ? [] : [`${hint}-hint`]), ...(wrong.length > 0 ? [`${path}-error`] : [])];
  return {
    ...(wrong.length > 0 && isField && { 'aria-invalid': true as const }),
    ...(by.length > 0 && { 'aria-describedby': by.join(' ') }),
  };
}
