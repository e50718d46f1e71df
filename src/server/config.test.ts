import { expect, test } from 'vitest';
import { server as words } from '../messages/ar/server.ts';
import { readConfig } from './config.ts';

test('with nothing said, a newcomer gets a server of his own machine', () => {
  const { dataDir, ...rest } = readConfig({}, {});
  expect(dataDir).toMatch(/^\/.*data$/);
  expect(rest).toEqual({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: null,
    trustedProxies: [],
    pageMemoryMb: 64,
    logLevel: 'warn',
  });
});

test('the command line wins over the environment', () => {
  expect(readConfig({ port: '0' }, { PORT: '9000', WARRAQ_DATA: '/srv/warraq' })).toMatchObject({
    port: 0,
    dataDir: '/srv/warraq',
  });
});

const bad = [
  [{ PORT: 'ثمانية' }, { name: 'PORT', problem: 'notANumber', given: 'ثمانية', example: '8080' }],
  [{ PORT: '70000' }, { name: 'PORT', problem: 'outOfRange', given: '70000', example: '8080' }],
  [{ WARRAQ_DATA: '' }, { name: 'WARRAQ_DATA', problem: 'empty', given: '', example: '/var/lib/warraq' }],
  [
    { WARRAQ_TRUSTED_PROXIES: '10.0.0.0/33' },
    { name: 'WARRAQ_TRUSTED_PROXIES', problem: 'notAnAddress', given: '10.0.0.0/33', example: '127.0.0.1,10.0.0.0/8' },
  ],
  [{ WARRAQ_LOG: 'loud' }, { name: 'WARRAQ_LOG', problem: 'notAChoice', given: 'loud', example: 'info' }],
] as const;
for (const [environment, facts] of bad)
  test(`${JSON.stringify(environment)} stops the start, and the sentence names it`, () => {
    expect(() => readConfig({}, environment)).toThrow(expect.objectContaining({ code: 'server.badSetting', facts }));
    expect(words.refusals['server.badSetting'](facts)).toContain(`${facts.name}=${facts.example}`);
  });

test('a bad option is called as it was typed', () => {
  expect(() => readConfig({ port: '-1' }, {})).toThrow(
    expect.objectContaining({ facts: expect.objectContaining({ name: '--port' }) }),
  );
});
