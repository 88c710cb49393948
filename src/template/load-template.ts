/** Takes the name of a template, returns its files as syntax trees; partials are read when they are first asked for. */
import type Handlebars from "handlebars";
import type { Span } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { isFailure, type Host } from "../host.ts";
import { indexLines } from "../markup/line-index.ts";
import { readResource } from "../read-resource.ts";
import { compileOnce } from "./compile-once.ts";
import { readSyntaxError } from "./read-syntax-error.ts";
import type { Location, ProgramNode } from "./syntax.ts";

export interface TemplateFile {
  /** Relative to the root. */
  readonly file: string;
  readonly program: ProgramNode;
  readonly render: Handlebars.TemplateDelegate;
  readonly spanOf: (location: Location) => Span;
}

export interface LoadedTemplate {
  /** null where it cannot be read, which is reported. */
  readonly main: TemplateFile | null;
  /** null where there is none of that name, or it cannot be read, which is reported. */
  readonly partial: (name: string) => TemplateFile | null;
  /** Names of all partials: the template's and those for all templates, the project's and those that ship with depeche. */
  readonly partialNames: readonly string[];
}

const EXTENSION = ".hbs";
/** For all templates; one of a template's own goes before. */
const SHARED = "templates/partials";

export function loadTemplate(
  name: string,
  { host, sink }: { readonly host: Host; readonly sink: Sink },
): LoadedTemplate {
  const folder = `templates/${name}`;
  const partialFiles = listPartials([SHARED, `${folder}/partials`], host);
  const partialNames = [...partialFiles.keys()].sort();
  const known = new Map<string, TemplateFile | null>();
  return {
    main: loadFile(`${folder}/${name}${EXTENSION}`, host, sink),
    partialNames,
    partial: (partial) => {
      const file = partialFiles.get(partial);
      if (file === undefined) return null;
      let loaded = known.get(partial);
      if (loaded === undefined) {
        loaded = loadFile(file, host, sink);
        known.set(partial, loaded);
      }
      return loaded;
    },
  };
}

/** Files by the names of the partials in them; of two of one name, that of the later folder. */
function listPartials(folders: readonly string[], host: Host): ReadonlyMap<string, string> {
  const entries = folders.flatMap((folder) =>
    [host.list(folder), host.listShipped(folder)]
      .flatMap((list) => (isFailure(list) ? [] : list))
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => [name.slice(0, -EXTENSION.length), `${folder}/${name}`] as const),
  );
  return new Map(entries);
}

function loadFile(file: string, host: Host, sink: Sink): TemplateFile | null {
  const bytes = readResource(host, file);
  if (isFailure(bytes)) {
    report(sink, "DEP-TEMPLATE-UNREADABLE", { file, span: null }, { message: `\`${file}\` cannot be read: ${bytes.reason}` }); // prettier-ignore
    return null;
  }
  const source = decode(bytes);
  if (source === null) {
    report(sink, "DEP-TEMPLATE-UNREADABLE", { file, span: null }, { message: `\`${file}\` is not UTF-8`, hint: "save the file as UTF-8" }); // prettier-ignore
    return null;
  }
  const lines = indexLines(source);
  const spanOf = ({ start, end }: Location): Span =>
    lines.span(lines.offset(start.line, start.column), lines.offset(end.line, end.column));
  try {
    return { file, ...compileOnce(source), spanOf };
  } catch (error) {
    const { message, line, column } = readSyntaxError(error, source);
    const at = { line, column };
    report(sink, "DEP-TEMPLATE-SYNTAX", { file, span: spanOf({ start: at, end: at }) }, { message });
    return null;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
