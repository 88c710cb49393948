/** Takes the bytes of an earlier build's manifest, returns its entries; none where it cannot be understood. */
import { resolvePath } from "../host.ts";
import { manifestSchema, type ManifestEntry } from "./manifest.ts";

/** What is no manifest of ours lists nothing: nothing of it is kept, and nothing it names is removed. */
export function readManifest(bytes: Uint8Array): readonly ManifestEntry[] {
  const read = parse(new TextDecoder().decode(bytes));
  if (!isRecord(read) || read["schema"] !== manifestSchema || !Array.isArray(read["artifacts"])) return [];
  return read["artifacts"].filter(isEntry);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every key that is used later; a path that leaves the folder is no entry of ours. */
function isEntry(value: unknown): value is ManifestEntry {
  if (!isRecord(value)) return false;
  const { path, article } = value;
  const texts = ["format", "sha256", "title", "language", "direction"].map((key) => value[key]);
  return (
    typeof path === "string" &&
    path !== "" &&
    resolvePath(path) === path &&
    texts.every((text) => typeof text === "string") &&
    (value["format"] === "pdf" || value["format"] === "html") &&
    isRecord(article) &&
    typeof article["slug"] === "string" &&
    typeof article["language"] === "string"
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
