/** Takes the name of a file below the article's folder, returns its bytes; null, and a report, where it cannot be read. */
import { isFailure, type HostFailure } from "../../host.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { complain, type Reading } from "../reading.ts";

const codes: Readonly<Record<HostFailure["failure"], DiagnosticCode>> = {
  missing: "DEP-ARTICLE-FILE-MISSING",
  outside: "DEP-ARTICLE-FILE-OUTSIDE",
  directory: "DEP-ARTICLE-FILE-UNREADABLE",
  denied: "DEP-ARTICLE-FILE-UNREADABLE",
  failed: "DEP-ARTICLE-FILE-UNREADABLE",
};

/** `name` stands in `owner` under `key`. */
export function readOwnFile(name: string, owner: object, key: string, reading: Reading): Uint8Array | null {
  const place = reading.locator.valueOf(owner, key);
  if (/^([/~]|[a-z][a-z0-9+.-]*:)|\\|(^|\/)\.\.(\/|$)/i.test(name)) {
    const message = `\`${name}\` is outside the article's own folder`;
    const hint = `copy the file below \`${reading.folder}/\` and name it from there`;
    complain(reading, "DEP-ARTICLE-FILE-OUTSIDE", place, message, hint);
    return null;
  }
  const path = `${reading.folder}/${name}`;
  const bytes = reading.host.read(path);
  if (!isFailure(bytes)) return bytes;
  const message = `\`${path}\` cannot be read: ${bytes.reason}`;
  complain(reading, codes[bytes.failure], place, message, adviceOn(name, bytes, reading));
  return null;
}

function adviceOn(name: string, { failure }: HostFailure, { host, folder }: Reading): string {
  if (failure === "outside") return `copy the file itself below \`${folder}/\`, not a link to it`;
  if (failure !== "missing") return "see that it is a file, and may be read";
  const last = name.lastIndexOf("/");
  const siblings = host.list(last === -1 ? folder : `${folder}/${name.slice(0, last)}`);
  const near = isFailure(siblings) ? null : nearest(name.slice(last + 1), siblings);
  return near === null
    ? `put it there, or correct the name`
    : `did you mean \`${name.slice(0, last + 1)}${near}\`?`;
}
