/** One's own account. */
export type AccountWords = {
  readonly title: string;
  readonly profile: string;
  readonly saveProfile: string;
  readonly profileSaved: string;
  readonly twoFactor: {
    readonly title: string;
    readonly off: string;
    readonly isOn: (codes: number) => string;
    readonly setUp: string;
    readonly needsPassword: string;
    readonly continue: string;
    readonly scan: string;
    readonly qr: string;
    readonly orType: string;
    readonly neverAsked: string;
    readonly code: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly turnedOff: string;
    readonly newCodes: string;
  };
  readonly codes: {
    readonly title: string;
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
    readonly print: string;
    readonly kept: string;
  };
  readonly passkeys: {
    readonly title: string;
    readonly lead: string;
    readonly add: string;
    readonly name: string;
    readonly nameHint: string;
    readonly added: (name: string) => string;
    readonly since: (date: string) => string;
    readonly remove: string;
    readonly removeTitle: (name: string) => string;
    readonly removeText: string;
    readonly removed: (name: string) => string;
    readonly none: string;
    /** Adding one was stopped, by the person or the device. */
    readonly stopped: string;
  };
  readonly sessions: {
    readonly title: string;
    readonly device: (browser: string | null, system: string | null) => string;
    readonly unknown: string;
    readonly this: string;
    readonly thisOne: string;
    readonly end: string;
    readonly endOthers: string;
    readonly ended: string;
    readonly othersEnded: string;
  };
  readonly password: {
    readonly title: string;
    readonly present: string;
    readonly fresh: string;
    readonly submit: string;
    readonly changed: string;
  };
};
