import type { GetICUArgs } from '@schummar/icu-type-parser';

/** What an ICU message takes: numbers where it says `number` or `plural`, texts elsewhere. */
export type Values<Message extends string> = GetICUArgs<Message, { ICUArgument: string; ICUNumberArgument: number }>;
