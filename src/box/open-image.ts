/** Takes an image's address, returns the image with its natural size, or null where it cannot be shown (then reported). */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Place, Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure, type Host, type HostFailure } from "../host.ts";
import { readImage } from "../images/read-image.ts";
import { readResource } from "../read-resource.ts";
import type { ImageResource } from "./box-tree.ts";

/** 1px = 1/96 in (CSS Values 4 § 6.2). */
export const pixel = 0.75;

export interface ImageOpener {
  /** `url` is relative to `base`, a file below the root; with `/` in front, to the root itself. */
  readonly open: (url: string, base: string, place: Place) => ImageResource | null;
}

/** Opens each image once per document. */
export function createImageOpener(host: Host, sink: Sink): ImageOpener {
  const opened = new Map<string, ImageResource | null>();
  return {
    open: (url, base, place) => {
      const key = /^(?:data|npm|https?):/i.test(url) ? url : locate(url, base);
      const found = opened.get(key);
      if (found !== undefined) return found;
      const image = openImage(key, url, place, host, sink);
      opened.set(key, image);
      return image;
    },
  };
}

function locate(url: string, base: string): string {
  const path = decode(url.replace(/[?#].*$/s, ""));
  return posix.normalize(
    path.startsWith("/") ? path.slice(1) : base.slice(0, base.lastIndexOf("/") + 1) + path,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function openImage(path: string, url: string, place: Place, host: Host, sink: Sink): ImageResource | null {
  const shown = shorten(url);
  if (/^https?:/i.test(path)) {
    report(sink, "DEP-LAYOUT-IMAGE-REMOTE", place, {
      message: `the image \`${shown}\` is on the network and is left out`,
      hint: "put the file into the project and name it by its path",
    });
    return null;
  }
  const bytes = readBytes(path, host);
  if (isFailure(bytes)) {
    report(sink, "DEP-LAYOUT-IMAGE-MISSING", place, {
      message: `the image \`${shown}\` cannot be read: ${bytes.reason}`,
      hint: "paths count from the page's own folder; with `/` in front, from the project's root",
    });
    return null;
  }
  const facts = readImage(bytes);
  if (facts === "unknown" || facts === "damaged") {
    report(sink, "DEP-LAYOUT-IMAGE-FORMAT", place, {
      message: `the image \`${shown}\` is damaged or neither PNG, JPEG nor SVG`,
      hint: "save it again as PNG, JPEG or SVG",
    });
    return null;
  }
  const id = createHash("sha256").update(bytes).digest("hex");
  const base = { id, name: shorten(path), width: facts.width * pixel, height: facts.height * pixel };
  return facts.format === "svg"
    ? { ...base, format: "svg", svg: new TextDecoder().decode(bytes) }
    : { ...base, format: facts.format, bytes, pixels: { width: facts.width, height: facts.height } };
}

/** Data URLs are long. */
function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}

function readBytes(path: string, host: Host): Uint8Array | HostFailure {
  return /^data:/i.test(path) ? readDataUrl(path) : readResource(host, path);
}

/** RFC 2397. */
function readDataUrl(url: string): Uint8Array | HostFailure {
  const comma = url.indexOf(",");
  if (comma < 0) return { failure: "failed", reason: "the data URL has no comma" };
  const data = url.slice(comma + 1);
  if (/;\s*base64$/i.test(url.slice(0, comma))) return new Uint8Array(Buffer.from(decode(data), "base64"));
  return new TextEncoder().encode(decode(data));
}
