/** Takes a host, returns one that reads each file once: a build sees every file in one state, and its bytes are shared. */
import type { Host } from "./host.ts";

export function rememberReads(host: Host): Host {
  return {
    ...host,
    read: remember(host.read),
    list: remember(host.list),
    readPackage: remember(host.readPackage),
    readShipped: remember(host.readShipped),
    listShipped: remember(host.listShipped),
  };
}

function remember<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const result = read(path);
    known.set(path, result);
    return result;
  };
}
