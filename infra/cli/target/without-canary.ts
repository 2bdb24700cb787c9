import { canaryProgramme, isCanary } from '../../../shared/programme/canary.ts';
import type { Programmes } from '../../../shared/programme/programmes.ts';
import type { MailTopic } from '../../../shared/programme/topic.ts';

/**
 * The same, without the session by which a stage sees that it works in any list: commands tell of trainings, and copy, count and mend what
 * is kept of them. Who names it by its id or its code finds it.
 */
export function withoutCanary(programmes: Programmes): Programmes {
  const others = <Listed extends { readonly topic: MailTopic }>(listed: readonly Listed[]) =>
    listed.filter(({ topic }) => !isCanary(topic));
  return {
    ...programmes,
    listProgrammes: async (unreadable) =>
      (await programmes.listProgrammes(unreadable)).filter(({ id }) => id !== canaryProgramme),
    due: async (until) => others(await programmes.due(until)),
    waiting: async (from) => others(await programmes.waiting(from)),
    troubles: async () => others(await programmes.troubles()),
  };
}
