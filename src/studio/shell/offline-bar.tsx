import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Icon } from '../components/icon/icon.tsx';
import { useSay } from '../say.tsx';

/** Says that the network is gone, for as long as it is. */
export function OfflineBar() {
  const { states } = useSay();
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status">
      {!isOnline && (
        <p className="offline">
          <Icon name="wifiOff" /> {states.offline}
        </p>
      )}
    </div>
  );
}
