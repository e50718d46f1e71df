import type { DatabaseAddress } from '../database-address.ts';
import { type StandingConnection, standingConnection } from '../standing-connection.ts';
import { CHANNEL } from './announce.ts';

type Listener = {
  /** Called when there may be something to read. It must not throw. */
  onNotice: () => void;
  /** Told when the connection broke. It comes back, and calls `onNotice` then, for what was missed meanwhile. */
  onLost: (error: Error) => void;
};

/**
 * Listens for committed entries. A notice is only a sign to read: one may stand for many, and a connection can be
 * dead for a while before anybody notices, so readers also look by themselves now and then.
 */
export const listenOutbox = (
  address: DatabaseAddress,
  { onNotice, onLost }: Listener,
): Promise<Pick<StandingConnection, 'close'>> =>
  standingConnection({
    address: async () => address,
    name: 'warraq listens',
    begin: async (client) => {
      client.on('notification', onNotice);
      await client.query(`listen ${CHANNEL}`);
      onNotice();
    },
    patienceMs: 0,
    onLost,
  });
