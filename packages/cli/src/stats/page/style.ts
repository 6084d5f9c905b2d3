/** How a page of statistics looks: light or dark as its reader has it, on a telephone, a desk and paper. */
export const style: string = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --edge: #e1e4ea; --ink: #1b2230; --soft: #586174; --accent: #3454d1; --bar: #4a6cf0;
  --median: #16225e; --track: #eceef3; --whisker: #a3acbf;
  --heat: 74 108 240;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10131a; --card: #181c25; --edge: #2a303d; --ink: #e9ecf3; --soft: #a2abbd; --accent: #9db1ff; --bar: #6f8bff;
    --median: #f2f4ff; --track: #262c38; --whisker: #59627a;
    --heat: 111 139 255;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  -webkit-text-size-adjust: 100%;
}
main, header, footer { max-width: 1160px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; padding-bottom: 20px; }
.kicker { margin: 0 0 4px; color: var(--accent); font-size: 12px; font-weight: 650; letter-spacing: .09em; text-transform: uppercase; }
h1 { margin: 0; font-size: 28px; line-height: 1.25; letter-spacing: -.015em; overflow-wrap: anywhere; }
h2 { margin: 36px 0 14px; font-size: 19px; letter-spacing: -.01em; }
h3 { margin: 0 0 2px; font-size: 15px; overflow-wrap: anywhere; }
p { margin: 0 0 10px; }
.soft, small { color: var(--soft); }
small { font-size: 12.5px; font-weight: 400; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 0; }
.tiles div, .card { background: var(--card); border: 1px solid var(--edge); border-radius: 12px; }
.tiles div { flex: 1 1 128px; padding: 14px 16px; }
.tiles dt { color: var(--soft); font-size: 13px; }
.tiles dd { margin: 0; font-size: 23px; font-weight: 650; white-space: nowrap; letter-spacing: -.02em; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles dd small { display: block; letter-spacing: 0; min-height: 1.5em; white-space: normal; }
.grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; }
.card { padding: 18px 20px; min-width: 0; break-inside: avoid; }
/* A card without a neighbour takes the whole row. */
.card.whole, .card:last-child:nth-child(odd), .card:nth-child(odd):has(+ .whole) { grid-column: 1 / -1; }
.card > p { font-size: 13.5px; color: var(--soft); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
table.bars { width: 100%; table-layout: fixed; }
.names { width: 40%; }
.values { width: 25%; }
.bars tbody th { padding: 4px 12px 4px 0; font-weight: 500; text-align: left; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bars .bar { padding: 4px 0; vertical-align: middle; line-height: 0; }
.bars .value { padding: 4px 0 4px 12px; text-align: right; white-space: nowrap; }
.bars + .bars { margin-top: 8px; }
.ranges .value small { display: block; line-height: 1.2; }
.bars .more th, .bars .more td { color: var(--soft); font-weight: 400; }
svg { display: block; }
.track { fill: var(--track); }
.fill { fill: var(--bar); }
.whisker { fill: var(--whisker); }
.median { fill: var(--median); }
.axis { stroke: var(--edge); stroke-width: 1; }
.columns { margin-top: 8px; overflow: visible; }
.columns text, .matrix text { fill: var(--soft); font-size: 12px; }
.matrix .name { fill: var(--ink); }
.matrix g text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; max-width: 100%; }
.wide:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.matrix .heat-none rect { fill: var(--track); }
${heats()}
details { margin-top: 12px; border-top: 1px solid var(--edge); padding-top: 10px; }
details + details { margin-top: 8px; }
summary { cursor: pointer; color: var(--accent); font-size: 13.5px; font-weight: 550; }
.plain { width: 100%; margin-top: 8px; font-size: 13.5px; }
.plain th, .plain td { padding: 5px 14px 5px 0; text-align: left; font-weight: 400; vertical-align: top; border-bottom: 1px solid var(--edge); }
.plain thead th { color: var(--soft); font-size: 12.5px; font-weight: 600; white-space: nowrap; }
.plain .number { text-align: right; white-space: nowrap; }
.plain th:last-child, .plain td:last-child { padding-right: 0; }
.plain tbody th, .plain td { overflow-wrap: anywhere; min-width: 64px; }
footer { padding-top: 28px; padding-bottom: 40px; color: var(--soft); font-size: 13px; }
@media screen and (max-width: 760px) {
  main, header, footer { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 28px; }
  h1 { font-size: 23px; }
  .grid { grid-template-columns: minmax(0, 1fr); }
  .tiles div { flex-basis: calc(50% - 6px); }
  .card { padding: 16px; }
  .names { width: 48%; }
  .values { width: 27%; }
  .bars .value small { display: block; line-height: 1.2; }
}
@media print {
  :root {
    color-scheme: light; --page: #fff; --card: #fff; --edge: #ccc; --ink: #000; --soft: #444; --accent: #223a9c; --bar: #4a6cf0;
    --median: #16225e; --track: #eee; --whisker: #999; --heat: 74 108 240;
  }
  body { font-size: 11px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  h1 { font-size: 20px; }
  h2 { font-size: 14px; }
  h3 { font-size: 12px; }
  small, .card > p, .tiles dt { font-size: 10px; }
  .tiles dd { font-size: 15px; }
  .tiles div { flex-basis: 80px; padding: 8px 10px; }
  .card { padding: 10px 12px; }
  h2, h3 { break-after: avoid; }
  .wide { overflow: visible; }
  details:not([open]) { display: none; }
}
`;

/** Ten steps of a colour on which dark and light writing can be read alike. */
function heats(): string {
  const steps = Array.from(
    { length: 10 },
    (_, i) => `.matrix .heat-${i} rect { fill: rgb(var(--heat) / ${(0.06 + i * 0.045).toFixed(3)}); }`,
  );
  return steps.join("\n");
}
