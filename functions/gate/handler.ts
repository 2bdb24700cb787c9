import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult, Context } from 'aws-lambda';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { gateEnv } from './env.ts';
import { createGate } from './gate.ts';
import { secretKeys } from './secret-keys.ts';

const env = gateEnv.parse(process.env);
const gate = createGate(secretKeys(env.GATE_SECRET), systemClock);

/**
 * Lets in what came through CloudFront. API Gateway asks once an hour for each value of the header, and never for a
 * request without it. When the key can't be read this is an error and not a refusal: nobody gets in either way, but a
 * refusal would be remembered for an hour.
 */
export async function handler(
  { identitySource }: Pick<APIGatewayRequestAuthorizerEventV2, 'identitySource'>,
  context: Context,
): Promise<APIGatewaySimpleAuthorizerResult> {
  log.ofCall(context);
  try {
    const isAuthorized = await gate(identitySource[0]);
    if (!isAuthorized) count('GateRefusals', 1);
    return { isAuthorized };
  } catch (cause) {
    log.error('the gate is closed to all: its key can not be read', cause, {
      secret: env.GATE_SECRET,
      todo: 'See that the secret exists, is not scheduled for deletion and has a value: infra/RUNBOOK.md#gate-closed',
    });
    throw cause;
  }
}
