import type { CodeRow } from "../codes.ts";

export const projectCodes = {
  "DEP-PROJECT-SYNTAX": {
    severity: "error",
    title: "`depeche.yaml` is not valid YAML",
    explanation: "The project's defaults cannot be read, so no build would be the one that was meant.",
    fix: "correct the syntax at the place named; the file may also be left out altogether",
  },
  "DEP-PROJECT-UNKNOWN-KEY": {
    severity: "error",
    title: "Unknown key in `depeche.yaml`",
    explanation: "A misspelt key would silently leave its default in force.",
    fix: "use one of: languages, template, formats, out, reporter, typography",
  },
  "DEP-PROJECT-INVALID-VALUE": {
    severity: "error",
    title: "Invalid value in `depeche.yaml`",
    explanation: "The value is not one that the key can have.",
    fix: "write a value of the kind that the message names",
  },
  "DEP-PROJECT-TWO-FILES": {
    severity: "error",
    title: "Two files for one article",
    explanation:
      "Files that differ only in their ending make the same documents: which one is meant cannot be known.",
    fix: "keep one of the files",
  },
  "DEP-PROJECT-UNKNOWN-TEMPLATE": {
    severity: "error",
    title: "Unknown template in `depeche.yaml`",
    explanation: "Neither the project nor depeche has a template of that name.",
    fix: "name a folder of `templates/`, or one that ships with depeche",
  },
  "DEP-PROJECT-UNKNOWN-ARTICLE": {
    severity: "warning",
    title: "A template for no article",
    explanation:
      "`template` in `depeche.yaml` names an article that is not in `articles/`: no document takes that template.",
    fix: "correct the slug, or take the line out",
  },
  "DEP-PROJECT-UNKNOWN-LANGUAGE": {
    severity: "warning",
    title: "A language without translation",
    explanation:
      "`depeche.yaml` asks for a language into which the article is not translated: no such edition is made.",
    fix: "add `locales/<lang>/<slug>.json`, or take the language off the list",
  },
  "DEP-PROJECT-LANGUAGE-TAG": {
    severity: "warning",
    title: "A folder of `locales/` that is not named for a language",
    explanation: "Languages are BCP 47 tags in their canonical form; another folder is left out.",
    fix: "rename the folder: `fr`, `en-GB`, `zh-Hant`",
  },
  "DEP-PROJECT-ATTACH": {
    severity: "warning",
    title: "Nothing can be attached",
    explanation:
      "`attach` in `depeche.yaml` asks for files within the PDFs. Of the standards that a PDF can claim, only PDF/A-3 lets it hold files that are no PDF/A themselves.",
    fix: "claim `a-3a`, or take `attach` out of `depeche.yaml`",
  },
  "DEP-PROJECT-OUTSIDE": {
    severity: "error",
    title: "A file of the project is outside it",
    explanation: "A symbolic link leads out of the project; nothing outside is read.",
    fix: "put the file itself into the project",
  },
  "DEP-PROJECT-UNREADABLE": {
    severity: "error",
    title: "A file of the project cannot be read",
    explanation: "The system refuses to read it.",
    fix: "check the file's permissions and the disk",
  },
  "DEP-PROJECT-UNWRITABLE": {
    severity: "error",
    title: "A file cannot be written",
    explanation: "Nothing of this build was kept; the output of the last one is as it was.",
    fix: "check the permissions, the free space and that no file stands where a folder should be",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
