import { expect, test } from 'vitest';
import { deviceOf } from './device-of.ts';

const cases = [
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux', 'deviceLaptop'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    ...(['Edge', 'Windows', 'deviceLaptop'] as const),
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    ...(['Chrome', 'Android', 'deviceMobile'] as const),
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    ...(['Safari', 'iPhone', 'deviceMobile'] as const),
  ],
  ['curl/8.5', null, null, 'deviceLaptop'],
] as const;

test.each(cases)('%s', (userAgent, browser, system, icon) =>
  expect(deviceOf(userAgent)).toEqual({ browser, system, icon }),
);
