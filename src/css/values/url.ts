/** Takes an address as written in a sheet or page and that file's path, returns a path below the root, or what is absolute as it is. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `npm:@scope/name/file` and addresses with a scheme stay; `/x` counts from the root; a path may still lead outside with `../`. */
export function resolveUrl(url: string, file: string): string {
  if (SCHEME.test(url) || url.startsWith("//") || url.startsWith("#")) return url;
  const [path = ""] = url.split(/[?#]/, 1);
  const steps = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  if (file.startsWith("npm:") && !path.startsWith("/"))
    return resolveUrl(path, file.slice(4)).replace(/^/, "npm:");
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(decode(step));
  }
  return steps.join("/");
}

/** Percent escapes name characters of the file's name; a malformed one is kept as it is. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
