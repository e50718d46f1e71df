/** How the system is, around what is said of its parts. */
export type HealthScreenWords = {
  /** How many parts need hands; none: all is well. */
  readonly inNeed: (count: number) => string;
  readonly measured: (time: string) => string;
  readonly measureNow: string;
  readonly notMeasured: (time: string) => string;
  readonly changed: (time: string) => string;
  readonly showNow: string;
  readonly since: (moment: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly waitingMail: string;
  readonly mailServer: string;
  readonly tryAgain: string;
  /** So many pictures wait again to be made. */
  readonly triedAgain: (pictures: number) => string;
  readonly forEngineer: string;
  /** What each way of asking tells. */
  readonly ways: Readonly<Record<'warraq doctor' | '/health' | '/metrics', string>>;
};
