/**
 * Names that Lambda sets itself and refuses in a function's configuration. Its list has more than twenty and grows; the
 * beginnings cover them all (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html).
 */
const ofLambda = /^(AWS_|LAMBDA_|_|TZ$)/;

/** Names that Lambda takes, but by which Node.js or its surroundings would behave differently. */
const ofRuntime = /^(NODE_|LD_|LANG$|LC_|PATH$|HOME$|SSL_CERT_|OPENSSL_)/;

/** Names by which Powertools is configured. The one in use, POWERTOOLS_SERVICE_NAME, is set for every function alike. */
const ofPowertools = /^(POWERTOOLS_|LOG_LEVEL$)/;

/**
 * Fails, at synth, when a function wants to read its settings under names that belong to somebody else.
 *
 * @param reader who wants to read them, for the message
 * @throws {Error} with the names
 */
export function demandOwnNames(reader: string, names: readonly string[]): void {
  const taken = names.flatMap((name) => {
    if (ofLambda.test(name)) return [`${name} (reserved by Lambda)`];
    if (ofRuntime.test(name)) return [`${name} (read by the runtime)`];
    return ofPowertools.test(name) ? [`${name} (read by Powertools)`] : [];
  });
  if (taken.length === 0) return;
  throw new Error(`${reader}: no name for a setting of its own: ${taken.join(', ')}. Give it another in its env.ts.`);
}
