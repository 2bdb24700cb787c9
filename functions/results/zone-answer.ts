import * as z from 'zod/mini';

/** Which data a function has, and by how many minutes clocks are ahead of UTC at the moments that were asked for, in their order. */
export const zoneAnswer = z.object({
  node: z.string(),
  release: z.string(),
  /** null: the function knows no such zone, or no such moment. */
  offsets: z.array(z.nullable(z.number())),
});

export type ZoneAnswer = z.infer<typeof zoneAnswer>;
