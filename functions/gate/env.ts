import * as z from 'zod/mini';

/** What the gate function needs from its environment. */
export const gateEnv = z.object({
  /** The ARN of the secret whose value CloudFront adds to each request. */
  GATE_SECRET: z.string().check(z.minLength(1)),
});
