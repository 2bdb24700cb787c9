import type { CommandResult } from './command-result.ts';
import { readProgrammeFile } from './programme-file.ts';

export function validateCommand(file: string): CommandResult {
  const { programme, sessions, languages } = readProgrammeFile(file);
  const codes = sessions.map((session) => session.code);
  return {
    text: `${file} is good: programme ${programme}, sessions ${codes.join(', ')}, in ${languages.join(' and ')}.`,
    json: { programme, sessions: codes, languages },
  };
}
