// Fetches veraPDF from Maven Central where it is not there yet, and says where it is: `node scripts/fetch-verapdf.mjs`. Needs Maven.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const version = "1.28.2";
const sha256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6";

/** Where Maven keeps it, or where the environment says that it is. */
export const verapdfJar =
  process.env.VERAPDF_JAR ||
  join(
    homedir(),
    ".m2/repository/org/verapdf/apps/greenfield-apps",
    version,
    `greenfield-apps-${version}.jar`,
  );

/** What hinders its use, as a clause; null where nothing does. */
export function findJarFault() {
  if (!existsSync(verapdfJar)) return "veraPDF is not there";
  const found = createHash("sha256").update(readFileSync(verapdfJar)).digest("hex");
  return found === sha256 ? null : "the file of veraPDF is not the one that was asked for";
}

function fetchJar() {
  if (findJarFault() === null) return null;
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`;
  const words = ["-q", "-B", "dependency:get", `-Dartifact=${artifact}`, "-Dtransitive=false"];
  const { error, status } = spawnSync("mvn", words, { stdio: ["ignore", "inherit", "inherit"] });
  if (error !== undefined) return `mvn: ${error.message}`;
  return status === 0 ? findJarFault() : `mvn ended with ${status}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const fault = fetchJar();
  if (fault === null) console.log(verapdfJar);
  else console.error(fault);
  process.exitCode = fault === null ? 0 : 1;
}
