export { applyFixes } from './apply-fixes.ts';
export {
  type Edit,
  type Finding,
  STYLE_RULES,
  type StyleRuleName,
  type StyleSettings,
  type StyleWords,
  type TanweenPlace,
} from './finding.ts';
export { styleFindings } from './style-findings.ts';
