import { z } from 'zod';
import { NewSite } from '../../newsroom/contract.ts';
import { code, EMAIL, email, givenPassword, Language, line, name, newPassword, RoleForm, token } from './fields.ts';

/* How somebody comes in, who isn't known yet. */

/** An address as it was typed, which may be none, and a password. */
export const SignIn = z.object({ email: line.trim().toLowerCase().min(1).max(EMAIL), password: givenPassword });
/** Whether the person is in, or has to show a second factor first. */
export const SignedIn = z.object({ next: z.enum(['in', 'secondFactor']) });
/** A code of an authenticator, or a backup code. */
export const Code = z.object({ code });
/** What the browser's `navigator.credentials` is given (WebAuthn level 3, §5.1.8, JSON forms). */
export const PasskeyOptions = z.record(z.string(), z.unknown());

/** Bytes in base64url. */
const bytes = z.string().regex(/^[\w-]{1,20000}$/);
/** What it gave (§5.1.7); what isn't looked at is left out. */
const Credential = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});
/** A passkey that is shown to come in. */
export const ShownPasskey = z.object({
  response: Credential.extend({
    response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
  }),
});
export type ShownPasskey = z.output<typeof ShownPasskey>;
/** How an authenticator can be reached. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
/** A new passkey, and what its owner calls it. */
export const MadePasskey = z.object({
  name,
  response: Credential.extend({
    response: z.object({
      ...{ clientDataJSON: bytes, attestationObject: bytes },
      transports: z
        .array(z.string())
        .max(20)
        .default([])
        .transform((named) => TRANSPORTS.filter((one) => named.includes(one))),
    }),
  }),
});
export type MadePasskey = z.output<typeof MadePasskey>;
/** Whose password is forgotten. */
export const Forgotten = z.object({ email });

/* Links that were mailed, or printed at the terminal. */

/** The secret part of a link. */
export const Token = z.object({ token });
/** What a link is for; refused where it is used up, taken back, or too old. */
export const LinkView = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('welcome'), paper: z.string().nullable() }),
  z.object({
    purpose: z.literal('invitation'),
    paper: z.string(),
    ...{ name: z.string(), email: z.string(), language: Language },
  }),
  z.object({ purpose: z.literal('password'), paper: z.string(), name: z.string() }),
  z.object({ purpose: z.literal('signIn'), paper: z.string(), name: z.string() }),
  z.object({ purpose: z.literal('email'), paper: z.string(), name: z.string(), email: z.string() }),
  z.object({ purpose: z.literal('emailBack'), paper: z.string(), name: z.string(), email: z.string() }),
]);
/** The first administrator, and the paper where it has no name yet. */
export const Welcome = z.object({
  token,
  name,
  email,
  password: newPassword,
  language: Language.default('ar'),
  roleForm: RoleForm.default('masculine'),
  paper: NewSite.pick({ name: true, zone: true }).nullable(),
});
export type Welcome = z.output<typeof Welcome>;
/** An account, as the invited person wants it. */
export const AcceptInvitation = z.object({
  token,
  name,
  password: newPassword,
  language: Language.default('ar'),
  roleForm: RoleForm.default('masculine'),
});
export type AcceptInvitation = z.output<typeof AcceptInvitation>;
/** The password that takes the place of a forgotten one. */
export const NewPassword = z.object({ token, password: newPassword });
