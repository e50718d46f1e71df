import { expect, test } from 'vitest';
import { server as words } from '../messages/ar/server.ts';
import { readConfig } from './config.ts';
import { placeOf } from './picture-place.ts';

test('with nothing said, a newcomer gets a server of his own machine', () => {
  const { dataDir, ...rest } = readConfig({}, {});
  expect(dataDir).toMatch(/^\/.*data$/);
  expect(rest).toEqual({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: null,
    trustedProxies: [],
    monitors: [],
    pageMemoryMb: 64,
    logLevel: 'warn',
    ...{ smtpUrl: null, mailFrom: null, accountSecret: null },
    ...{ s3Endpoint: null, s3Bucket: null, s3Region: 'us-east-1', s3KeyId: null, s3Secret: null, s3PathStyle: 'yes' },
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
  [
    { WARRAQ_MONITORS: '10.0.0.7,balancer' },
    { name: 'WARRAQ_MONITORS', problem: 'notAnAddress', given: '10.0.0.7,balancer', example: '10.0.0.7,10.1.0.0/16' },
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

const S3 = {
  ...{ WARRAQ_S3_ENDPOINT: 'https://s3.almarfa.example', WARRAQ_S3_BUCKET: 'almarfa-pictures' },
  ...{ WARRAQ_S3_KEY_ID: 'key', WARRAQ_S3_SECRET: 'secret' },
};
const badStorage = [
  [{ WARRAQ_S3_ENDPOINT: 'ftp://s3.almarfa.example' }, 'WARRAQ_S3_ENDPOINT', 'notAnEndpoint'],
  [{ WARRAQ_S3_ENDPOINT: 'https://s3.almarfa.example/almarfa' }, 'WARRAQ_S3_ENDPOINT', 'notAnEndpoint'],
  [{ WARRAQ_S3_BUCKET: 'المرفأ' }, 'WARRAQ_S3_BUCKET', 'notABucket'],
  [{ WARRAQ_S3_SECRET: '' }, 'WARRAQ_S3_SECRET', 'empty'],
  [{ WARRAQ_S3_SECRET: undefined }, 'WARRAQ_S3_SECRET', 'missingForS3'],
  [{ WARRAQ_S3_PATH_STYLE: 'perhaps' }, 'WARRAQ_S3_PATH_STYLE', 'notAChoice'],
] as const;

test.each(badStorage)('settings of storage that can not be: %j', (changed, name, problem) => {
  expect(() => readConfig({}, { ...S3, ...changed })).toThrow(
    expect.objectContaining({ facts: expect.objectContaining({ name, problem }) }),
  );
});

test('pictures lie in the bucket that is named, else in the data folder', () => {
  expect(placeOf(readConfig({}, S3)).name).toEqual({
    ...{ kind: 's3', endpoint: 'https://s3.almarfa.example', bucket: 'almarfa-pictures' },
  });
  expect(placeOf(readConfig({ dataDir: '/srv/warraq' }, {})).name).toEqual({
    ...{ kind: 'folder', folder: '/srv/warraq/media' },
  });
});

const SMTP_URL = 'smtp://warraq:secret@mail.almarfa.example:587';
const badMail = [
  [{ SMTP_URL: 'http://mail.almarfa.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL', 'notASmtpUrl', 'smtp://'],
  [{ SMTP_URL: 'secret', MAIL_FROM: 'a@b.example' }, 'SMTP_URL', 'notASmtpUrl', 'smtp://'],
  [{ SMTP_URL }, 'MAIL_FROM', 'missing', 'ناقصة'],
  [{ SMTP_URL, MAIL_FROM: 'المرفأ' }, 'MAIL_FROM', 'notAMailbox', 'ليست عنوان بريد'],
  [{ WARRAQ_SECRET: 'secret' }, 'WARRAQ_SECRET', 'tooShort', 'WARRAQ_SECRET=$(openssl rand -hex 32)'],
] as const;

test.each(badMail)('settings of mail and secrets that can not be: %j', (environment, name, problem, told) => {
  const refused = expect.objectContaining({
    code: 'server.badSetting',
    facts: expect.objectContaining({ name, problem }),
  });
  expect(() => readConfig({}, environment)).toThrow(refused);
  try {
    readConfig({}, environment);
  } catch (error) {
    const { facts } = error as { facts: Parameters<(typeof words.refusals)['server.badSetting']>[0] };
    expect(words.refusals['server.badSetting'](facts)).toContain(told);
    expect(facts.given).toBe(name === 'MAIL_FROM' && 'MAIL_FROM' in environment ? environment.MAIL_FROM : null);
  }
});

test('mail goes by the server that is named, under a name or an address alone', () => {
  for (const MAIL_FROM of ['studio@almarfa.example', 'المرفأ <studio@almarfa.example>'])
    expect(readConfig({}, { SMTP_URL, MAIL_FROM })).toMatchObject({ smtpUrl: SMTP_URL, mailFrom: MAIL_FROM });
});
