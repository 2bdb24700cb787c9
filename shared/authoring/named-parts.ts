import { isMap } from './edit/edit.ts';

/** The part of a list that has a name, or else the one in which something has it. */
export function placeOf(name: string, list: readonly unknown[]): number {
  const own = list.findIndex((each) => isCalled(name, each));
  return own >= 0 ? own : list.findIndex((each) => holds(name, each));
}

/** Whether a part of a list has this name. */
export function isCalled(name: string, part: unknown): boolean {
  return name !== '' && nameOf(part) === name;
}

/** What a part of a list is known by: its id, its code, of a talk who gives it, or itself. */
export function nameOf(part: unknown): string {
  if (!isMap(part)) return String(part);
  const { id, code, speaker, speakers, topic } = part;
  const name = id ?? code ?? speaker ?? (Array.isArray(speakers) ? speakers.join('+') : topic);
  return typeof name === 'string' ? name : '';
}

function holds(id: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(id, each));
  return isMap(value) && (value.id === id || Object.values(value).some((each) => holds(id, each)));
}
