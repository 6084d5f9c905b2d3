import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";

// Without the condition, programs for Node would get what browsers do.
export default {
  input: "main.js",
  output: { dir: "dist" },
  plugins: [resolve({ exportConditions: ["node"], preferBuiltins: true }), commonjs()],
};
