import { environment } from '../../shared/environment/environment.ts';
import { text } from '../../shared/environment/variables.ts';

/** What the gate function needs from its environment. */
export const gateEnv = environment({
  /** The ARN of the secret whose value CloudFront adds to each request. */
  GATE_SECRET: text,
});
