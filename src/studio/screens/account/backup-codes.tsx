import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../../components/copy/copy-button.tsx';
import { useSay } from '../../say.tsx';

type Props = { readonly codes: readonly string[]; readonly onKept: () => void };

/** The backup codes, for the one time that they are told. */
export function BackupCodes({ codes, onKept }: Props) {
  const { codes: words } = useSay().account;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <div>
        <h3 ref={heading} tabIndex={-1} data-landing>
          {words.title}
        </h3>
        <p className="small quiet">{words.lead}</p>
      </div>
      <ol className="backup" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row row--wrap">
        <Button variant="filled" onClick={onKept}>
          {words.kept}
        </Button>
        <CopyButton text={codes.join('\n')} said={words.copied}>
          {words.copy}
        </CopyButton>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </div>
  );
}
