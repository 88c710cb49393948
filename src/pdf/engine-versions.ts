/** Takes nothing, returns what is wrong with the versions of the engine, or null: its private members are those of one version. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface EnginePart {
  readonly name: string;
  readonly version: string;
  /** Whose dependency it is: the copy that is really used. */
  readonly usedBy: string | null;
}

const parts: readonly EnginePart[] = [
  { name: "pdfmake", version: "0.3.11", usedBy: null },
  { name: "pdfkit", version: "0.19.1", usedBy: "pdfmake" },
  { name: "fontkit", version: "2.0.4", usedBy: "pdfkit" },
];

export interface FoundPart {
  readonly name: string;
  /** null where it is not installed. */
  readonly version: string | null;
}

/** Versions as installed, pdfmake first. */
export function findEngine(): readonly FoundPart[] {
  const places = new Map<string, string>();
  return parts.map(({ name, usedBy }) => {
    const from = usedBy === null ? import.meta.url : places.get(usedBy);
    const place = from === undefined ? null : resolveFrom(from, name);
    if (place === null) return { name, version: null };
    places.set(name, place);
    return { name, version: readVersion(place, name) };
  });
}

export function checkEngine(found: readonly FoundPart[] = findEngine()): string | null {
  const wrong = parts.flatMap(({ name, version }) => {
    const installed = found.find((part) => part.name === name)?.version ?? null;
    if (installed === version) return [];
    return [`\`${name}\` ${version} is needed, ${installed === null ? "none" : installed} is installed`];
  });
  return wrong.length === 0 ? null : `${wrong.join("; ")}: install the locked versions with \`npm ci\``;
}

function resolveFrom(from: string, name: string): string | null {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return null;
  }
}

/** From the package's own file, up to its description: `exports` may hide it from `require`. */
function readVersion(place: string, name: string): string | null {
  for (let folder = dirname(place); folder !== dirname(folder); folder = dirname(folder)) {
    const read = readDescription(join(folder, "package.json"));
    if (read?.["name"] === name) return typeof read["version"] === "string" ? read["version"] : null;
  }
  return null;
}

function readDescription(file: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
