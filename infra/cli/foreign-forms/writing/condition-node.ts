import type { YAMLMap } from 'yaml';
import type { ShowWhen, WrittenTest } from './show-when.ts';
import { listNode, mapNode } from './yaml-nodes.ts';

/** A condition of a programme file: on one line, or with each of its tests on one. */
export function conditionNode(showWhen: ShowWhen): YAMLMap {
  if ('question' in showWhen) return testNode(showWhen);
  return mapNode(Object.entries(showWhen).map(([group, tests]) => [group, listNode(tests.map(testNode))]));
}

function testNode({ question, ...passes }: WrittenTest): YAMLMap {
  const entries = Object.entries(passes).map(
    ([key, value]) => [key, Array.isArray(value) ? listNode(value, true) : value] as const,
  );
  return mapNode([['question', question], ...entries], true);
}
