import type { IconName } from '../../components/icon/icon.tsx';

/** Names that stand in a browser's `User-Agent`, the particular before what it also claims to be. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

type Device = { readonly browser: string | null; readonly system: string | null; readonly icon: IconName };

/** What a browser says it is: enough for a person to know their own again, and no more than that. */
export function deviceOf(userAgent: string): Device {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([sign]) => userAgent.includes(sign))?.[1] ?? null;
  const isPhone = /Mobile|Android|iPhone/.test(userAgent);
  return { browser: named(BROWSERS), system: named(SYSTEMS), icon: isPhone ? 'deviceMobile' : 'deviceLaptop' };
}
