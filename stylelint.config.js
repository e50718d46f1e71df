/** Logical properties and tokens: a physical side, or a colour outside the tokens, is sent back. */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    'property-layout-mappings': 'flow-relative',
    'value-keyword-layout-mappings': 'flow-relative',
    'property-disallowed-list': [['letter-spacing'], { message: 'Never between Arabic letters.' }],
    'color-no-hex': true,
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
      { message: 'block, block__part or block--variant, in lower case' },
    ],
    'selector-disallowed-list': [['/\\[dir/', '/:dir\\(/'], { message: 'Logical properties know the direction.' }],
    'no-descending-specificity': null,
    'import-notation': 'string',
  },
  overrides: [{ files: ['src/site/theme/tokens.css'], rules: { 'color-no-hex': null } }],
};
