import { PasswordInput, TextInput, type TextInputProps } from '@mantine/core';
import { useSay } from '../../say.tsx';
import { Icon } from '../icon/icon.tsx';
import { useProblem } from './form.tsx';
import { LEAST_PASSWORD } from './least-password.ts';

type TextProps = TextInputProps & { readonly name: string };

/** A line of text, with what is wrong with it below. */
export function TextField({ name, required = true, ...others }: TextProps) {
  const problem = useProblem(name);
  return <TextInput name={name} required={required} withAsterisk={false} error={problem} {...others} />;
}

/** The address of a mailbox: left to right, wherever it stands. */
export function EmailField(props: TextProps) {
  return <TextField type="email" dir="ltr" autoComplete="username" spellCheck={false} {...props} />;
}

type PasswordProps = {
  readonly name: string;
  readonly label?: string;
  /** A new one has a least length; a present one is taken as it was set. */
  readonly kind: 'present' | 'new';
  readonly error?: React.ReactNode;
  readonly isLarge?: boolean;
  readonly autoFocus?: boolean;
  readonly labelled?: string;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
};

/** A password, which can be looked at. */
export function PasswordField({ name, kind, label, error, isLarge = false, labelled, ...others }: PasswordProps) {
  const { password } = useSay().entry;
  const problem = useProblem(name);
  const isNew = kind === 'new';
  return (
    <PasswordInput
      {...others}
      name={name}
      required
      withAsterisk={false}
      {...(labelled === undefined ? { label: label ?? password.label } : { 'aria-labelledby': labelled })}
      {...(isNew ? { minLength: LEAST_PASSWORD, description: password.hint(LEAST_PASSWORD) } : {})}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={problem ?? error}
      classNames={{ input: isLarge ? 'input--large input' : 'input' }}
      visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'eyeOff' : 'eye'} />}
      visibilityToggleButtonProps={{ 'aria-label': password.show, tabIndex: 0 }}
    />
  );
}
