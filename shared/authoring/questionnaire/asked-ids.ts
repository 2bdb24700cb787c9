import { type Entries, entriesOf, listIn } from './drafted.ts';

/**
 * The ids under which answers to a question are asked for: its own, and those of what belongs to it (see `askedQuestions`). They are what
 * conditions and others can name.
 */
export function askedIds(question: Entries): readonly string[] {
  if (question.type === 'matrix') {
    return listIn(question, 'rows').flatMap((row) => [...idOf(row), ...commentOf(entriesOf(row))]);
  }
  const writes = listIn(question, 'options').flatMap((option) => {
    const { write, id } = entriesOf(option);
    if (write === undefined || write === false) return [];
    return [ownId(write) ?? `${String(question.id)}_${String(id)}`];
  });
  return [...idOf(question), ...writes, ...commentOf(question)];
}

/** All ids of a question that no other may have: those, and that of a matrix. */
export function takenIds(question: Entries): readonly string[] {
  return question.type === 'matrix' ? [...idOf(question), ...askedIds(question)] : askedIds(question);
}

function idOf(value: unknown): string[] {
  const { id } = entriesOf(value);
  return typeof id === 'string' ? [id] : [];
}

function commentOf({ id, comment }: Entries): string[] {
  return comment === undefined ? [] : [ownId(comment) ?? `${String(id)}_c`];
}

function ownId(value: unknown): string | undefined {
  const { id } = entriesOf(value);
  return typeof id === 'string' ? id : undefined;
}
