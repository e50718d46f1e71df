import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { tell } from '../../components/toast/undo.tsx';
import { useSay } from '../../say.tsx';

type Props = { readonly codes: readonly string[]; readonly onKept: () => void };

/** The backup codes, for the one time that they are told. */
export function BackupCodes({ codes, onKept }: Props) {
  const { codes: words } = useSay().account;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => tell(words.copied));
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
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </div>
  );
}
