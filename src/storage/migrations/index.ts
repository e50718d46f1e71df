import type { Migration } from '../migrate.ts';
import { up as newsroom } from './0001-newsroom.ts';
import { up as settledAlarms } from './0002-settled-alarms.ts';
import { up as importsAndComments } from './0003-imports-and-comments.ts';
import { up as checkedAddresses } from './0004-checked-addresses.ts';
import { up as undoingImports } from './0005-undoing-imports.ts';
import { up as bodiesAsTheyAre } from './0006-bodies-as-they-are.ts';
import { up as authorsByPortrait } from './0007-authors-by-portrait.ts';
import { up as revisionsAsTheyAre } from './0008-revisions-as-they-are.ts';
import { up as importItemsInPlace } from './0009-import-items-in-place.ts';
import { up as bodiesInRevisions } from './0010-bodies-in-revisions.ts';
import { up as wordsOfTheNewsroom } from './0011-words-of-the-newsroom.ts';
import { up as whoActed } from './0012-who-acted.ts';
import { up as settings } from './0013-settings.ts';
import { up as people } from './0014-people.ts';
import { up as waysIn } from './0015-ways-in.ts';
import { up as mail } from './0016-mail.ts';
import { up as renditions } from './0017-renditions.ts';
import { up as library } from './0018-library.ts';
import { up as auditRead } from './0019-audit-read.ts';
import { up as theme } from './0020-theme.ts';
import { up as addressesLedOn } from './0021-addresses-led-on.ts';
import { up as pictures } from './0022-pictures.ts';
import { up as crops } from './0023-crops.ts';
import { up as logo } from './0024-logo.ts';
import { up as safety } from './0025-safety.ts';
import { up as auditAddresses } from './0026-audit-addresses.ts';
import { up as mailServer } from './0027-mail-server.ts';
import { up as renditionsTold } from './0028-renditions-told.ts';
import { up as twoFactorEnded } from './0029-two-factor-ended.ts';

/** Every step of the schema in the order they are done. A step that has been released never changes. */
export const migrations: readonly Migration[] = [
  { name: '0001-newsroom', up: newsroom },
  { name: '0002-settled-alarms', up: settledAlarms },
  { name: '0003-imports-and-comments', up: importsAndComments },
  { name: '0004-checked-addresses', up: checkedAddresses },
  { name: '0005-undoing-imports', up: undoingImports },
  { name: '0006-bodies-as-they-are', up: bodiesAsTheyAre },
  { name: '0007-authors-by-portrait', up: authorsByPortrait },
  { name: '0008-revisions-as-they-are', up: revisionsAsTheyAre },
  { name: '0009-import-items-in-place', up: importItemsInPlace },
  { name: '0010-bodies-in-revisions', up: bodiesInRevisions },
  { name: '0011-words-of-the-newsroom', up: wordsOfTheNewsroom },
  { name: '0012-who-acted', up: whoActed },
  { name: '0013-settings', up: settings },
  { name: '0014-people', up: people },
  { name: '0015-ways-in', up: waysIn },
  { name: '0016-mail', up: mail },
  { name: '0017-renditions', up: renditions },
  { name: '0018-library', up: library, concurrently: true },
  { name: '0019-audit-read', up: auditRead, concurrently: true },
  { name: '0020-theme', up: theme },
  { name: '0021-addresses-led-on', up: addressesLedOn, concurrently: true },
  { name: '0022-pictures', up: pictures, concurrently: true },
  { name: '0023-crops', up: crops },
  { name: '0024-logo', up: logo },
  { name: '0025-safety', up: safety },
  { name: '0026-audit-addresses', up: auditAddresses, concurrently: true },
  { name: '0027-mail-server', up: mailServer },
  { name: '0028-renditions-told', up: renditionsTold },
  { name: '0029-two-factor-ended', up: twoFactorEnded },
];
