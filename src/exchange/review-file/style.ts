/** The style sheet of the review file: a table on screen, in light and dark, and on paper. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1f21;--soft:#63666a;--line:#d9d6cd;--field:#fff;--term:#dff1e8;--warn:#fbe3b5;--error:#f9d2cf;--info:#e3e8f4;--done:#0b6e4f}
@media(prefers-color-scheme:dark){:root{--paper:#17191b;--ink:#e5e3dd;--soft:#a3a6a8;--line:#35393c;--field:#1f2224;--term:#17382b;--warn:#4d3a12;--error:#57201d;--info:#252d40;--done:#7fd6b0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif}
header,th,.meta,.find,.said,select,textarea,input,button,h2{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:.875rem}
header{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding:.75rem 1.25rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
header h1{font-size:1rem;margin:0}
header [role=status]{color:var(--soft);margin-left:auto}
main{padding:0 1.25rem 4rem;max-width:96rem;margin:auto}
h2{font-size:1rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
.meta{color:var(--soft)}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{text-align:left;font-weight:600;border-bottom:2px solid var(--ink);padding:.25rem .5rem}
th:nth-child(1){width:3.5rem}th:nth-child(4){width:8.5rem}
td{vertical-align:top;padding:.5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
tr{content-visibility:auto;contain-intrinsic-size:auto 6rem}
.id{color:var(--soft);font:.8125rem system-ui,sans-serif}
.text{white-space:pre-wrap}
.heading .text{font-weight:700}
[contenteditable]{background:var(--field);border:1px solid var(--line);border-radius:.25rem;padding:.25rem .5rem}
textarea,select,input{width:100%;background:var(--field);color:inherit;border:1px solid var(--line);border-radius:.25rem;padding:.25rem .4rem}
input{width:14rem}
textarea{margin-top:.4rem;resize:vertical;field-sizing:content;min-height:2rem}
button{padding:.35rem 1rem;border:1px solid var(--ink);border-radius:.25rem;background:var(--ink);color:var(--paper);cursor:pointer}
:focus-visible{outline:2px solid var(--done);outline-offset:1px}
tr.edited .id{color:var(--done);font-weight:700}
mark{color:var(--ink);border-radius:.15rem;background:var(--info)}
mark.term{background:var(--term)}mark.warning{background:var(--warn)}mark.error{background:var(--error)}
ul{list-style:none;margin:.35rem 0 0;padding:0}
.find li{padding-left:.5rem;border-left:3px solid var(--line)}
.find .warning{border-color:#c98a1b}.find .error{border-color:#c0392b}
.said li{color:var(--soft);white-space:pre-wrap}
@media print{header button,header label,header [role=status]{display:none}header{position:static}body{font-size:10pt}textarea:placeholder-shown{visibility:hidden}
[contenteditable],textarea,select{border-color:#999;background:none}tr{content-visibility:visible;break-inside:avoid}thead{display:table-header-group}}
`
