import { Refusal } from '../base/refusal.ts';
import type { SettingProblem } from './config.ts';

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
