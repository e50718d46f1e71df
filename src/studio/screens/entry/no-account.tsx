import { Command } from '../../components/copy/command.tsx';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';

/** Prints another link for the first administrator where the one of the start was lost or is too old. */
const COMMAND = 'bin/warraq sign-in-link';

/** In place of the sign-in, while nobody has an account: where the link is by which the first one is made. */
export function NoAccount() {
  const { noAccount: words } = useSay().entry;
  return (
    <Door title={words.title} lead={words.lead}>
      <div className="stack">
        <p className="small">{words.lost}</p>
        <Command text={COMMAND} said={words.copied}>
          {words.copy}
        </Command>
      </div>
    </Door>
  );
}
