import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import { thanksTexts } from '../../i18n/thanks-texts.ts';

/** The name of the field for an address. */
export const addressField = '_address';

interface AddressFieldProps {
  readonly language: Language;
  /** The id of what says what becomes of the address. */
  readonly describedBy: string;
  /** An address that was typed and is none. */
  readonly wrong?: string | undefined;
}

/** Asks a participant for a mail address, once more where what was typed is none. */
export function AddressField({ language, describedBy, wrong }: AddressFieldProps): VNode {
  const { mailLabel, mailProblem } = thanksTexts(language);
  const isWrong = wrong !== undefined;
  return (
    <>
      <label for="address">{mailLabel}</label>
      {isWrong && (
        <p class="error" id="address-error">
          {mailProblem}
        </p>
      )}
      <input
        class="field"
        id="address"
        type="email"
        name={addressField}
        value={wrong}
        autocomplete="email"
        maxLength={254}
        required
        dir="ltr"
        aria-describedby={isWrong ? `address-error ${describedBy}` : describedBy}
        aria-invalid={isWrong || undefined}
        autofocus={isWrong}
      />
    </>
  );
}
