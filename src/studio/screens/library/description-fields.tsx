import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Picture, PictureChanges } from '../../data/media.ts';
import { DayField } from './day-field.tsx';
import { hasEnded } from './licence.ts';
import { useMediaWords } from './use-media-words.ts';

type Props = {
  readonly picture: Picture;
  readonly onChange: (changes: Partial<Picture> & PictureChanges) => void;
  /** A field was left: what was typed is saved, with what is only known in this moment. */
  readonly onLeave: (changes?: Partial<Picture> & PictureChanges) => void;
};

/** Begins with what a screen reader says by itself. */
const SAYS_PICTURE = /^\s*(?:ال)?صورة\s|^\s*(?:a |the )?(?:picture|photo|image)\b/i;

/** What is said of a picture. Alt and credit may be missing here; no article goes out without them. */
export function DescriptionFields({ picture, onChange, onLeave }: Props) {
  const { pane: words } = useMediaWords();
  const { caption, alt, credit, agency, licence, takenOn, licensedUntil } = picture;
  return (
    <form
      className="stack description"
      noValidate
      onBlur={() => onLeave()}
      onSubmit={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      {/* Enter sends a form of several fields only where it has a button (HTML, implicit submission). */}
      <input type="submit" hidden />
      <Textarea
        label={<Needed name={words.fields.alt} />}
        aria-required
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        value={alt}
        error={alt.trim() === '' ? words.altMissing : undefined}
        description={
          SAYS_PICTURE.test(alt) ? <span className="description__warns">{words.altBegins}</span> : words.altHint
        }
        descriptionProps={{ hidden: alt.trim() === '' }}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ currentTarget }) => onChange({ alt: currentTarget.value })}
      />
      <div className="description__pair">
        <TextInput
          label={<Needed name={words.fields.credit} />}
          aria-required
          dir="auto"
          value={credit}
          error={credit.trim() === '' ? words.creditMissing : undefined}
          inputWrapperOrder={['label', 'input', 'error']}
          onChange={({ currentTarget }) => onChange({ credit: currentTarget.value })}
        />
        <TextInput
          label={words.fields.agency}
          dir="auto"
          value={agency}
          onChange={({ currentTarget }) => onChange({ agency: currentTarget.value })}
        />
      </div>
      <TextInput
        label={words.fields.caption}
        dir="auto"
        value={caption}
        description={words.captionHint}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={({ currentTarget }) => onChange({ caption: currentTarget.value })}
      />
      <DayField label={words.fields.takenOn} value={takenOn} onDay={(day) => onLeave({ takenOn: day })} />
      <div className="description__pair">
        <TextInput
          label={words.fields.licence}
          dir="auto"
          value={licence}
          onChange={({ currentTarget }) => onChange({ licence: currentTarget.value })}
        />
        <DayField
          label={words.fields.licensedUntil}
          value={licensedUntil}
          error={hasEnded(licensedUntil) ? words.licenceEnded : undefined}
          onDay={(day) => onLeave({ licensedUntil: day })}
        />
      </div>
    </form>
  );
}

/** The name of a field without which nothing is published. */
const Needed = ({ name }: { readonly name: string }): ReactNode => (
  <>
    {name}{' '}
    <span className="bad" aria-hidden="true">
      *
    </span>
  </>
);
