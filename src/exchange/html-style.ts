/** The page's style sheet: two columns that read like a printed bilingual edition, in light and dark. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1f21;--soft:#6a6d70;--line:#e4e1d9;--side:#f3f1ea;--hover:#f1ecdb;
--word:#ffd772;--term:#0b6e4f;--term-bg:#dff1e8;--warn:#9a5b00;--error:#b3261e;--done:#0b6e4f}
@media(prefers-color-scheme:dark){:root{--paper:#17191b;--ink:#e5e3dd;--soft:#9a9d9f;--line:#2d3033;--side:#1d2022;--hover:#25282b;
--word:#6d5510;--term:#7fd6b0;--term-bg:#17382b;--warn:#e6ae55;--error:#ff8a80;--done:#7fd6b0}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif}
nav,header,h2,.meta,.find,.key{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);min-height:100vh}
nav{background:var(--side);border-right:1px solid var(--line);padding:1.25rem 1rem;position:sticky;top:0;height:100vh;overflow:auto;font-size:.875rem}
nav h1{font-size:1.125rem;margin:0 0 .25rem}
nav p{color:var(--soft);margin:0 0 1rem;line-height:1.4}
nav input{width:100%;font:inherit;padding:.4rem .6rem;margin-bottom:.75rem;border:1px solid var(--line);border-radius:.375rem;background:var(--paper);color:inherit}
nav a{display:flex;justify-content:space-between;gap:.5rem;padding:.3rem .5rem;border-radius:.375rem;color:inherit;text-decoration:none;overflow-wrap:anywhere}
nav a:hover,nav a:focus-visible{background:var(--hover)}
nav small{color:var(--soft);white-space:nowrap}
nav small.bad{color:var(--warn)}
main{padding:1.5rem clamp(1rem,3vw,3rem) 6rem;max-width:90rem}
article{margin-bottom:4rem;content-visibility:auto;contain-intrinsic-size:auto 1200px}
h2{font-size:1rem;margin:0;position:sticky;top:0;background:var(--paper);padding:.75rem 0;border-bottom:2px solid var(--ink);z-index:1;overflow-wrap:anywhere}
h2 .meta{font-weight:400;color:var(--soft);font-size:.8125rem;margin-left:.75rem}
.row{display:grid;grid-template-columns:1fr 1fr;gap:2.5rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
.row>*{min-width:0;overflow-wrap:anywhere;white-space:pre-line}
.heading{font-weight:700;font-size:1.15em;line-height:1.35}
.caption{font-style:italic;color:var(--soft);font-size:.94em}
.list-item>p{padding-left:1rem}
.row p{margin:0}
.s{border-radius:.2rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.s.on{background:var(--hover)}
.w.on{background:var(--word);border-radius:.15rem}
.g{color:var(--term);background:var(--term-bg);border-radius:.15rem;text-decoration:underline dotted 1px;text-underline-offset:.2em;cursor:help}
.final,.reviewed{text-decoration:underline 2px var(--done);text-underline-offset:.25em}
.human{border-bottom:2px solid var(--done)}
.find{grid-column:1/-1;font-size:.8125rem;color:var(--warn);margin:0;padding:0;list-style:none;line-height:1.4}
.find .error{color:var(--error)}
.find .info{color:var(--soft)}
.find code{font-size:.92em;color:var(--soft)}
.key{font-size:.8125rem;color:var(--soft);margin:0 0 1rem}
[hidden]{display:none!important}
@media(max-width:60rem){.page{display:block}nav{position:static;height:auto;max-height:45vh;border-right:0;border-bottom:1px solid var(--line)}}
@media(max-width:40rem){.row{grid-template-columns:1fr;gap:.4rem}.row>p:first-child{color:var(--soft)}}
@media print{nav,.key{display:none}.page{display:block}h2{position:static}article{content-visibility:visible}}
`
