/**
 * The style of the report's page. It stands in the page itself, which asks for nothing: colours, sizes and spaces are
 * those of the reader's pages (`site/theme/tokens.css`), the faces those of the machine.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--brand:#1b3a8a;--now:#b01e1a;--paper:#fff;--tint:#f3f5f9;--ink:#15181e;--ink-2:#454c57;--ink-3:#5c6470;--rule:#d9dde3;--rule-strong:#15181e;--edge:1rem;
--font:'IBM Plex Sans Arabic','Noto Sans Arabic','Segoe UI','Geeza Pro',tahoma,'DejaVu Sans',sans-serif}
@media (width>=48rem){:root{--edge:2.5rem}}
@media (prefers-color-scheme:dark){:root{--brand:#a9c0ff;--now:#ff9a8f;--paper:#11151b;--tint:#1a2029;--ink:#eceff3;--ink-2:#c3cad4;--ink-3:#a2abb8;--rule:#2e3641;--rule-strong:#8b95a3}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.7 var(--font);overflow-wrap:break-word;font-synthesis:none}
h1,h2,h3,p,ul,ol,dl,dd,table{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{font-weight:700;line-height:1.35;text-wrap:balance}
header,main{max-inline-size:calc(52rem + 2*var(--edge));margin-inline:auto;padding-inline:var(--edge)}
header{padding-block:2rem 1.5rem}
h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.3rem)}
h2{font-size:1.35rem;margin-block-end:1rem}
h3{font-size:1.0625rem}
.brand{display:inline-flex;align-items:center;gap:.4rem;color:var(--brand);font-weight:700;margin-block-end:.75rem}
.brand::after{content:'';inline-size:.45rem;block-size:.45rem;background:var(--now);transform:rotate(45deg) skew(-6deg,-6deg)}
.files{color:var(--ink-3);font-size:.875rem;margin-block-start:.5rem}
.section{border-block-start:1px solid var(--rule);padding-block:1.75rem 2rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1.25rem;border-block-start:3px solid var(--rule-strong);padding-block:1.25rem 1.75rem}
.figure{display:flex;flex-direction:column-reverse}
.figure dt{color:var(--ink-3);font-size:.9375rem}
.figure dd{font-size:2rem;font-weight:700;line-height:1.25;font-variant-numeric:tabular-nums}
.figure-wrong dd{color:var(--now)}
table{inline-size:100%;border-collapse:collapse;font-size:1rem}
th,td{text-align:start;vertical-align:baseline;padding-block:.45rem;padding-inline:0 1rem;border-block-end:1px solid var(--rule)}
thead th{white-space:nowrap;color:var(--ink-3);font-size:.875rem;font-weight:400}
tbody th{font-weight:600}
@media (width<48rem){
table,thead,tbody{display:block}
tr{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;padding-block:.45rem;border-block-end:1px solid var(--rule)}
th,td{padding:0;border:0}
tr:has(>:nth-child(4)){grid-template-columns:minmax(0,1fr) 5rem 5rem}
tr>.quiet{grid-column:1/-1}
thead th:last-child{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
}
.rows,.files,td bdi{overflow-wrap:anywhere}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.quiet{color:var(--ink-2);font-size:.9375rem}
.more,.meta{color:var(--ink-3);font-size:.875rem}
.list>li{position:relative;padding-inline-start:1.25rem;padding-block:.2rem}
.list>li::before{content:'';position:absolute;inset-inline-start:0;inset-block-start:.95rem;inline-size:.4rem;block-size:.4rem;background:var(--brand);transform:rotate(45deg) skew(-6deg,-6deg)}
.steps{counter-reset:step}
.steps>li{counter-increment:step;position:relative;padding-inline-start:2.25rem;padding-block:.35rem}
.steps>li::before{content:counter(step);position:absolute;inset-inline-start:0;color:var(--brand);font-weight:700;font-variant-numeric:tabular-nums}
.kind{padding-block:1rem;border-block-start:1px solid var(--rule)}
p+.kind,p+table,p+details,table+details{margin-block-start:1rem}
.kind-head{display:flex;gap:1rem;align-items:baseline;justify-content:space-between}
.kind-count{font-weight:700;font-variant-numeric:tabular-nums}
summary{cursor:pointer;color:var(--brand);font-size:.9375rem;inline-size:fit-content;padding-block:.5rem}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.rows>li{padding-block:.6rem;border-block-start:1px solid var(--rule)}
.row-title{font-weight:600}
.row-what{color:var(--ink-2);font-size:.9375rem}
.more{padding-block-start:.75rem}
@media print{
:root{color-scheme:light;--brand:#1b3a8a;--now:#b01e1a;--paper:#fff;--ink:#000;--ink-2:#222;--ink-3:#444;--rule:#bbb;--rule-strong:#000}
body{font-size:10pt}
details::details-content{content-visibility:visible;block-size:auto}
summary{display:none}
.rows>li,.kind-head{break-inside:avoid}
h2,h3,.kind-head{break-after:avoid}
}`;
