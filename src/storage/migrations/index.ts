import type { Migration } from '../migrate.ts';
import { up as newsroom } from './0001-newsroom.ts';

/** Every step of the schema in the order they are done. A step that has been released never changes. */
export const migrations: readonly Migration[] = [{ name: '0001-newsroom', up: newsroom }];
