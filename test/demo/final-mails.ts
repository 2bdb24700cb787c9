import type { ProgrammeFile } from '../../shared/programme/schema.ts';

/** How many mails a programme ends with: each organiser has one a session and one on all, each speaker the own ones. */
export function finalMails(file: ProgrammeFile): number {
  return file.recipients.length * (file.sessions.length + 1) + speakerReports(file).length;
}

/** Which speaker gets a report of which session: those with an address, wherever they speak. */
export function speakerReports(file: ProgrammeFile) {
  return file.sessions.flatMap((session) =>
    file.speakers.flatMap((speaker) =>
      speaker.address !== undefined && session.talks.some((talk) => talk.speaker === speaker.id)
        ? [{ session, speaker, address: speaker.address }]
        : [],
    ),
  );
}
