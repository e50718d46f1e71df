import { accounts as arAccounts } from './ar/accounts.ts';
import { audit as arAudit } from './ar/audit.ts';
import { server as arServer } from './ar/server.ts';
import { site as arSite } from './ar/site.ts';
import { style as arStyle } from './ar/style.ts';
import { accounts as enAccounts } from './en/accounts.ts';
import { audit as enAudit } from './en/audit.ts';
import { server as enServer } from './en/server.ts';
import { site as enSite } from './en/site.ts';
import { style as enStyle } from './en/style.ts';

/** The languages in which the system speaks. */
export type Locale = 'ar' | 'en';

const WORDS = {
  ar: { accounts: arAccounts, site: arSite, server: arServer, style: arStyle, audit: arAudit },
  en: { accounts: enAccounts, site: enSite, server: enServer, style: enStyle, audit: enAudit },
} as const;

/** What the accounts, the reader's pages, the server, house style and the audit log say, in a language. */
export const sayIn = (locale: Locale) => WORDS[locale];
