import { PinInput } from '@mantine/core';
import { useId } from 'react';
import { latinDigits } from '../../../arabic/numbers/index.ts';
import { useSay } from '../../say.tsx';
import './code-field.css';

const LENGTH = 6;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Called once all six are there, in Latin digits. */
  readonly onComplete: (code: string) => void;
  readonly isWrong: boolean;
};

/** The six digits of an authenticator: left to right, in either set, pasted or filled in by the browser. */
export function CodeField({ label, value, onChange, onComplete, isWrong }: Props) {
  const { code } = useSay().entry;
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="label">{label}</legend>
      <PinInput
        dir="ltr"
        length={LENGTH}
        type={/^[0-9٠-٩۰-۹]*$/}
        inputType="text"
        inputMode="numeric"
        oneTimeCode
        autoFocus
        placeholder=""
        error={isWrong}
        value={value}
        onChange={(typed) => onChange(latinDigits(typed))}
        onComplete={(typed) => onComplete(latinDigits(typed))}
        getInputProps={(place) => ({ 'aria-label': code.digit(place + 1) })}
        classNames={{ root: 'code', pinInput: 'code__place', input: 'code__digit' }}
      />
      <p className="hint" id={`${id}-hint`}>
        {code.hint}
      </p>
    </fieldset>
  );
}
