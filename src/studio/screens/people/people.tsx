import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFocusBack } from '../../components/form/use-focus-back.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { Side } from '../../components/side/side.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { peopleQuery } from '../../data/people.ts';
import { mayDo } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSay } from '../../say.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useCurrentInView } from '../../shell/use-current-in-view.ts';
import { Audit } from './audit.tsx';
import { Invitations } from './invitations.tsx';
import { Invite } from './invite.tsx';
import { Nights } from './nights.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonPane } from './person-pane.tsx';
import { Safety } from './safety.tsx';
import { WaitingMails } from './waiting-mails.tsx';
import './people.css';
import './pane.css';

/** Each list, and the act that lets somebody see it. */
const TABS = [
  { tab: 'people', needs: 'person.see', Body: PeopleList },
  { tab: 'nights', needs: 'person.grantForNight', Body: Nights },
  { tab: 'safety', needs: 'twoFactor.demand', Body: Safety },
  { tab: 'invitations', needs: 'person.invite', Body: Invitations },
  { tab: 'mail', needs: 'mail.see', Body: WaitingMails },
  { tab: 'audit', needs: 'audit.see', Body: Audit },
] as const;

/** Lists beside which one person may be looked at, or invited; beside that of the people there is always room for one. */
const WITH_SIDE: ReadonlySet<string> = new Set(['people', 'invitations', 'mail']);

/** Everybody, what they may, who was invited, what waits to be mailed, and what was done. */
export function PeopleScreen() {
  const { people: words } = useSay();
  const { tab: asked = 'people', person, invite = false } = useSearch({ from: '/session/inside/shell/people' });
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const mayInvite = mayDo(me.may, 'person.invite');
  const openInvite = () => void navigate({ to: '/people', search: { tab: 'invitations', invite: true } });
  const inviteButton = useFocusBack(invite);
  const tabRow = useCurrentInView();
  useKeys(mayInvite ? { ج: openInvite } : {});
  const tabs = TABS.filter(({ needs }) => mayDo(me.may, needs));
  // Who may not see everybody begins with what they may.
  const { tab, Body } = (asked === 'people' ? tabs[0] : TABS.find((one) => one.tab === asked)) ?? TABS[0];
  const isInviting = invite && mayInvite;
  const isShown = tab === 'people' || isInviting || person !== undefined;
  const hasSide = WITH_SIDE.has(tab) && isShown && mayDo(me.may, 'person.see');
  return (
    <Screen
      title={words.title}
      action={
        mayInvite && (
          <Button ref={inviteButton} variant="filled" onClick={openInvite}>
            <Icon name="userPlus" size="small" />
            {words.invite}
            <kbd>ج</kbd>
          </Button>
        )
      }
    >
      <div className={`people${hasSide ? '' : ' people--whole'}`}>
        <div className="people__list">
          <nav ref={tabRow} className="tabs" aria-label={words.title}>
            {tabs.map((one) => (
              <Link
                key={one.tab}
                className="tabs__tab"
                to="/people"
                search={one.tab === 'people' ? {} : { tab: one.tab }}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={one.tab === tab ? 'page' : undefined}
              >
                {words.tabs[one.tab]}
              </Link>
            ))}
          </nav>
          <Loaded key={tab} what={words.tabs[tab]}>
            <Body />
          </Loaded>
        </div>
        {hasSide && <OnePerson person={person} isInviting={isInviting} tab={tab} />}
      </div>
    </Screen>
  );
}

type OnePersonProps = {
  readonly person: number | undefined;
  readonly isInviting: boolean;
  readonly tab: (typeof TABS)[number]['tab'];
};

/** Who is looked at, or invited. */
function OnePerson({ person, isInviting, tab }: OnePersonProps) {
  const { people: words } = useSay();
  const navigate = useNavigate();
  const { data: everybody } = useQuery({ ...peopleQuery, enabled: person !== undefined });
  const title = isInviting ? words.inviting.title : (everybody?.find(({ id }) => id === person)?.name ?? words.choose);
  const close = () => void navigate({ to: '/people', search: tab === 'people' ? {} : { tab } });
  const content = isInviting ? (
    <Loaded what={words.inviting.title}>
      <Invite onDone={close} />
    </Loaded>
  ) : person === undefined ? null : (
    <Loaded what={words.mayDo}>
      <PersonPane key={person} personId={person} />
    </Loaded>
  );
  return (
    <Side
      title={title}
      ground="pane"
      drawerBelowPx={1024}
      onClose={close}
      nothing={
        <div className="pane__nobody">
          <h2>{words.choose}</h2>
          <p className="small quiet">{words.chooseText}</p>
        </div>
      }
    >
      {content}
    </Side>
  );
}
