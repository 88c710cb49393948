/** The library: `build`, `check`, `compile`, `renderPdf`. No global state; files only through the host passed in. */
export { build, check, type BuildOptions, type BuildResult, type BuildStatus } from "./build.ts";
export { compile, renderPdf, type CompileOptions, type Compiled, type RenderedPdf, type RenderOptions } from "./library.ts"; // prettier-ignore
export { createNodeHost, type NodeHostOptions } from "./node-host.ts";
export type { Host, HostFailure, OutputHost } from "./host.ts";
export type { Artifact, ArtifactFormat } from "./publish/artifact.ts";
export type { ManifestEntry, Versions } from "./publish/manifest.ts";
export type { Diagnostic, Place, Position, Related, Severity, Span } from "./diagnostics/diagnostic.ts";
export type { DiagnosticCode } from "./diagnostics/codes.ts";
export type { Standard } from "./pdf/standards/standards.ts";
export type { RoomName, RunRoom, Stage } from "./stage.ts";
export type { UsageProblem } from "./usage.ts";
