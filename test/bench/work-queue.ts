import { startQueues } from '../../infra/local/queues/queues.ts';

/** A message of a queue, as Lambda calls a function with it. */
interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
}

/** Starts the queue by which the report function hands topics out, and tells this process where it is. */
export async function startWorkQueue() {
  const work = { name: 'work', arn: 'work', visibilityMs: 60_000 };
  const queues = await startQueues([work], () => {});
  process.env.WORK_QUEUE = `${queues.url}/000000000000/${work.name}`;
  const queue = queues.find(work.arn);
  return {
    /** Takes out so many, at most. */
    take(most: number): readonly QueueRecord[] {
      const records = (queue?.receive(most) ?? []).map(({ id, body }) => ({ messageId: id, body }));
      for (const { messageId } of records) queue?.delete(messageId);
      return records;
    },
    close: () => queues.close(),
  };
}
