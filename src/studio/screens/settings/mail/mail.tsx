import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../../components/icon/icon.tsx';
import { Note } from '../../../components/note/note.tsx';
import { type MailServer, mailServerQuery } from '../../../data/mail.ts';
import { siteQuery } from '../../../data/site.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { ServerForm } from './server-form.tsx';
import { Trial } from './trial.tsx';
import './mail.css';

/** By which server mail is sent, a trial of it, and what waits meanwhile. */
export function MailTab() {
  const { settings } = useSay();
  const { mail: words } = settings;
  const { data } = useSuspenseQuery(mailServerQuery);
  const { outside, server } = data;
  return (
    <div className="settings__form mail">
      <div>
        <h2>{words.title}</h2>
        <p className="small faint">{words.lead}</p>
      </div>
      <Waiting mail={data} />
      {outside === null ? (
        // What was saved is what is typed on, also where somebody else saved it.
        <ServerForm key={server?.changedAt ?? ''} server={server} />
      ) : (
        <OutsideServer outside={outside} />
      )}
      <Trial isSet={outside !== null || server !== null} />
    </div>
  );
}

function Waiting({ mail: { waiting, oldestAt } }: { readonly mail: MailServer }) {
  const { settings, moments } = useSay();
  const { mail: words } = settings;
  const { data: site } = useSuspenseQuery(siteQuery);
  const now = useNow();
  return (
    <p className="row row--wrap mail__waiting">
      <Icon name={waiting === 0 ? 'check' : 'mail'} size="small" />
      <span>
        {words.waiting(waiting)}
        {oldestAt !== null && ` ${words.waitingSince(moments.ago(new Date(oldestAt), now, site))}`}
      </span>
      {waiting > 0 && (
        <Link className="link" to="/people" search={{ tab: 'mail' }}>
          {words.toWaiting}
        </Link>
      )}
    </p>
  );
}

function OutsideServer({ outside }: { readonly outside: NonNullable<MailServer['outside']> }) {
  const { settings } = useSay();
  const { mail: words } = settings;
  const facts = [
    [words.facts.host, outside.host],
    [words.facts.port, String(outside.port)],
    [words.facts.security, words.securities[outside.security]],
    [words.facts.username, outside.username ?? words.nobody],
    [words.facts.from, outside.from],
  ] as const;
  return (
    <>
      <Note tone="know" icon="lock">
        <b>{words.outside}</b> {words.outsideText} <code dir="ltr">SMTP_URL</code> <code dir="ltr">MAIL_FROM</code>
      </Note>
      <dl className="mail__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
