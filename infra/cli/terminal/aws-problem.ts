/** Why AWS did not do what a command asked, in words for the person at the terminal. */
export interface AwsProblem {
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A kind of problem: by which name or message of an error it is known, and what to do about it. */
interface Kind {
  readonly pattern: RegExp;
  /** In the place of the error's own words, where those say little. */
  readonly what?: string;
  readonly remedy: string;
  /** In the place of both where AWS_PROFILE is set, of which the SDK says nothing: it may be a slip, or not be there. */
  readonly ofProfile?: (profile: string) => AwsProblem;
}

/** What the SDK and Node.js say, the surest signs first. An error is matched as `name: code: message`. */
const kinds: readonly Kind[] = [
  {
    pattern: /Region is missing/,
    what: 'no region is set',
    remedy:
      'Write "region" into the stage file; or set AWS_REGION, or the region of your AWS_PROFILE, to where the stage is deployed.',
    ofProfile: (profile) => ({
      what: 'no region is set',
      remedy: `Write "region" into the stage file; or set AWS_REGION to where the stage is deployed, or the region of the profile "${profile}" (AWS_PROFILE); see "aws configure list-profiles" for its name.`,
    }),
  },
  {
    pattern: /CredentialsProviderError/,
    what: 'no AWS credentials were found',
    remedy: 'Log in ("aws sso login"), or set AWS_PROFILE.',
    ofProfile: (profile) => ({
      what: `no AWS credentials were found for the profile "${profile}" (AWS_PROFILE)`,
      remedy: `See "aws configure list-profiles" for its name, and log in ("aws sso login --profile ${profile}").`,
    }),
  },
  {
    pattern: /Expired|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|Signature|AuthFailure|InvalidToken/,
    remedy: 'AWS does not accept these credentials: log in again, or set AWS_PROFILE; see that the clock is right.',
  },
  {
    pattern: /AccessDenied|NotAuthorized|Unauthorized|Forbidden/,
    remedy: 'Your role may not do this: ask for the right to it, or run it as who deploys the stage.',
  },
  {
    pattern: /Stack .*does not exist|Stack:.* does not exist/,
    remedy:
      'It may not be deployed yet: "npx cdk deploy --all -c stage=NAME". If it is, see the name of the stage (the files in infra/stages are those of this copy), AWS_PROFILE and AWS_REGION.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|Timeout|socket hang up/,
    remedy:
      'AWS can’t be reached: see the network, a proxy or VPN, the name in AWS_REGION, and AWS_ENDPOINT_URL if set.',
  },
  {
    pattern: /Throttl|TooManyRequests|Rate exceeded|RequestLimitExceeded/i,
    remedy: 'AWS wants fewer requests from this account at the moment: try again in a minute.',
  },
  {
    pattern: /InvalidAction|UnknownOperation|NotImplemented|Unknown action/,
    remedy: 'This service does not know the request here; nothing is known about the stage from it.',
  },
];

/**
 * Puts an error of the SDK or of the network into words; undefined if it is neither.
 *
 * @param profile with whose credentials AWS was asked, as the environment names it
 */
export function awsProblem(cause: unknown, profile = process.env.AWS_PROFILE): AwsProblem | undefined {
  const text = textOf(cause);
  const kind = kinds.find(({ pattern }) => pattern.test(text));
  if (profile && kind?.ofProfile !== undefined) return kind.ofProfile(profile);
  if (kind !== undefined) return { what: kind.what ?? shown(cause), remedy: kind.remedy };
  const isOfAws = cause instanceof Error && '$metadata' in cause;
  return isOfAws
    ? { what: shown(cause), remedy: 'See whether the stage is deployed whole: "debrief doctor".' }
    : undefined;
}

/** An error in one line: its name, unless that says nothing, and its message. */
function shown(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const message = cause.message || (cause instanceof AggregateError ? cause.errors.map(shown).join('; ') : '');
  return cause.name === 'Error' || cause.name === 'AggregateError' ? message : `${cause.name}: ${message}`;
}

function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code = '' } = cause as NodeJS.ErrnoException;
  return `${cause.name}: ${code}: ${shown(cause)}`;
}
