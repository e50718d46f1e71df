import type { Brand } from './brand.ts';

/*
 * Ids are PostgreSQL bigints handed out from 1 up; they stay far below 2^53, so they are numbers here
 * (the driver is told so in storage/connection.ts).
 */
/** Somebody with an account. */
export type PersonId = Brand<number, 'PersonId'>;
export type SessionId = Brand<number, 'SessionId'>;
export type PasskeyId = Brand<number, 'PasskeyId'>;
export type InvitationId = Brand<number, 'InvitationId'>;
export type NightGrantId = Brand<number, 'NightGrantId'>;
export type MailId = Brand<number, 'MailId'>;
export type TokenId = Brand<number, 'TokenId'>;
export type ArticleId = Brand<number, 'ArticleId'>;
export type RevisionId = Brand<number, 'RevisionId'>;
export type SectionId = Brand<number, 'SectionId'>;
export type AuthorId = Brand<number, 'AuthorId'>;
export type TagId = Brand<number, 'TagId'>;
export type StaticPageId = Brand<number, 'StaticPageId'>;
export type PictureId = Brand<number, 'PictureId'>;
export type CorrectionId = Brand<number, 'CorrectionId'>;
export type AlarmId = Brand<number, 'AlarmId'>;
export type CommentId = Brand<number, 'CommentId'>;
