import { Button } from '@mantine/core';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Icon } from '../../components/icon/icon.tsx';
import { Side } from '../../components/side/side.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { reloadLibrary } from '../../data/media.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSay } from '../../say.tsx';
import { Screen } from '../../shell/screen.tsx';
import { addFiles, whenUploaded } from '../../uploads/uploads.ts';
import { Library } from './library.tsx';
import { UploadStrip } from './upload-strip.tsx';
import { useFilesComing } from './use-files-coming.ts';
import { useMediaWords } from './use-media-words.ts';
import './library.css';
// The ground of the pane, which is there before its contents come.
import './picture-pane.css';

/**
 * What is shown of one picture comes when one is chosen: the library is there sooner. As a question, it is asked again
 * where the line was cut.
 */
const paneQuery = queryOptions({
  queryKey: ['code', 'picture-pane'],
  queryFn: () => import('./picture-pane.tsx'),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/**
 * What the dialog offers; what a file really is, is told by its bytes. iPhones hand HEIC over as JPEG because HEIC isn't
 * named, nor every kind of picture.
 */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/tiff';

/** Pictures that came in within so long are shown together. */
const GATHER_MS = 1_500;

/** The pictures of the paper: taking them in, finding them, and what is said of each. */
export function MediaScreen() {
  const { shell } = useSay();
  const words = useMediaWords();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const choose = () => chooser.current?.click();
  useKeys({ ج: choose });
  useToldOfUploads();
  const isOver = useFilesComing(addFiles, words.pasted);
  const take = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    addFiles([...(currentTarget.files ?? [])]);
    // Choosing the same file again is a choice too.
    currentTarget.value = '';
  };
  return (
    <Screen
      title={shell.media}
      action={
        <Button variant="filled" onClick={choose}>
          <Icon name="upload" size="small" />
          {words.upload}
          <kbd>ج</kbd>
        </Button>
      }
    >
      <input ref={chooser} type="file" accept={ACCEPTED} multiple hidden onChange={take} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
      <div className="media">
        <section className="media__library" aria-label={words.library}>
          <UploadStrip onChoose={choose} />
          <Loaded what={shell.media}>
            <Library onChoose={choose} />
          </Loaded>
        </section>
        <OnePicture />
      </div>
      <button type="button" className="media__camera" onClick={() => camera.current?.click()}>
        <Icon name="camera" />
        {words.camera}
      </button>
      {isOver && (
        <div className="media__drop">
          <p>
            <Icon name="upload" />
            {words.drop}
          </p>
        </div>
      )}
    </Screen>
  );
}

/** Shows what came in; elsewhere it is told in passing, because nothing there shows it. */
function useToldOfUploads(): void {
  const words = useMediaWords();
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    let isGathering = false;
    // It stays when the screen goes: what is under way then is told of too.
    whenUploaded(({ name }) => {
      if (router.state.location.pathname !== '/media') tell(words.uploads.uploaded(name));
      if (isGathering) return;
      isGathering = true;
      setTimeout(() => {
        isGathering = false;
        void reloadLibrary(queries);
      }, GATHER_MS);
    });
  }, [words, queries, router]);
}

function Pane(props: { readonly pictureId: number; readonly onGone: () => void }) {
  const { PicturePane } = useSuspenseQuery(paneQuery).data;
  return <PicturePane {...props} />;
}

/** The picture that is looked at. */
function OnePicture() {
  const words = useMediaWords();
  const { picture } = useSearch({ from: '/session/inside/shell/media' });
  const navigate = useNavigate({ from: '/media' });
  const close = () => {
    const card = document.getElementById(`picture-${picture}`);
    void navigate({ search: ({ picture: _, ...rest }) => rest, resetScroll: false }).then(() => card?.focus());
  };
  useKeys(picture === undefined ? {} : { Escape: close });
  const content =
    picture === undefined ? null : (
      <Loaded what={words.pane.title}>
        <Pane key={picture} pictureId={picture} onGone={close} />
      </Loaded>
    );
  return (
    <Side
      title={words.pane.title}
      ground="picture-pane"
      drawerBelowPx={1024}
      onClose={close}
      nothing={
        <div className="picture-pane__nothing">
          <h2>{words.pane.choose}</h2>
          <p className="small quiet">{words.pane.chooseText}</p>
        </div>
      }
    >
      {content}
    </Side>
  );
}
