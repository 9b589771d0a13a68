/** The picture's style sheet, in light and dark: no script, no font and no image from anywhere. */
export const pictureStyle = `
.picture{--paper:#fbfaf7;--ink:#1d1f21;--soft:#63666a;--line:#cfcbc0;--noun:#1f5fa8;--verb:#0b6e4f;--adjective:#8a4b00;--date:#7a3e9d;
--prepositional:#a3442e;--relative:#6b5b00;--clause:#55585c;--sentence:#55585c;background:var(--paper);
font-family:system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}
@media(prefers-color-scheme:dark){.picture{--paper:#17191b;--ink:#e5e3dd;--soft:#a3a6a8;--line:#44484c;--noun:#86b7f2;--verb:#7fd6b0;
--adjective:#e6ae55;--date:#d0a2ee;--prepositional:#f29a86;--relative:#d8c65c;--clause:#a3a6a8;--sentence:#a3a6a8}}
.picture .paper{fill:var(--paper)}
.picture text{fill:var(--ink);dominant-baseline:central;white-space:pre}
.picture .word,.picture .english{font-size:15px}
.picture .word{text-anchor:end}
.picture .head{font-size:11.5px;fill:var(--soft);letter-spacing:.04em}
.picture .source-head{text-anchor:end}
.picture .made{font-size:11.5px;fill:var(--soft)}
.picture .label{font-size:11.5px;font-weight:600}
.picture .unused{fill:var(--soft);font-style:italic}
.picture .leader{stroke:var(--line);stroke-width:1;stroke-dasharray:1 3;fill:none}
.picture .bar,.picture .arc{stroke:var(--ink);fill:none;stroke-width:1.5}
.picture .arc{stroke-opacity:.75}
.picture .learned .arc{stroke-dasharray:6 3}
.picture .part:hover .arc{stroke-width:3.5;stroke-opacity:1}
.picture .part:hover .english{font-weight:700}
.picture .inserted .english{font-style:italic}
.picture .stub{fill:none;stroke:var(--soft);stroke-width:1.5}
${['noun', 'verb', 'adjective', 'date', 'prepositional', 'relative', 'clause', 'sentence']
  .map((kind) => `.picture .${kind}{stroke:var(--${kind})}.picture text.${kind}{stroke:none;fill:var(--${kind})}`)
  .join('\n')}
`
