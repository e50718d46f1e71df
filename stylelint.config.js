/** Sides that are right in one direction only. */
const PHYSICAL = [
  '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
  '/^(left|right|top|bottom)$/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  'float',
  'clear',
];

/** Logical properties and tokens: a physical side, or a colour outside the tokens, is sent back. */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    'property-disallowed-list': [
      [...PHYSICAL, 'letter-spacing'],
      { message: 'Write the logical property; and no letter-spacing: Arabic letters join.' },
    ],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right', 'justify'] },
    'color-no-hex': true,
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
      { message: 'block, block__part or block--variant, in lower case' },
    ],
    'selector-disallowed-list': [['/\\[dir/', '/:dir\\(/'], { message: 'Logical properties know the direction.' }],
    'no-descending-specificity': null,
    'import-notation': 'string',
  },
  overrides: [{ files: ['src/site/theme/tokens.css', 'src/studio/theme/tokens.css'], rules: { 'color-no-hex': null } }],
};
