import * as z from 'zod';

/** What a refused key of a stage file tells the person who wrote it. */
export const help = z.registry<{ allowed: string; hint: string }>();
