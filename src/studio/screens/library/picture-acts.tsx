import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../components/confirm/confirm.tsx';
import { tell } from '../../components/toast/undo.tsx';
import {
  deletePicture,
  type Picture,
  type PictureUse,
  pictureQuery,
  reloadLibrary,
  titleOf,
} from '../../data/media.ts';
import { mayDo } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Replacing } from './replacing.tsx';
import { useMediaWords } from './use-media-words.ts';

type Props = {
  readonly picture: Picture;
  /** Readers see it: what takes its places needs alt and credit. */
  readonly isOwed: boolean;
  readonly uses: readonly PictureUse[];
  readonly onGone: () => void;
};

/** Replacing a picture in all its places, and deleting one that has none; for who may, or else who may. */
export function PictureActs({ picture, isOwed, uses, onGone }: Props) {
  const say = useSay();
  const { acts: words, uses: usesWords } = useMediaWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const [asking, setAsking] = useState<'replace' | 'delete' | null>(null);
  const mayReplace = mayDo(me.may, 'media.replace');
  const mayDelete = mayDo(me.may, 'media.delete');
  const roles = say.list([say.roles.editor[me.roleForm], say.roles.administrator[me.roleForm]]);
  return (
    <footer className="picture-pane__foot">
      <div className="row row--wrap">
        {mayReplace && uses.length > 0 && <Button onClick={() => setAsking('replace')}>{words.replace}</Button>}
        {mayDelete && uses.length === 0 && (
          <Button className="button--danger" onClick={() => setAsking('delete')}>
            {words.delete}
          </Button>
        )}
      </div>
      {mayDelete && uses.length > 0 && <p className="hint">{usesWords.whyNotDeleted}</p>}
      {(!mayReplace || !mayDelete) && <p className="hint">{words.mayNot(roles)}</p>}
      {asking === 'replace' && (
        <Replacing picture={picture} isOwed={isOwed} uses={uses} onClose={() => setAsking(null)} />
      )}
      {asking === 'delete' && <Deleting picture={picture} onClose={() => setAsking(null)} onGone={onGone} />}
    </footer>
  );
}

type DeletingProps = { readonly picture: Picture; readonly onClose: () => void; readonly onGone: () => void };

function Deleting({ picture, onClose, onGone }: DeletingProps) {
  const { acts: words } = useMediaWords();
  const queries = useQueryClient();
  const name = titleOf(picture);
  const deleting = useMutation({
    mutationFn: () => deletePicture(picture.id),
    onSuccess: () => {
      tell(words.deleted(name));
      // Before anything is asked for again: it isn't there any more.
      onGone();
      queries.removeQueries({ queryKey: pictureQuery(picture.id).queryKey });
      return reloadLibrary(queries);
    },
  });
  return (
    <Confirm
      title={words.deleteTitle(name)}
      text={words.deleteText}
      error={deleting.error}
      isPending={deleting.isPending}
      onConfirm={() => deleting.mutate()}
      onCancel={onClose}
    />
  );
}
