export { accountSecret } from './account-secret.ts';
export type { Visit } from './auth/visit.ts';
export { makeSignInLink } from './links/make-sign-in-link.ts';
export { makeWelcomeLink } from './links/welcome.ts';
export {
  findMailServer,
  isMailServerSet,
  type MailServer,
  type MailTrial,
  type MailWay,
  type OutsideMail,
  type TrialStep,
} from './mail/mail-server.ts';
export { dropMail } from './mail/put-mail.ts';
export { type SendMail, sendMails } from './mail/send-mails.ts';
export { announceTrial, forgetMailServer, setMailServer } from './mail/set-mail-server.ts';
export { changeGrants } from './people/change-grants.ts';
export { demandTwoFactor } from './people/demand-two-factor.ts';
export { disablePerson, enablePerson, endSessionsOf } from './people/disable-person.ts';
export { endTwoFactorOf } from './people/end-two-factor-of.ts';
export { invitePerson } from './people/invite-person.ts';
export { endNightGrant, giveForNight } from './people/night-grants.ts';
export { remindOfTwoFactor } from './people/remind-of-two-factor.ts';
export { renewInvitation, revokeInvitation } from './people/revoke-invitation.ts';
export { pruneAccounts } from './prune.ts';
export { mailWaiting } from './queries/waiting-mail.ts';
export * as refusals from './refusals.ts';
export { type AccountAct, accountRightsOf } from './rights.ts';
export { type FewAtOnce, fewAtOnce } from './sign-in/few-at-once.ts';
export { checkSecondFactor, signedIn, whoAsks } from './signed-in.ts';
export type { AccountsRefusal, AccountsWords } from './words.ts';
