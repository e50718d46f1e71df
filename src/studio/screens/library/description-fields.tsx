import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { dirOf } from '../../components/form/dir-of.ts';
import type { Picture, PictureChanges } from '../../data/media.ts';
import { DayField } from './day-field.tsx';
import { hasEnded } from './licence.ts';
import type { Owed } from './use-describing.ts';
import { useMediaWords } from './use-media-words.ts';

type Props = {
  readonly picture: Picture;
  readonly onChange: (changes: Partial<Picture> & PictureChanges) => void;
  /** Who looks may not describe it. */
  readonly isFixed: boolean;
  /** Readers see it: these two can't be emptied. */
  readonly isOwed: boolean;
  /** What was emptied, and has gone back to what it was. */
  readonly givenBack: readonly Owed[];
  /** A field was left: what was typed is saved, with what is only known in this moment. */
  readonly onLeave: (changes?: Partial<Picture> & PictureChanges) => void;
};

/** Begins with what a screen reader says by itself. */
const SAYS_PICTURE = /^\s*(?:ال)?صورة\s|^\s*(?:a |the )?(?:picture|photo|image)\b/i;

/** What is said of a picture. Alt and credit may be missing here; no article goes out without them. */
export function DescriptionFields({ picture, isFixed, isOwed, givenBack, onChange, onLeave }: Props) {
  const { pane: words } = useMediaWords();
  const { caption, alt, credit, agency, licence, takenOn, licensedUntil } = picture;
  const missing = (field: Owed, whyNeeded: string) => {
    if (givenBack.includes(field)) return words.givenBack;
    if (picture[field].trim() !== '') return undefined;
    return isOwed && !isFixed ? words.owed : whyNeeded;
  };
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
        dir={dirOf(alt)}
        readOnly={isFixed}
        value={alt}
        error={missing('alt', words.altMissing)}
        description={
          SAYS_PICTURE.test(alt) ? <span className="description__warns">{words.altBegins}</span> : words.altHint
        }
        descriptionProps={{ hidden: alt.trim() === '' || givenBack.includes('alt') }}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ currentTarget }) => onChange({ alt: currentTarget.value })}
      />
      <div className="description__pair">
        <TextInput
          label={<Needed name={words.fields.credit} />}
          aria-required
          dir={dirOf(credit)}
          readOnly={isFixed}
          value={credit}
          error={missing('credit', words.creditMissing)}
          inputWrapperOrder={['label', 'input', 'error']}
          onChange={({ currentTarget }) => onChange({ credit: currentTarget.value })}
        />
        <TextInput
          label={words.fields.agency}
          dir={dirOf(agency)}
          readOnly={isFixed}
          value={agency}
          onChange={({ currentTarget }) => onChange({ agency: currentTarget.value })}
        />
      </div>
      <TextInput
        label={words.fields.caption}
        dir={dirOf(caption)}
        readOnly={isFixed}
        value={caption}
        description={words.captionHint}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={({ currentTarget }) => onChange({ caption: currentTarget.value })}
      />
      <DayField
        label={words.fields.takenOn}
        value={takenOn}
        isFixed={isFixed}
        onDay={(day) => onLeave({ takenOn: day })}
      />
      <div className="description__pair">
        <TextInput
          label={words.fields.licence}
          dir={dirOf(licence)}
          readOnly={isFixed}
          value={licence}
          onChange={({ currentTarget }) => onChange({ licence: currentTarget.value })}
        />
        <DayField
          label={words.fields.licensedUntil}
          value={licensedUntil}
          isFixed={isFixed}
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
