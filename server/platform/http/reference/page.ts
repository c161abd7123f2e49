import { Html, html } from './html.ts';

/** Written into each page: nothing is fetched, and no script runs. */
const STYLE = `
:root { color-scheme: light dark; --ink: #16202b; --soft: #55606d; --ground: #fff; --sheet: #f4f6f9; --line: #d8dee6; --link: #0b5394; --code: #eef2f7;
  --get: #0b6e4f; --change: #8a3f00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf1; --soft: #a5b1bf; --ground: #11171e; --sheet: #18202a; --line: #2d3947; --link: #8ec3f7; --code: #1f2a36; --get: #6fd6ae; --change: #ffb77c; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font: .875rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; }
h1 code, h2 code { font-size: 1em; }
code { background: var(--code); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre { background: var(--code); border-radius: 8px; padding: .75rem 1rem; margin: .35rem 0 .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 2.5rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 0; line-height: 1.4; font-weight: 650; }
h4 { font-size: .82rem; margin: .9rem 0 .25rem; color: var(--soft); font-weight: 650; }
p { margin: .5rem 0; max-width: 46rem; }
.frame { display: grid; grid-template-columns: 17rem minmax(0, 1fr); min-height: 100vh; }
.frame > nav { background: var(--sheet); border-right: 1px solid var(--line); padding: 1.5rem 1rem; }
.frame > nav > div { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; }
.frame > nav strong { display: block; margin: 1.1rem 0 .2rem; font-size: .82rem; color: var(--soft); }
.frame > nav ul { list-style: none; margin: 0; padding: 0; }
.frame > nav li a { display: block; padding: .18rem .4rem; border-radius: 5px; font-size: .88rem; text-decoration: none; overflow-wrap: anywhere; }
.frame > nav li a:hover { background: var(--code); }
main { padding: 2rem clamp(1rem, 4vw, 3rem) 5rem; max-width: 64rem; width: 100%; }
main.single { margin: 0 auto; max-width: 46rem; }
article { border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1.1rem; margin: .9rem 0; }
article:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
.head { display: flex; flex-wrap: wrap; gap: .35rem .6rem; align-items: baseline; }
.method { font: 700 .78rem/1.5 ui-monospace, Menlo, monospace; color: var(--change); }
.method.GET { color: var(--get); }
.facts { color: var(--soft); font-size: .86rem; margin: .25rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; font-size: .82rem; }
td code { white-space: nowrap; }
.status { font-variant-numeric: tabular-nums; }
summary { cursor: pointer; color: var(--soft); font-size: .86rem; margin-top: .6rem; padding: .2rem 0; }
@media (max-width: 52rem) {
  .frame { display: block; }
  .frame > nav { border-right: 0; border-bottom: 1px solid var(--line); padding: 1rem; }
  .frame > nav > div { position: static; max-height: none; padding: 0; }
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; border-bottom: 1px solid var(--line); padding: .45rem 0; }
  td { display: inline; border: 0; padding: 0 .5rem 0 0; }
  td:last-child { display: block; }
  td code { white-space: normal; }
}
@media print { .frame { display: block; } .frame > nav { display: none; } article { break-inside: avoid; } }`;

/** One whole page, Vietnamese unless a part says otherwise. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
