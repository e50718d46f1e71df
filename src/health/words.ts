import type { Digits } from '../arabic/numbers/index.ts';
import type { HealthState, MeasuredOf, PartName, PartOf } from './contract.ts';

/** How whoever tells of health writes instants and numbers. */
export type HealthFormat = { readonly at: (instant: string) => string; readonly digits: Digits };

/** What was measured, a line each: what it is, and how much. */
export type Facts = readonly (readonly [name: string, value: string])[];

type PartWords<Name extends PartName> = {
  readonly name: string;
  /** The one figure or word that tells most. */
  readonly headline: (measured: MeasuredOf<Name>, format: HealthFormat) => string;
  /** What the headline is a figure of. */
  readonly about: string;
  readonly facts: (measured: MeasuredOf<Name>, format: HealthFormat) => Facts;
  /** What is wrong and what to do, a problem each. */
  readonly advice: { readonly [Problem in NonNullable<PartOf<Name>['problem']>]: string };
};

/** What is said of the system's health. */
export type HealthWords = {
  readonly title: string;
  readonly states: Readonly<Record<HealthState, string>>;
  /** In place of a figure that could not be had. */
  readonly unmeasured: string;
  readonly parts: { readonly [Name in PartName]: PartWords<Name> };
};
