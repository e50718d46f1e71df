import { State } from '../../components/states/state.tsx';
import { useSay } from '../../say.tsx';

/** Nothing of the settings is for this person's role. */
export function NoTab() {
  const { states } = useSay();
  return (
    <State tone="plain" icon="lock" title={states.forbidden.title}>
      <p>{states.forbidden.text}</p>
    </State>
  );
}
