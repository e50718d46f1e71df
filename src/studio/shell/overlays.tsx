import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { type HeldKeys, holdKeys } from '../keys/hold-keys.ts';
import { Help } from './help.tsx';
import { Palette } from './palette/palette.tsx';

type Overlays = { readonly openPalette: () => void; readonly openHelp: () => void };

const OverlaysContext = createContext<Overlays | null>(null);

/** Opens what lies over every screen. */
export function useOverlays(): Overlays {
  const overlays = useContext(OverlaysContext);
  if (overlays === null) throw new Error('there are no overlays outside the shell');
  return overlays;
}

/** The palette and the sheet of shortcuts, of which one at most is open. */
export function OverlaysProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const held = useRef<HeldKeys | null>(null);
  const overlays = useMemo(
    () => ({
      openPalette: () => {
        held.current ??= holdKeys(window);
        setOpen('palette');
      },
      openHelp: () => setOpen('help'),
    }),
    [],
  );
  const takeKeys = () => {
    const keys = held.current?.release() ?? [];
    held.current = null;
    return keys;
  };
  const close = () => {
    takeKeys();
    setOpen(null);
  };
  return (
    <OverlaysContext value={overlays}>
      {children}
      <Palette isOpen={open === 'palette'} onClose={close} openHelp={overlays.openHelp} takeKeys={takeKeys} />
      <Help isOpen={open === 'help'} onClose={close} />
    </OverlaysContext>
  );
}
