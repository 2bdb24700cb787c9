import type { Text } from '../i18n/text.ts';
import type { WrittenProgramme } from './schema.ts';

/**
 * A programme whose names stand in each of its languages: of speakers and where they work, of the contact, of places. A name is not
 * translated like a sentence, so a language that lacks it has that of the first language that there is. What a file says of all languages
 * stays as it is, and so do the marks of all that was published before.
 */
export function withNamesEverywhere(file: WrittenProgramme): WrittenProgramme {
  const { languages, contact, speakers, sessions } = file;
  const everywhere = (name: Text) => inAll(name, languages);
  return {
    ...file,
    contact: { ...contact, name: everywhere(contact.name) },
    speakers: speakers.map((speaker) => ({
      ...speaker,
      name: everywhere(speaker.name),
      ...(speaker.institution && { institution: everywhere(speaker.institution) }),
    })),
    sessions: sessions.map((session) => ({ ...session, ...(session.place && { place: everywhere(session.place) }) })),
  };
}

/** The places of a file that have such a name, written with dots. */
export const namePlaces = /^(?:speakers\.\d+\.(?:name|institution)|contact\.name|sessions\.\d+\.place)$/;

function inAll(name: Text, languages: readonly string[]): Text {
  const first = languages.find((language) => name[language] !== undefined);
  const said = first === undefined ? undefined : name[first];
  const missing = languages.filter((language) => name[language] === undefined);
  return said === undefined ? name : { ...name, ...Object.fromEntries(missing.map((language) => [language, said])) };
}
