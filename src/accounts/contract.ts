/*
 * The shapes of what crosses the border of the accounts, below `/api/studio`. A secret crosses it in one direction: a
 * password comes in, and what is told once (a secret for an authenticator, backup codes) goes out once.
 */

export * from './contract/door.ts';
export {
  Done,
  Grants,
  Language,
  PASSWORD,
  RoleForm,
  SECOND_FACTOR_STATES,
} from './contract/fields.ts';
export * from './contract/mail.ts';
export * from './contract/people.ts';
export * from './contract/self.ts';
