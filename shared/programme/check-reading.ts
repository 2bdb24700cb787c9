import { type Fault, fault, type Path, repeated, unknownValue } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

type Recipient = ProgrammeFile['recipients'][number];

/** A recipient's sessions are the programme's, and a manager is of one session, and reads of it what its form says. */
export function checkReading({ sessions }: ProgrammeFile, recipient: Recipient, path: Path): Fault[] {
  const codes = sessions.map(({ code }) => code);
  const own = recipient.sessions ?? [];
  return [
    ...own.flatMap((code, at) =>
      unknownValue(code, codes, (said) => fault([...path, 'sessions', at], 'noSuchSession', said)),
    ),
    ...repeated(own, [...path, 'sessions'], (code) => code),
    ...(recipient.role === 'manager' ? [...ofOneSession(own, path), ...withoutSingleAnswers(recipient, path)] : []),
  ];
}

function ofOneSession(own: readonly string[], path: Path): Fault[] {
  if (own.length === 1) return [];
  return [fault([...path, 'role'], 'managerOfSessions', { count: own.length })];
}

function withoutSingleAnswers({ singleAnswers }: Recipient, path: Path): Fault[] {
  if (!singleAnswers) return [];
  return [fault([...path, 'singleAnswers'], 'managerOfAnswers')];
}
