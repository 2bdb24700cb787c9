import { keepField } from '../../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import { fieldsOf } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { Written } from '../../../../shared/web/pages/desk/edit/written.ts';
import { isOfCondition } from '../../../../shared/web/pages/desk/questions/condition-fields.ts';
import type { PartView } from '../../part/part-view.ts';
import { valuesIn } from '../seen-values.ts';

/**
 * What is sent from the page of both versions: of the fields of which theirs is to stay nothing, as of those that a page does not show. What
 * says one thing with others is sent as it is now.
 */
export function withoutTheirs(sent: URLSearchParams, { groups }: PartView, theirs: Written): URLSearchParams {
  if (sent.get(keepField) === 'mine') return sent;
  const isTheirs = (name: string) => sent.get(`${keepField}.${name}`) === 'theirs';
  const parts = fieldsOf(groups).filter(({ path }) => isOfCondition(path) && isTheirs(path));
  return new URLSearchParams([
    ...[...sent].filter(([name]) => !isTheirs(name)),
    ...parts.flatMap((field) => valuesIn(field, field.path, theirs).map((value) => [field.path, value])),
  ]);
}
