/** A program that reads the description, as `docs/generators.md` shows it. */
export interface Reader {
  /** Name and version, with what it makes. */
  name: string;
  /** Where its packages come from. */
  registry: "npm" | "pypi";
  packages: readonly string[];
  /** Reads `openapi.yaml` in the folder that it runs in; what it writes comes into the folder `out`. */
  command: readonly string[];
  /** What the code of an operation has in its text or path, unless the program writes none. */
  codeOf?: (id: string) => string;
  /** Compiles the code. */
  compile?: readonly string[];
  /** Programs that must be there for it, beside those of npm. */
  needs: readonly string[];
}

const snake = (id: string): string => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const byJava = (language: string, ...options: string[]): Pick<Reader, "registry" | "packages" | "command"> => ({
  registry: "npm",
  packages: ["@openapitools/openapi-generator-cli@2.35.0"],
  command: ["openapi-generator-cli", "generate", "-i", "openapi.yaml", "-o", "out", "-g", language, ...options],
});

const compilePython = ["python3", "-m", "compileall", "-q", "out"];
const compileTypeScript = (file: string): string[] =>
  `tsc --noEmit --strict --target es2022 --lib es2022,dom,dom.iterable --module esnext --moduleResolution bundler ${file}`.split(
    " ",
  );

/** Version of openapi-generator, which its package fetches. */
export const openapiGenerator = "7.25.0";

export const readers: readonly Reader[] = [
  {
    ...byJava("python"),
    name: `openapi-generator ${openapiGenerator}, Python`,
    needs: ["java", "python3"],
    codeOf: (id) => `def ${snake(id)}(`,
    compile: compilePython,
  },
  {
    ...byJava("typescript-fetch", "--additional-properties", "modelPropertyNaming=original"),
    name: `openapi-generator ${openapiGenerator}, TypeScript`,
    needs: ["java"],
    codeOf: (id) => `async ${id}(`,
    compile: compileTypeScript("out/index.ts"),
  },
  {
    ...byJava("go", "--additional-properties", "enumClassPrefix=true", "--name-mappings", "_id=objectId"),
    name: `openapi-generator ${openapiGenerator}, Go`,
    codeOf: (id) => `APIService) ${pascal(id)}(ctx`,
    compile: ["sh", "-c", "cd out && go mod tidy && go build ./..."],
    needs: ["java", "go"],
  },
  {
    name: "hey-api 0.99.0, TypeScript",
    registry: "npm",
    packages: ["@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"],
    needs: [],
    command: ["openapi-ts", "-i", "openapi.yaml", "-o", "out"],
    codeOf: (id) => `export const ${id} = `,
    compile: compileTypeScript("out/index.ts"),
  },
  {
    name: "orval 8.38.0, TypeScript",
    registry: "npm",
    packages: ["orval@8.38.0"],
    needs: [],
    command: ["orval", "--input", "./openapi.yaml", "--output", "./out/index.ts", "--client", "fetch"],
    codeOf: (id) => `export const ${id} = async`,
    compile: compileTypeScript("out/index.ts"),
  },
  {
    name: "openapi-python-client 0.29.1, Python",
    registry: "pypi",
    packages: ["openapi-python-client==0.29.1"],
    needs: ["python3"],
    command: ["openapi-python-client", "generate", "--path", "openapi.yaml", "--output-path", "out", "--meta", "none"],
    codeOf: (id) => `/${snake(id)}.py`,
    compile: compilePython,
  },
  {
    name: "swagger-parser 13.0.0",
    registry: "npm",
    packages: ["@apidevtools/swagger-parser@13.0.0"],
    needs: [],
    command: [
      "node",
      "-e",
      'import("@apidevtools/swagger-parser").then((parser) => parser.default.validate("openapi.yaml"))',
    ],
  },
  {
    name: "Spectral 6.16.3",
    registry: "npm",
    packages: ["@stoplight/spectral-cli@6.16.3"],
    needs: [],
    command: ["spectral", "lint", "--ruleset", "ruleset.json", "openapi.yaml"],
  },
];
