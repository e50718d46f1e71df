import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icon/icon.tsx';
import { isUnderWay, percentOf, type Upload, type UploadState } from '../../uploads/upload.ts';
import { clearDone, dropUpload, pauseAll, pauseUpload, resumeAll, resumeUpload } from '../../uploads/uploads.ts';
import { useUploads } from '../../uploads/use-uploads.ts';
import { useMediaWords } from './use-media-words.ts';
import './upload-strip.css';

/** What wants somebody comes first, and what is over last. */
const ORDER: readonly UploadState['is'][] = [
  ...(['refused', 'orphaned', 'cut', 'sending', 'finishing', 'paused', 'waiting', 'done'] as const),
];

/** The files that are on their way in, or were; nothing where there are none. */
export function UploadStrip({ onChoose }: { readonly onChoose: () => void }) {
  const { uploads: words } = useMediaWords();
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  const done = uploads.filter(({ state }) => state.is === 'done').length;
  const ordered = uploads.toSorted((one, other) => ORDER.indexOf(one.state.is) - ORDER.indexOf(other.state.is));
  return (
    <section className="uploads" aria-label={words.title}>
      {uploads.length > 1 && (
        <div className="row row--wrap uploads__head">
          <p className="small quiet" role="status">
            {words.progress(done, uploads.length)}
          </p>
          <span className="push row">
            {uploads.some(isUnderWay) && (
              <Button className="button--quiet button--small" onClick={pauseAll}>
                {words.pauseAll}
              </Button>
            )}
            {uploads.some(({ state }) => state.is === 'paused') && (
              <Button className="button--quiet button--small" onClick={resumeAll}>
                {words.resumeAll}
              </Button>
            )}
            {done > 0 && (
              <Button className="button--quiet button--small" onClick={clearDone}>
                {words.clearDone}
              </Button>
            )}
          </span>
        </div>
      )}
      {/* What scrolls is scrolled by the keyboard too. */}
      <ul className="uploads__list" tabIndex={uploads.length > 6 ? 0 : undefined}>
        {ordered.map((upload) => (
          <UploadRow key={upload.mark} upload={upload} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function UploadRow({ upload, onChoose }: { readonly upload: Upload; readonly onChoose: () => void }) {
  const { name, state } = upload;
  const percent = percentOf(upload);
  return (
    <li className={`upload upload--${state.is}`}>
      <div className="upload__line">
        <bdi className="upload__name" title={name}>
          {name}
        </bdi>
        <span className="upload__acts">
          <Acts upload={upload} onChoose={onChoose} />
        </span>
      </div>
      {/* A part of the whole, from the side where reading begins. */}
      <progress className="upload__bar" value={state.is === 'refused' ? 100 : percent} max={100} aria-label={name} />
      <p className="upload__state" role={state.is === 'refused' ? 'alert' : undefined}>
        <Said upload={upload} />
      </p>
    </li>
  );
}

/** How it stands, in words. */
function Said({ upload }: { readonly upload: Upload }): ReactNode {
  const { uploads: words, size } = useMediaWords();
  const { state, sent } = upload;
  switch (state.is) {
    case 'waiting':
      return words.waiting;
    case 'sending': {
      const progress = words.sending(size(sent), size(upload.size));
      if (state.bytesPerSecond === null) return progress;
      return `${progress} · ${words.left(Math.ceil((upload.size - sent) / state.bytesPerSecond))}`;
    }
    case 'finishing':
      return words.finishing;
    case 'paused':
      return words.paused(percentOf(upload));
    case 'cut':
      return words.cut(percentOf(upload));
    case 'orphaned':
      return words.orphaned(percentOf(upload));
    case 'refused':
      return state.refusal?.message ?? words.refusedType;
    case 'done':
      return (
        <span className="row">
          {words.done}
          <Link
            className="link"
            to="/media"
            search={(now) => ({ ...now, picture: state.pictureId })}
            resetScroll={false}
          >
            {words.open}
          </Link>
        </span>
      );
    default:
      return state satisfies never;
  }
}

/** What can be done about it now. */
function Acts({ upload, onChoose }: { readonly upload: Upload; readonly onChoose: () => void }) {
  const { uploads: words } = useMediaWords();
  const { mark, name, state } = upload;
  const goOn = () => resumeUpload(mark);
  const canPause = state.is === 'sending' || state.is === 'waiting' || state.is === 'cut';
  return (
    <>
      {state.is === 'orphaned' && (
        <Button className="button--small" onClick={onChoose}>
          {words.choose}
        </Button>
      )}
      {state.is === 'refused' && state.mayPass && (
        <Button className="button--small" onClick={goOn}>
          {words.mayPass}
        </Button>
      )}
      {state.is === 'cut' && <Act icon="refresh" label={words.tryNow(name)} onPress={goOn} />}
      {canPause && <Act icon="pause" label={words.pause(name)} onPress={() => pauseUpload(mark)} />}
      {state.is === 'paused' && <Act icon="play" label={words.resume(name)} onPress={goOn} />}
      {state.is !== 'finishing' && <Act icon="x" label={words.drop(name)} onPress={() => dropUpload(mark)} />}
    </>
  );
}

type ActProps = { readonly icon: IconName; readonly label: string; readonly onPress: () => void };

const Act = ({ icon, label, onPress }: ActProps) => (
  <ActionIcon aria-label={label} title={label} onClick={onPress} size={27} className="upload__act">
    <Icon name={icon} size="small" />
  </ActionIcon>
);
