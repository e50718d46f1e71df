import type { Tx } from '../../storage/index.ts';
import { addressKey } from '../addresses/address-key.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import { findAddress } from '../queries/find-address.ts';
import { redirectLeadsNowhere, redirectLoop } from '../refusals.ts';

/** What a redirect leads to: a thing, not a path, so that it goes with the thing and never leads to another redirect. */
export type Target = { readonly thing: FormerlyAddressed; readonly id: number; readonly address: string };

/** What is alive at an address, or where that leads; refused when nothing is, or when it is the redirect itself. */
export async function findTarget(tx: Tx, path: string, to: string): Promise<Target> {
  if (addressKey(to) === path) throw redirectLoop({ path });
  const found = await findAddress(tx, to);
  if (found.is !== 'canonical' && found.is !== 'redirect') throw redirectLeadsNowhere({ to: addressKey(to) });
  const { thing, id } = found;
  return { thing, id, address: found.is === 'canonical' ? found.address : found.location };
}

/** The tags of pages by which an address is answered that leads to a thing. */
export function leadingTags({ thing, id }: Pick<Target, 'thing' | 'id'>): readonly string[] {
  if (thing === 'section') return ['site', 'addresses'];
  return [`${thing === 'static_page' ? 'page' : thing}:${id}`, 'addresses'];
}
