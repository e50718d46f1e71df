import { type KeyboardEvent, useState } from 'react';

type Keyboard = { readonly language: 'ar' | 'en' | null; readonly isCapsLockOn: boolean };

/** Which language the keyboard writes, by what it wrote last: the usual reason why a password is wrong. */
export function useKeyboardLanguage() {
  const [keyboard, setKeyboard] = useState<Keyboard>({ language: null, isCapsLockOn: false });
  const onKeyDown = (event: KeyboardEvent) => {
    const language = languageOf(event.key) ?? keyboard.language;
    const isCapsLockOn = event.getModifierState('CapsLock');
    if (language !== keyboard.language || isCapsLockOn !== keyboard.isCapsLockOn)
      setKeyboard({ language, isCapsLockOn });
  };
  return { ...keyboard, onKeyDown };
}

function languageOf(key: string): 'ar' | 'en' | null {
  if (/^\p{Script=Arabic}+$/u.test(key)) return 'ar';
  return /^[a-z]$/i.test(key) ? 'en' : null;
}
