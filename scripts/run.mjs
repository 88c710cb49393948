// Runs the project's tasks: `node scripts/run.mjs <task> [arguments]`. Needs nothing but Node: it installs and compiles first,
// when the lock file is not the one installed and when the sources are not those compiled (by hash, not by time).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

const tasks = {
  start: (words) => node([inRoot("dist/cli.js"), "build", ...words]),
  build: () => 0,
  test: (words) => test([], words),
  check,
  docs,
  bench,
  suites,
};

const [name = "", ...words] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name)) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(tasks).join(" | ")}>`);
  process.exitCode = 2;
} else {
  process.exitCode = install() || compile() || tasks[name](words);
}

function install() {
  const stamp = inRoot("node_modules/.depeche-lock");
  const wanted = sha256([inRoot("package-lock.json")]);
  if (readIfThere(stamp) === wanted) return 0;
  console.error("installing packages");
  const npm = process.env.npm_execpath;
  const code = npm === undefined ? run("npm", ["ci"]) : node([npm, "ci"]);
  if (code === 0) writeFileSync(stamp, wanted);
  return code;
}

function compile() {
  const stamp = inRoot("dist/.sources");
  const settings = ["tsconfig.json", "scripts/config/tsconfig.build.json", "package-lock.json"].map((file) =>
    inRoot(file),
  );
  const wanted = sha256([...settings, ...filesBelow(inRoot("src"))]);
  if (readIfThere(stamp) === wanted) return 0;
  console.error("compiling");
  rmSync(inRoot("dist"), { recursive: true, force: true });
  const code = tool("typescript", "tsc", ["-p", inRoot("scripts/config/tsconfig.build.json")]);
  if (code !== 0) return code;
  chmodSync(inRoot("dist/cli.js"), 0o755);
  writeFileSync(stamp, wanted);
  return 0;
}

/** Runs the tests and says at last how many passed, by the runner's own count. */
function test(settings, more) {
  const report = inRoot("coverage/tests.json");
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = tool("vitest", "vitest", [
    "run",
    "--config",
    "scripts/config/vitest.config.js",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...settings,
    ...more,
  ]);
  const { passed, failed } = countTests(report, code);
  console.log(`tests: ${passed} passed, ${failed} failed`);
  return code === 0 && failed > 0 ? 1 : code;
}

/** A file that could not even be loaded has no failed test, but is a failure. */
function countTests(report, code) {
  const read = readIfThere(report);
  if (read === null) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(read);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + broken.length;
  // A threshold of coverage that is missed fails the run without failing a test: the check says so in its own line.
  return { passed, failed: code !== 0 && passed === 0 ? Math.max(1, failed) : failed };
}

/** All that a change must pass; each step is run whatever the others say, the tests last. */
function check(words) {
  const prettier = [
    "--config",
    "scripts/config/prettier.json",
    "--ignore-path",
    "scripts/config/prettierignore",
  ];
  const steps = {
    format: () => tool("prettier", "prettier", [...prettier, "--log-level", "warn", "--check", "."]),
    lint: () => tool("eslint", "eslint", ["-c", "scripts/config/eslint.config.js", "--max-warnings=0", "."]),
    types: () => tool("typescript", "tsc", ["-p", "."]),
    "dead code": () => tool("knip", "knip", ["-c", "scripts/config/knip.json"]),
    package: () => tool("publint", "publint", ["--strict"]),
    "package types": () => tool("@arethetypeswrong/cli", "attw", ["--pack", ".", "--profile", "esm-only"]),
    tests: () => test(["--coverage"], words),
  };
  const failed = [];
  for (const [step, takeStep] of Object.entries(steps)) {
    console.log(`--- ${step}`);
    if (step === "tests" && failed.length > 0) console.log(`failed so far: ${failed.join(", ")}`);
    if (takeStep() !== 0) failed.push(step);
  }
  if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

/** Writes the reference pages and the schema from the program's tables. */
function docs() {
  process.env.UPDATE_DOCS = "1";
  return test([], ["tests/unit/docs"]);
}

/** All of them by the first word of their files: `npm run bench -- evenness`; without one, the times beside raw pdfmake. */
function bench(words) {
  const [named = "", ...more] = words;
  const file = inRoot("tests/bench", `${named}.mjs`);
  const isNamed = /^[a-z-]+$/u.test(named) && !named.startsWith("-") && existsSync(file);
  return isNamed ? node([file, ...more]) : node([inRoot("tests/bench/bench.mjs"), ...words]);
}

/** Print stylesheets from outside, each judged by the suite's own runner. */
function suites([folder, ...more]) {
  if (folder === undefined || !existsSync(join(folder, "run.py"))) {
    console.error("usage: npm run suites -- <folder with run.py and cases/> [its options]");
    return 2;
  }
  const suite = resolve(folder);
  const command = `node ${relative(suite, inRoot("dist/cli.js"))} pdf {html} -o {pdf} --root cases`;
  return run("python3", ["run.py", command, ...more], { cwd: suite });
}

function tool(packageName, bin, words) {
  const folder = inRoot("node_modules", packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return node([join(folder, typeof bins === "string" ? bins : bins[bin]), ...words]);
}

function node(words) {
  return run(process.execPath, words);
}

function run(command, words, settings = {}) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: "inherit", ...settings });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

function sha256(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
