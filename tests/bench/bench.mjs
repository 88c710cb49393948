// Times depeche beside raw pdfmake in one run, the contenders taking turns, and prints medians.
// `npm run bench -- --rounds 7 --warm 20`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readFileSync } from "node:fs";
import { compile, createNodeHost } from "../../dist/index.js";
import { languages, makePdf, readTexts, seed } from "./raw-pdfmake.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, warm: { type: "string", default: "15" } },
});
const rounds = Number(values.rounds);
const warm = Number(values.warm);
const folder = mkdtempSync(join(tmpdir(), "depeche-bench-"));

try {
  await timeCold();
  await timeWarm();
} finally {
  rmSync(folder, { recursive: true });
}

/** A process each: what a user waits for. */
async function timeCold() {
  const depeche = (...formats) => [join(root, "dist/cli.js"), "build", seed, "-l", languages.join(","), "-f", formats.join(","), "-o", join(folder, formats.join("-")), "--root", root]; // prettier-ignore
  const contenders = {
    "depeche build, PDF and HTML": depeche("pdf", "html"),
    "depeche build, PDF": depeche("pdf"),
    "raw pdfmake, PDF": [join(root, "tests/bench/raw-pdfmake.mjs"), join(folder, "raw")],
    "node alone": ["-e", "0"],
  };
  const times = await takeTurns(rounds, contenders, (words) => {
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`${words.join(" ")}\n${stderr}`);
  });
  console.log(`cold, ${languages.join(" and ")}, ${rounds} rounds, median (least) ms`);
  for (const [name, all] of times)
    print(name, `${median(all).toFixed(0).padStart(7)} (${Math.min(...all).toFixed(0)})`);
}

/** One process, everything loaded: what a service does. */
async function timeWarm() {
  const host = createNodeHost(root);
  const source = { file: `articles/${seed}.yaml`, bytes: readFileSync(join(root, `articles/${seed}.yaml`)) };
  const spent = new Map();
  const stage = {
    of: () => async (room, run) => {
      const start = performance.now();
      const result = await run();
      spent.set(room, [...(spent.get(room) ?? []), performance.now() - start]);
      return result;
    },
  };
  const run = async (formats, watched) => {
    const { artifacts, diagnostics } = await compile(
      source,
      { languages, formats, ...(watched ? { stage } : {}) },
      host,
    );
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    return artifacts;
  };
  const texts = languages.map(readTexts);
  const contenders = {
    "depeche, PDF": () => run(["pdf"], false),
    "depeche, PDF and HTML": () => run(["pdf", "html"], true),
    "raw pdfmake, PDF": async () => {
      for (const text of texts) await makePdf(text);
    },
  };
  // The first rounds compile the code: they are thrown away.
  await takeTurns(Math.ceil(warm / 3), contenders, (work) => work());
  spent.clear();
  const times = await takeTurns(warm, contenders, (work) => work());
  console.log(`\nwarm, ${languages.length} languages a round, ${warm} rounds, median`);
  for (const [name, all] of times) {
    const each = median(all) / languages.length;
    print(name, `${each.toFixed(1).padStart(7)} ms a document, ${(1000 / each).toFixed(1)} a second`);
  }
  console.log("\nwarm, ms a document by stage (PDF and HTML)");
  for (const [room, all] of spent) {
    const sum = all.reduce((total, each) => total + each, 0);
    print(room, (sum / (warm * languages.length)).toFixed(2).padStart(7));
  }
}

async function takeTurns(count, contenders, run) {
  const times = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < count; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const start = performance.now();
      await run(contender);
      times.get(name).push(performance.now() - start);
    }
  }
  return times;
}

function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function print(name, text) {
  console.log(`  ${name.padEnd(30)} ${text}`);
}
