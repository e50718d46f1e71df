import { LinkButton } from '../../components/link-button/link-button.tsx';
import { State } from '../../components/states/state.tsx';
import { useSay } from '../../say.tsx';

/** The address belongs to no screen. */
export function NotHere() {
  const { states } = useSay();
  return (
    <main id="main">
      <State
        tone="plain"
        isPage
        title={states.notFound.title}
        ways={
          <LinkButton to="/" variant="filled">
            {states.notFound.home}
          </LinkButton>
        }
      >
        <p>{states.notFound.text}</p>
      </State>
    </main>
  );
}
