import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { importCommand } from './import-command.ts';

test('a plain folder stands as it is', () => {
  expect(importCommand('/srv/warraq/data')).toBe(
    'bin/warraq import wordpress export.xml --data /srv/warraq/data --media uploads',
  );
});

test.each(['/srv/my paper', '/srv/صحيفة', "/srv/maha's", '/srv/$(id)', '/srv/`id`', '/srv/a;b', '/srv/"a"\\'])(
  'a shell reads one word, and that one: %s',
  (folder) => {
    const line = importCommand(folder).replace('bin/warraq', String.raw`printf '%s\n'`);
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\n')).toContain(folder);
  },
);
