import { z } from 'zod';
import type { InvitationId, NightGrantId, PersonId } from '../../base/ids.ts';
import { ROLES } from '../../newsroom/contract.ts';
import {
  day,
  email,
  GrantShape,
  Grants,
  inAddress,
  instant,
  Language,
  name,
  RoleForm,
  SecondFactorState,
  ShownGrants,
  Within,
} from './fields.ts';

/* What is told of all who have an account or are invited, and done about them. */

/** Somebody with an account. */
export const PersonParams = z.object({ personId: inAddress<PersonId>() });
/** An open invitation. */
export const InvitationParams = z.object({ invitationId: inAddress<InvitationId>() });
/** All who have an account, as administrators see them. */
export const People = z.object({
  people: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string(),
      roleForm: RoleForm,
      grants: ShownGrants,
      /** As in `Me`: what the grants come to, with those for a night. */
      may: z.record(z.string(), Within),
      hasTwoFactor: z.boolean(),
      passkeys: z.number(),
      secondFactor: SecondFactorState,
      remindedAt: instant.nullable(),
      sessions: z.number(),
      seenAt: instant.nullable(),
      disabledAt: instant.nullable(),
    }),
  ),
});
/** A role until an instant of the coming night. */
export const NewNightGrant = GrantShape.extend({
  until: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
}).transform((grant) => (grant.role === 'administrator' ? { ...grant, within: null } : grant));
export type NewNightGrant = z.output<typeof NewNightGrant>;
/** A role that ends by itself. */
export const NightGrantParams = z.object({ nightGrantId: inAddress<NightGrantId>() });
/** The same, just given. */
export const NightGranted = z.object({ nightGrantId: z.number() });
/** What holds for a night; whom and what the asker may give: names and roles, and nothing of how anybody comes in. */
export const NightGrants = z.object({
  nights: z.array(
    z.object({
      id: z.number(),
      personId: z.number(),
      name: z.string(),
      roleForm: RoleForm,
      role: z.enum(ROLES),
      within: Within,
      givenBy: z.string(),
      until: instant,
    }),
  ),
  colleagues: z.array(z.object({ id: z.number(), name: z.string(), roleForm: RoleForm, grants: ShownGrants })),
  roles: z.array(z.enum(ROLES)),
});
/** What somebody is to be in the newsroom from now on. */
export const ChangeGrants = z.object({ grants: Grants });
/** Somebody who is to be invited, and as what. */
export const NewInvitation = z.object({ name, email, language: Language.default('ar'), grants: Grants });
export type NewInvitation = z.output<typeof NewInvitation>;
/** An invitation that was sent. */
export const Invited = z.object({ invitationId: z.number() });
/** Invitations that wait for an answer, those that are too old among them. */
export const Invitations = z.object({
  /** Whether there is a server for mail; without one, links are handed on by hand. */
  isSent: z.boolean(),
  invitations: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string(),
      grants: ShownGrants,
      invitedBy: z.string(),
      createdAt: instant,
      expiresAt: instant,
      isExpired: z.boolean(),
    }),
  ),
});

/** Of whom a second factor may be demanded: of who edits (editors and administrators), or of everybody. */
export const DUTY_WHO = ['editors', 'everybody'] as const;
/** What the paper demands, from a day of its own zone on; null: it only recommends. */
const Duty = z.object({ who: z.enum(DUTY_WHO), from: day }).nullable();
/** What an administrator demands. */
export const NewDuty = z.object({ duty: Duty });
export type NewDuty = z.output<typeof NewDuty>;
/** What is demanded now. */
export const DutyAnswer = NewDuty;
/** How many were written to. */
export const Reminded = z.object({ reminded: z.number() });
