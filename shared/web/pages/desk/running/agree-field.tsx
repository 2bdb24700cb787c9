import type { VNode } from 'preact';

interface AgreeFieldProps {
  readonly label: string;
  readonly name?: string;
  /** Why what was asked for was not done without it. */
  readonly error?: string | undefined;
}

/** The tick without which something is not done. */
export function AgreeField({ label, name = 'agree', error }: AgreeFieldProps): VNode {
  const errorId = `${name}-error`;
  return (
    <>
      {error !== undefined && (
        <p class="error" id={errorId} role="alert">
          {error}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          name={name}
          value="yes"
          required
          aria-describedby={error === undefined ? undefined : errorId}
        />
        <span>{label}</span>
      </label>
    </>
  );
}
