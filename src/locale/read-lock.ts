/** Takes the path of a lock, returns which original each translation was made from; null, and reports, where it is damaged. */
import type { JsonEntry } from "../data/json/json-node.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { createSink, report } from "../diagnostics/sink.ts";
import type { Host } from "../host.ts";
import { readJson, type JsonFile } from "./read-json.ts";

export interface LockEntry {
  /** As `hashOriginal` makes it. */
  readonly hash: string;
  /** The original as it was written then. */
  readonly text: string;
}

export type Lock = ReadonlyMap<string, LockEntry>;

export function lockPath(language: string, slug: string): string {
  return `locales/${language}/${slug}.lock.json`;
}

/** No lock is an empty one. */
export function readLock(
  path: string,
  { read, sink }: { readonly read: Host["read"]; readonly sink: Sink },
): Lock | null {
  const found = createSink();
  const file = readJson(path, { read, sink: found });
  // What is wrong with a lock is mended otherwise than what is wrong with a translation.
  for (const { code, message, file: at, span } of found.diagnostics)
    report(
      sink,
      code.startsWith("DEP-TRANSLATION-") ? "DEP-TRANSLATION-LOCK" : code,
      { file: at, span },
      { message, hint },
    );
  if (file === "missing") return new Map();
  if (file === null) return null;
  const lock = new Map<string, LockEntry>();
  let isDamaged = false;
  for (const entry of file.root.entries) {
    const read = readEntry(entry);
    if (read !== null && !lock.has(entry.key)) lock.set(entry.key, read);
    else {
      isDamaged = true;
      tell(file, entry, read === null ? "is not a hash and a text" : "is given twice", sink);
    }
  }
  return isDamaged ? null : lock;
}

const hint = "restore the file, or remove it and accept the translation anew";

function tell(file: JsonFile, { key, keyStart, keyEnd }: JsonEntry, what: string, sink: Sink): void {
  report(sink, "DEP-TRANSLATION-LOCK", file.at(keyStart, keyEnd), { message: `\`${key}\` ${what}`, hint });
}

function readEntry({ node }: JsonEntry): LockEntry | null {
  if (node.kind !== "object") return null;
  const text = (name: string): string | null => {
    const found = node.entries.filter(({ key }) => key === name);
    return found.length === 1 && found[0]?.node.kind === "text" ? found[0].node.value : null;
  };
  const hash = text("hash");
  const original = text("text");
  return hash === null || original === null || !/^[0-9a-f]{64}$/u.test(hash)
    ? null
    : { hash, text: original };
}
