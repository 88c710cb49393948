/** Takes PDFs, returns what veraPDF finds: which standards each claims, and the clauses that it breaks. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findJarFault, verapdfJar } from "../../scripts/fetch-verapdf.mjs";

/** By veraPDF's name of a standard (`ua1`, `3a`): the clauses that are broken, as `7.1-3`. What claims nothing is judged as `1b`. */
export type Verdict = Readonly<Record<string, readonly string[]>>;

function findHindrance(): string | null {
  const { status } = spawnSync("java", ["-version"], { stdio: "ignore" });
  return status === 0 ? findJarFault() : "there is no Java";
}

const hindrance = findHindrance();
export const hasVerapdf: boolean = hindrance === null;

if (hindrance !== null) {
  const advice = `${hindrance}: no PDF is checked for PDF/UA and PDF/A (Debian: apt-get install default-jre-headless maven; then node scripts/fetch-verapdf.mjs)`;
  if (process.env["CI"] === "true") throw new Error(advice);
  console.warn(advice);
}

/** Files that one Java machine is given: it keeps something of each. */
const BATCH = 60;

export async function runVerapdf(
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Verdict>>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "depeche-verapdf-")));
  try {
    const entries = Object.entries(documents);
    const verdicts: Record<string, Verdict> = {};
    for (let from = 0; from < entries.length; from += BATCH) {
      const batch = entries.slice(from, from + BATCH);
      const paths = batch.map(([, bytes], index) => {
        const path = join(folder, `${String(from + index)}.pdf`);
        writeFileSync(path, bytes);
        return path;
      });
      const said = readVerdicts(await judge(paths));
      for (const [index, [name]] of batch.entries()) verdicts[name] = said.get(paths[index] ?? "") ?? {};
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** That a file fails, or is no PDF, is an answer too. */
const ANSWERS: readonly unknown[] = [1, 7];

async function judge(paths: readonly string[]): Promise<string> {
  const words = ["-cp", verapdfJar, "org.verapdf.apps.GreenfieldCliWrapper", "-f", "0", "--format", "text", "-v", "--loglevel", "0", ...paths]; // prettier-ignore
  const run = promisify(execFile)("java", words, { maxBuffer: 1 << 28, timeout: 600_000 });
  const { stdout } = await run.catch((error: unknown) => {
    const { code, stdout: text } = error as { readonly code?: unknown; readonly stdout?: string };
    if (ANSWERS.includes(code) && text !== undefined) return { stdout: text };
    throw error;
  });
  return stdout;
}

/** `PASS path standard`, or `FAIL path standard` with a line for each clause. What cannot be read at all has no line. */
export function readVerdicts(text: string): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Record<string, string[]>>();
  let clauses: string[] = [];
  for (const line of text.split("\n")) {
    const { path, standard } = /^(?:PASS|FAIL) (?<path>.+) (?<standard>\S+)$/u.exec(line)?.groups ?? {};
    const clause = /^ +FAIL (?<clause>\S+)/u.exec(line)?.groups?.["clause"];
    if (path !== undefined && standard !== undefined) {
      clauses = line.startsWith("FAIL") ? ["no clause named"] : [];
      verdicts.set(path, { ...verdicts.get(path), [standard]: clauses });
    } else if (clause !== undefined) {
      if (clauses[0] === "no clause named") clauses.length = 0;
      clauses.push(clause);
    }
  }
  return verdicts;
}

/** Why a document does not conform to all of these, a line each; one that does not claim them conforms to nothing. */
export function findFaultsOf(verdict: Verdict, standards: readonly string[]): readonly string[] {
  const claims = Object.keys(verdict);
  const unclaimed = standards.filter((standard) => !claims.includes(standard));
  const broken = claims.flatMap((claim) => (verdict[claim] ?? []).map((clause) => `${claim}: ${clause}`));
  return [...unclaimed.map((standard) => `${standard} is not claimed`), ...broken];
}
