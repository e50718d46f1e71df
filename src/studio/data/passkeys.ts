import { post } from './api.ts';
import type { SignedIn } from './session.ts';

/*
 * Passkeys by the browser's own JSON forms (WebAuthn level 3 §5.1.8): no library stands between it and the server. Where a
 * browser has none of them, no passkey is offered.
 */

/** Whether this browser has what passkeys need. */
export const arePasskeysKnown = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** The person closed the browser's window, or the device has no key. */
export class PasskeyStopped extends Error {}

const wait = async (asked: Promise<Credential | null>): Promise<PublicKeyCredential> => {
  const credential = await asked.catch((cause: unknown) => {
    throw new PasskeyStopped('no passkey', { cause });
  });
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyStopped('no passkey');
  return credential;
};

/** Asks the device for a passkey of this site, and signs in by it. */
export async function signInWithPasskey(): Promise<SignedIn> {
  const options = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await wait(navigator.credentials.get({ publicKey }));
  return post<SignedIn>('/sign-in/passkey', { response: credential.toJSON() });
}

/** Makes a passkey on the device, and keeps it under a name. */
export async function addPasskey({ name, password }: { name: string; password: string }): Promise<void> {
  const options = await post<PublicKeyCredentialCreationOptionsJSON>('/me/passkeys/options', { password });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await wait(navigator.credentials.create({ publicKey }));
  await post('/me/passkeys', { name, response: credential.toJSON() });
}
