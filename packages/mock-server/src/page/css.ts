/** The style of the hub's page. */
export const css: string = `
:root {
  --ink: #1c1f23; --soft: #565d66; --line: #d5d9de; --paper: #ffffff; --ground: #f3f5f7;
  --accent: #0b5cad; --good: #1a6b34; --warn: #8a4b00; --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --soft: #a9b1ba; --line: #3a4048; --paper: #1d2126; --ground: #14171a;
    --accent: #82b8f0; --good: #7fce97; --warn: #f0b566; --bad: #ff9a92;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
h1 { font-size: 1.25rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .75rem 1rem;
  background: var(--paper); border-bottom: 1px solid var(--line); }
#live { margin: 0; color: var(--soft); font-size: .875rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 1; }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 1rem; padding: 1rem; }
nav, main, section { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
nav { align-self: start; }
nav ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .25rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: .375rem;
  padding: .375rem .75rem; min-height: 2.5rem; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--accent); }
button:disabled { color: var(--soft); cursor: default; }
nav button { width: 100%; text-align: left; overflow-wrap: anywhere; }
nav small { display: block; color: var(--soft); }
[aria-current="true"], [aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 3px 0 var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .75rem 0; }
.soft, .empty { color: var(--soft); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1rem;
  list-style: none; margin: 0; padding: 0; }
figure { margin: 0; border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; }
.frame { position: relative; min-height: 6rem; background: var(--ground); display: grid; align-items: center; }
.frame img { display: block; width: 100%; height: auto; }
.frame svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.frame p { margin: 0; padding: 1rem; text-align: center; overflow-wrap: anywhere; }
figcaption { padding: .5rem .75rem; display: grid; gap: .25rem; overflow-wrap: anywhere; }
figcaption ul { margin: 0; padding: 0; list-style: none; font-size: .875rem; color: var(--soft); }
.tags { display: flex; flex-wrap: wrap; gap: .25rem; }
.tag { font-size: .75rem; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; }
.Completed, .good { color: var(--good); } .Reviewed { color: var(--accent); } .TODO { color: var(--soft); }
.warn { color: var(--warn); } .bad { color: var(--bad); }
section { margin: 0 1rem 1rem; }
.scroll { overflow-x: auto; max-height: 26rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-top: 1px solid var(--line); vertical-align: top; }
th { white-space: nowrap; }
td { overflow-wrap: anywhere; }
td.brief { white-space: nowrap; }
td.path { min-width: 12rem; font-family: ui-monospace, monospace; }
@media (max-width: 45rem) {
  .layout { grid-template-columns: minmax(0, 1fr); padding: .5rem; gap: .5rem; }
  section { margin: 0 .5rem .5rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; border-top: 1px solid var(--line); padding: .375rem 0; }
  td { border: 0; padding: 0 .5rem 0 0; display: inline; }
  td.path { display: block; }
}
`;
