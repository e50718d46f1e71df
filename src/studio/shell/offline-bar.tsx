import { onlineManager } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { Icon } from '../components/icon/icon.tsx';
import { tell } from '../components/toast/undo.tsx';
import { useSay } from '../say.tsx';
import './offline-bar.css';

/** Says that the network is gone, for as long as it is; and that it is back. */
export function OfflineBar() {
  const { states } = useSay();
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const changed = useEffectEvent((isBack: boolean) => isBack && tell(states.back));
  useEffect(() => onlineManager.subscribe((isBack) => changed(isBack)), []);
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
