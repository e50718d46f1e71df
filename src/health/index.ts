export { Health, type HealthPart, type HealthState, type MeasuredOf, type PartName } from './contract.ts';
export { severityOf } from './judge.ts';
export { rememberSizes } from './measure/sizes.ts';
export { type HealthSources, measureHealth } from './measure-health.ts';
export { rememberHealth } from './remember-health.ts';
export { tellPart } from './tell-part.ts';
