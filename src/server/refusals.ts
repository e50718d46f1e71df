import { Refusal } from '../base/refusal.ts';
import type { SettingProblem } from './config.ts';
import type { WrongField } from './request-shape.ts';

/** Where in a request something stands. */
export type RequestPart = 'body' | 'address' | 'query' | 'headers';

/*
 * Every way the server says no by itself. Each code has a sentence in messages/<locale>/server.ts.
 */

/** A setting can't be used. `name` is the variable or option it was given in; `given` is null where it is a secret. */
export const badSetting = (facts: { name: string; problem: SettingProblem; given: string | null; example: string }) =>
  new Refusal('invalid', 'server.badSetting', facts);

/** Another program answers at the port. */
export const portTaken = (facts: { port: number }, options?: ErrorOptions) =>
  new Refusal('conflict', 'server.portTaken', facts, options);

/** This user may not use the port, or the machine has no such address. */
export const cannotListen = (facts: { host: string; port: number; why: string }, options?: ErrorOptions) =>
  new Refusal('forbidden', 'server.cannotListen', facts, options);

/** A request of the newsroom's interface carries no token that is good. */
export const tokenNeeded = () => new Refusal('forbidden', 'server.tokenNeeded', {});

/** No token that is good has this number: there never was one, or it was revoked. */
export const unknownToken = (facts: { id: number }) => new Refusal('unknown', 'server.unknownToken', facts);

/** A part of a request (its body, or its address) has not the shape it must have; `fields` says where and why. */
export const malformed = (facts: { part: RequestPart; fields: readonly WrongField[] }) =>
  new Refusal('invalid', 'request.invalid', facts);

/** What was sent as JSON is none. */
export const notJson = () => new Refusal('invalid', 'request.notJson', {});

/** Something else than JSON was sent. */
export const notJsonType = () => new Refusal('invalid', 'request.notJsonType', {});

/** More was sent than is taken in. */
export const requestTooLarge = (facts: { mostBytes: number }) => new Refusal('invalid', 'request.tooLarge', facts);

/** The request can't be understood at all: its address or its headers are broken. */
export const brokenRequest = () => new Refusal('invalid', 'request.broken', {});

/** The interface for programs has nothing at this address, or not by this method. */
export const noSuchRequest = () => new Refusal('unknown', 'request.unknown', {});

/** The database is away at this moment. It is unknown whether a command that was under way was done. */
export const databaseAway = () => new Refusal('busy', 'server.databaseAway', {});

/** Something else held for too long what a command needed, so that all of it was taken back. */
export const databaseBusy = () => new Refusal('busy', 'server.busy', {});

/** The disk under the database is full. `nothingSaved` is false where that can't be known. */
export const diskFull = (facts: { nothingSaved: boolean }) => new Refusal('busy', 'server.diskFull', facts);
