import type { z } from 'zod';
import type { Me as MeShape, RoleForm as RoleFormShape } from '../../accounts/contract.ts';
import type { Role as RoleOfPart } from '../../newsroom/contract.ts';

/** What somebody is in the newsroom. */
export type Role = RoleOfPart;
/** The grammatical form in which one's role is named. */
export type RoleForm = z.output<typeof RoleFormShape>;
/** Who is signed in, of which paper, with what rights. */
export type Me = z.output<typeof MeShape>;
/** A role, and the sections where it holds; null: the whole paper. */
export type Grant = Me['grants'][number];
/** The acts that somebody may do, and where. What isn't in it may not be done. */
export type Rights = Me['may'];

/** Every role, in the order in which they are offered. */
export const ROLES = [
  'reporter',
  'editor',
  'moderator',
  'curator',
  'file_editor',
  'administrator',
] as const satisfies readonly Role[];

/** Whether somebody may do it somewhere at all. The server decides; buttons only agree with it. */
export const mayDo = (rights: Rights, act: string): boolean => act in rights;
