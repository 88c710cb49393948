// Times depeche beside raw pdfmake in one run, the contenders taking turns, and prints medians and how they compare.
// `npm run bench -- --rounds 7 --warm 20`
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile, createNodeHost } from "../../dist/index.js";
import { languages, makePdf, readTexts, seed } from "./raw-pdfmake.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, warm: { type: "string", default: "15" } },
});
const rounds = count("rounds");
const warm = count("warm");
const measure = "raw pdfmake, PDF";
const folder = mkdtempSync(join(tmpdir(), "depeche-bench-"));

try {
  await timeCold();
  await timeWarm();
} finally {
  rmSync(folder, { recursive: true });
}

function count(option) {
  const number = Number(values[option]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`error \`--${option}\`: \`${values[option]}\` is no number of rounds`);
  process.exit(2);
}

/** A process each: what a user waits for. */
async function timeCold() {
  const depeche = (...formats) => [join(root, "dist/cli.js"), "build", seed, "-l", languages.join(","), "-f", formats.join(","), "-o", join(folder, formats.join("-")), "--root", root]; // prettier-ignore
  const contenders = {
    "depeche build, PDF and HTML": depeche("pdf", "html"),
    "depeche build, PDF": depeche("pdf"),
    [measure]: [join(root, "tests/bench/raw-pdfmake.mjs"), join(folder, "raw")],
    "node alone": ["-e", "0"],
  };
  const times = await takeTurns(rounds, contenders, (words) => {
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`${words.join(" ")}\n${stderr}`);
  });
  console.log(`cold, a process for ${languages.join(" and ")}, ${rounds} rounds: median (least)`);
  for (const [name, all] of times)
    print(
      name,
      `${median(all).toFixed(0).padStart(7)} ms (${Math.min(...all).toFixed(0)})${compare(all, times)}`,
    );
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
    [measure]: async () => {
      for (const text of texts) await makePdf(text);
    },
  };
  // The first rounds compile the code: they are thrown away.
  await takeTurns(Math.ceil(warm / 3), contenders, (work) => work());
  spent.clear();
  const times = await takeTurns(warm, contenders, (work) => work());
  console.log(`\nwarm, one process, ${languages.length} documents a round, ${warm} rounds: median`);
  for (const [name, all] of times) {
    const each = median(all) / languages.length;
    print(name, `${each.toFixed(1).padStart(7)} ms a document, ${(1000 / each).toFixed(1)} a second${compare(all, times)}`); // prettier-ignore
  }
  printStages(spent);
}

function printStages(spent) {
  const stages = [...spent].map(([room, all]) => [room, add(all) / (warm * languages.length)]);
  const whole = add(stages.map(([, each]) => each));
  console.log("\nwarm, by stage, ms a document as PDF and HTML");
  for (const [room, each] of stages)
    print(room, `${each.toFixed(2).padStart(7)} ms ${((100 * each) / whole).toFixed(0).padStart(3)} %`);
  print("all stages", `${whole.toFixed(2).padStart(7)} ms`);
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

/** How long it takes beside raw pdfmake. */
function compare(all, times) {
  const unit = times.get(measure);
  return all === unit ? "" : `, ${(median(all) / median(unit)).toFixed(2)} x ${measure}`;
}

function add(all) {
  return all.reduce((total, each) => total + each, 0);
}

function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function print(name, text) {
  console.log(`  ${name.padEnd(30)} ${text}`);
}
