// One bundle for a page, and one for Node, which is run.
module.exports = ["web", "node"].map((target) => ({
  target,
  entry: "./main.js",
  output: { filename: `${target}.js` },
}));
