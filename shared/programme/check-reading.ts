import { type Fault, type Path, repeated, unknownValue } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

type Recipient = ProgrammeFile['recipients'][number];

/** A recipient's sessions are the programme's, and a manager is of one session, and reads of it what its form says. */
export function checkReading({ sessions }: ProgrammeFile, recipient: Recipient, path: Path): Fault[] {
  const codes = sessions.map(({ code }) => code);
  const own = recipient.sessions ?? [];
  return [
    ...own.flatMap((code, at) =>
      unknownValue(code, codes, [...path, 'sessions', at], { what: 'session', where: 'sessions' }),
    ),
    ...repeated(own, [...path, 'sessions'], (code) => code),
    ...(recipient.role === 'manager' ? [...ofOneSession(own, path), ...withoutSingleAnswers(recipient, path)] : []),
  ];
}

function ofOneSession(own: readonly string[], path: Path): Fault[] {
  if (own.length === 1) return [];
  return [
    {
      path: [...path, 'role'],
      problem: `a manager is of one session, and this recipient gets ${own.length === 0 ? 'all' : own.length}`,
      remedy: 'name that session in "sessions: [CODE]", or take "role: manager" out: an organiser may get several',
    },
  ];
}

function withoutSingleAnswers({ singleAnswers }: Recipient, path: Path): Fault[] {
  if (!singleAnswers) return [];
  return [
    {
      path: [...path, 'singleAnswers'],
      problem: 'the form says that organisers may read single answers, and of a manager that it is totals and comments',
      remedy: 'take this out, or make this recipient an organiser: take "role: manager" out',
    },
  ];
}
