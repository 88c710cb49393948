/** Takes the address of an image, returns it as a data URL; null where it cannot be carried along, which is reported. */
import { resolveUrl } from "../css/values/url.ts";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host } from "../host.ts";
import { readResource } from "../read-resource.ts";
import { writeDataUrl } from "./data-url.ts";
import { sniffImage } from "./sniff-image.ts";

/** `url` is relative to `base`, the file that names it. `place` is asked for only where something is to be said. */
export type EmbedFile = (url: string, base: string, place: () => Place) => string | null;

/** Each file is read and encoded once. */
export function createEmbedder({ host, sink }: { readonly host: Host; readonly sink: Sink }): EmbedFile {
  const embedded = new Map<string, string | null>();
  return (url, base, place) => {
    if (/^data:image\//iu.test(url)) return url;
    const path = resolveUrl(url.trim(), base);
    const known = embedded.get(path);
    if (known !== undefined) return known;
    const made = embed(path, place, host, sink);
    embedded.set(path, made);
    return made;
  };
}

function embed(path: string, place: () => Place, host: Host, sink: Sink): string | null {
  const shown = path.length > 60 ? `${path.slice(0, 57)}…` : path;
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(path)) {
    report(sink, "DEP-WEB-REMOTE", place(), {
      message: `\`${shown}\` is on the network and is left out`,
      hint: "put the file into the project and name it by its path",
    });
    return null;
  }
  const bytes = readResource(host, path);
  if (isFailure(bytes)) {
    report(sink, "DEP-WEB-FILE", place(), {
      message: `\`${shown}\` cannot be embedded: ${bytes.reason}`,
      hint: "paths count from the file that names them; with `/` in front, from the project's root",
    });
    return null;
  }
  const type = sniffImage(bytes);
  if (type === null) {
    report(sink, "DEP-WEB-FORMAT", place(), {
      message: `\`${shown}\` is not an image that browsers show`,
      hint: "save it as PNG, JPEG, WebP, GIF or SVG",
    });
    return null;
  }
  return writeDataUrl(type, bytes);
}
