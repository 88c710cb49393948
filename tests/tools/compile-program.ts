/** Takes a folder, puts the program there as JavaScript with what ships beside it, returns the path of its command line. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

export function compileProgram(folder: string): string {
  for (const name of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || name.endsWith(".d.ts")) continue;
    const { outputText } = ts.transpileModule(readFileSync(join("src", name), "utf8"), { compilerOptions });
    const at = join(folder, "dist", name.replace(/\.ts$/u, ".js"));
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, outputText);
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const name of ["templates", "locales", "package.json"])
    cpSync(name, join(folder, name), { recursive: true });
  return join(folder, "dist/cli.js");
}
