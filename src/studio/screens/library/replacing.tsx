import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { Icon } from '../../components/icon/icon.tsx';
import { Loaded } from '../../components/states/loaded.tsx';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { tell } from '../../components/toast/undo.tsx';
import {
  firstPageQuery,
  type Picture,
  type PictureUse,
  reloadLibrary,
  replacePicture,
  titleOf,
} from '../../data/media.ts';
import { useSay } from '../../say.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { useMediaWords } from './use-media-words.ts';
import './replacing.css';

type Props = {
  readonly picture: Picture;
  /** Readers see it: what takes its places needs alt and credit. */
  readonly isOwed: boolean;
  readonly uses: readonly PictureUse[];
  readonly onClose: () => void;
};

/** In how many things it stands; an article has it at its head and in its text, and is one. */
function countsOf(uses: readonly PictureUse[]) {
  const things = (thing: PictureUse['thing']) => new Set(uses.filter((use) => use.thing === thing).map(({ id }) => id));
  return { articles: things('article').size, pages: things('static_page').size, authors: things('author').size };
}

/** Puts another picture of the library into all places of one, and says before what will change. */
export function Replacing({ picture, isOwed, uses, onClose }: Props) {
  const { shell } = useSay();
  const { replacing: words, filters } = useMediaWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [by, setBy] = useState<number | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const q = useDeferredValue(typed.trim());
  const counts = countsOf(uses);
  const replacing = useMutation({
    mutationFn: (successor: number) => replacePicture(picture.id, successor),
    onSuccess: async (done) => {
      tell(words.done(done));
      onClose();
      await reloadLibrary(queries);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={words.title(titleOf(picture))}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <div className="stack">
        {replacing.error !== null && <RefusalNotice error={replacing.error} />}
        <p>{words.what(counts)}</p>
        <TextInput
          type="search"
          data-autofocus
          aria-label={filters.search}
          placeholder={filters.placeholder}
          leftSection={<Icon name="search" size="small" />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div ref={choices}>
          <Loaded what={words.choose}>
            <Choices without={picture.id} isOwed={isOwed} q={q} chosen={by} onChoose={setBy} />
          </Loaded>
        </div>
        <p className="hint">
          {words.texts} {isOwed && words.lacking}
        </p>
        <div className="row row--wrap">
          <Button
            variant="filled"
            loading={replacing.isPending}
            onClick={() => {
              if (by !== null) replacing.mutate(by);
              // What is still missing is where the focus goes.
              else choices.current?.querySelector<HTMLInputElement>("input[aria-disabled='false']")?.focus();
            }}
          >
            {words.confirm(counts.articles + counts.pages + counts.authors)}
          </Button>
          <Button className="button--quiet" onClick={onClose}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

type ChoicesProps = {
  readonly without: number;
  readonly isOwed: boolean;
  readonly q: string;
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
};

/**
 * The newest pictures that are like what is typed: what was just uploaded comes first. Those that lack what readers are
 * owed say so where the keyboard comes to them, and can't be chosen.
 */
function Choices({ without, isOwed, q, chosen, onChoose }: ChoicesProps) {
  const { replacing: words, card } = useMediaWords();
  const { data } = useQuery({
    ...firstPageQuery(q === '' ? {} : { q }),
    placeholderData: (before) => before,
  });
  const pictures = (data?.pictures ?? []).filter(({ id }) => id !== without);
  if (data !== undefined && pictures.length === 0) return <p className="small quiet">{words.none}</p>;
  return (
    <fieldset className="choices">
      <legend className="unseen">{words.choose}</legend>
      {pictures.map((one) => {
        const lacking = isOwed
          ? [...(one.alt === '' ? [card.noAlt] : []), ...(one.credit === '' ? [card.noCredit] : [])]
          : [];
        return (
          <label key={one.id} className="choices__one">
            <input
              type="radio"
              name="successor"
              className="choices__radio"
              aria-disabled={lacking.length > 0}
              checked={one.id === chosen}
              onChange={() => {
                if (lacking.length === 0) onChoose(one.id);
              }}
            />
            <Thumbnail picture={one} sizes="150px" />
            <span className="choices__text">
              <bdi className="choices__name tiny">{titleOf(one)}</bdi>
              {lacking.map((what) => (
                <span key={what} className="choices__lacks tiny bad">
                  {what}
                </span>
              ))}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
