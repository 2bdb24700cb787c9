import type { DeskDeps } from './deps.ts';

/**
 * The same for a page: what is published is read once, however many of its parts ask for it, so a page costs no request twice and shows
 * one moment. It is for who only looks: who writes has to read again what another may have written.
 */
export function readingOnce<Deps extends Pick<DeskDeps, 'programmes' | 'versions' | 'responses'>>(deps: Deps): Deps {
  const { programmes, versions, responses } = deps;
  return {
    ...deps,
    programmes: {
      ...programmes,
      findProgramme: once((id) => programmes.findProgramme(id)),
      findSession: once((code) => programmes.findSession(code)),
      earlierPromises: once((code) => programmes.earlierPromises(code)),
    },
    versions: { ...versions, find: once((programme, number) => versions.find(programme, number)) },
    responses: { ...responses, count: once((session) => responses.count(session)) },
  };
}

function once<Key extends readonly (string | number)[], Found>(
  read: (...key: Key) => Promise<Found>,
): (...key: Key) => Promise<Found> {
  const found = new Map<string, Promise<Found>>();
  return (...key) => {
    const name = key.join(' ');
    const known = found.get(name) ?? read(...key);
    found.set(name, known);
    return known;
  };
}
