import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../arabic/index.ts';
import type { Card, WithdrawalView } from '../../../newsroom/index.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Newest } from '../../components/newest/newest.tsx';
import { Nuqta } from '../../components/nuqta/nuqta.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';

/** 404: there is nothing here, and this is the newest. */
export function notFoundPage(latest: readonly Card[], frame: Frame): Page {
  const { title, code, text } = frame.say.notFound;
  return notice(title, frame, <Stop code={code} title={title} texts={[text]} frame={frame} />, latest);
}

/** 410: there was something here, and it is gone for good. */
export function gonePage(frame: Frame): Page {
  const { title, code, text } = frame.say.gone;
  return notice(title, frame, <Stop code={code} title={title} texts={[text]} frame={frame} />, []);
}

/** 410 for a withdrawn article: what it was, when it went, and why. */
export function withdrawnPage(withdrawal: WithdrawalView, frame: Frame): Page {
  const { say, site } = frame;
  const { code, title } = say.withdrawn;
  const on = (at: Date) => formatDate(at, site.zone, site.dates, 'date');
  const { headline, publishedAt, withdrawnAt } = withdrawal;
  const publishedOn = publishedAt === null ? null : on(publishedAt);
  const told = say.withdrawal({ headline, publishedOn, withdrawnOn: on(withdrawnAt) });
  return notice(
    title,
    frame,
    <Stop code={code} title={title} texts={[told]} note={withdrawal.notice} frame={frame} />,
    [],
  );
}

function notice(title: string, frame: Frame, stop: ComponentChildren, latest: readonly Card[]): Page {
  return {
    head: { title, description: '', canonical: null, picture: null },
    body: (
      <Layout frame={frame} masthead={<Masthead frame={frame} current={[]} />}>
        <div class="wrap">{stop}</div>
        <Newest cards={latest} frame={frame} />
      </Layout>
    ),
  };
}

type StopProps = {
  readonly code: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly note?: string;
  readonly frame: Frame;
};

function Stop({ code, title, texts, note, frame: { say } }: StopProps) {
  return (
    <div class="stop">
      <p class="stop__code">
        <Nuqta />
        <span>{code}</span>
      </p>
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>
          <Isolated text={text} />
        </p>
      ))}
      {note !== undefined && note !== '' && (
        <p class="note">
          <Isolated text={note} />
        </p>
      )}
      <p>
        <a class="btn" href="/">
          {say.toHome}
        </a>
      </p>
    </div>
  );
}
