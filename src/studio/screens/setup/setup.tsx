import { useSearch } from '@tanstack/react-router';
import { Loaded } from '../../components/states/loaded.tsx';
import { useSay } from '../../say.tsx';
import { DatesStep } from './dates-step.tsx';
import { ImportStep } from './import-step.tsx';
import { SectionsStep } from './sections-step.tsx';

const BODIES = { sections: SectionsStep, dates: DatesStep, import: ImportStep } as const;

/** The steps of the first run that follow the account. Each is saved by its way on to the next. */
export function SetupScreen() {
  const { setup: words } = useSay();
  const { step } = useSearch({ from: '/session/inside/setup' });
  const Body = BODIES[step];
  return (
    <Loaded key={step} what={words.title}>
      <Body />
    </Loaded>
  );
}
