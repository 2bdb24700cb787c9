/** One thing that `debrief doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly state: 'OK' | 'WARN' | 'FAIL';
  /** What was found. */
  readonly found: string;
  /** What to do; absent where nothing is to be done. */
  readonly remedy?: string;
}

export function ok(name: string, found: string): Check {
  return { name, state: 'OK', found };
}

export function warn(name: string, found: string, remedy: string): Check {
  return { name, state: 'WARN', found, remedy };
}

export function fail(name: string, found: string, remedy: string): Check {
  return { name, state: 'FAIL', found, remedy };
}

/** Runs a check; one that could not be made is a failure of its own, and the others go on. */
export async function checked(name: string, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (cause) {
    const { name: kind = 'Error', message = String(cause) } = cause as { name?: string; message?: string };
    return [fail(name, `${kind}: ${message}`, remedyOf(kind))];
  }
}

function remedyOf(kind: string): string {
  if (/AccessDenied|NotAuthorized|Unauthorized/i.test(kind)) {
    return 'Your role may not look at this; ask for read access, or run it as who deploys the stage.';
  }
  if (/Credentials|Token|Signature/i.test(kind)) {
    return 'Log in ("aws sso login", or set AWS_PROFILE), and see that the clock is right.';
  }
  return 'See whether the stage is deployed in this account and region (AWS_REGION), and whether AWS can be reached.';
}
