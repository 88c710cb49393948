/** Takes a host, returns the names of all templates: the project's and those that ship with depeche, sorted. */
import { isFailure, type Host, type HostFailure } from "../host.ts";

export const templatesFolder = "templates";
/** Holds what all templates share. */
const sharedFolder = "partials/";

export function listTemplates(host: Host): readonly string[] {
  const names = [...foldersOf(host.list(templatesFolder)), ...foldersOf(host.listShipped(templatesFolder))];
  return [...new Set(names)].sort();
}

function foldersOf(names: readonly string[] | HostFailure): readonly string[] {
  return isFailure(names)
    ? []
    : names.filter((name) => name.endsWith("/") && name !== sharedFolder).map((name) => name.slice(0, -1));
}
