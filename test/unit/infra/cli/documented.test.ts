import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { operateCommands } from '../../../../infra/cli/operate/operate-commands.ts';
import { programmeCommands } from '../../../../infra/cli/programme/programme-commands.ts';
import { reportCommands } from '../../../../infra/cli/report/report-commands.ts';

const program = new Command('debrief');
programmeCommands(program);
reportCommands(program);
operateCommands(program);

/** What follows `debrief` in the commands of a document, lines of their own or within a sentence; a time is in quotation marks. */
function documented(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/`[^`]+`/g, (code) => code.replaceAll('\n', ' '));
  const typed = text.matchAll(
    /(?:npm run (?:--silent )?debrief -- |[`"]debrief |^ {4}debrief )((?: "\d[^"\n]*"|[^`"|#\n])*)/gm,
  );
  return [...typed].map(([, words = '']) => words.trim()).filter((words) => /^[a-z-]/.test(words));
}

/** What commander would not take of the words; undefined if it takes them all. */
function refusal(words: string): string | undefined {
  const rest = words.match(/"[^"]*"|\S+/g) ?? [];
  let command = program;
  for (let below: Command | undefined = program; below !== undefined; ) {
    command = below;
    below = command.commands.find((each) => each.name() === rest[0]);
    if (below !== undefined) rest.shift();
  }
  const { operands, unknown } = command.parseOptions(rest);
  const { registeredArguments } = command;
  const isEndless = registeredArguments.some(({ variadic }) => variadic);
  const tooMany = isEndless ? [] : operands.slice(registeredArguments.length);
  const refused = [...tooMany, ...unknown.filter((word) => word !== '--help')];
  return refused.length === 0 ? undefined : `${command.name()}: ${refused.join(' ')}`;
}

describe('the commands that are written down', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'infra/README.md',
    'infra/RUNBOOK.md',
    'shared/GLOSSARY.md',
  ])('in %s are commands of debrief', (file) => {
    const commands = documented(file);

    expect(commands.map(refusal).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('are found', () => {
    expect(documented('infra/RUNBOOK.md').length).toBeGreaterThan(12);
    expect(documented('README.md').length).toBeGreaterThan(5);
    expect(refusal('redrive --delete --yes')).toBeUndefined();
    expect(refusal('redrive --again')).toBe('redrive: --again');
    expect(refusal('repport status')).toBe('debrief: repport status');
  });
});
