/** A declaration, its value parsed. */
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { LonghandName } from "../properties/longhands.ts";
import type { Computation } from "../values/value.ts";
import type { NamedStyle } from "./named-styles.ts";
import type { Problem } from "./problem.ts";

/** CSS Cascade 5 § 7: keywords that every property takes. */
export type WideKeyword = "initial" | "inherit" | "unset" | "revert" | "revert-layer";

export interface LonghandDeclaration {
  readonly kind: "longhand";
  /** Both the same for a physical name. */
  readonly ltr: LonghandName;
  readonly rtl: LonghandName;
  readonly value: Computation<unknown> | WideKeyword;
  readonly important: boolean;
}

export interface CustomDeclaration {
  readonly kind: "custom";
  readonly name: string;
  readonly text: string;
  readonly wide: WideKeyword | null;
  readonly important: boolean;
  readonly file: string;
  readonly span: Span;
}

/** Holds `var()`: parsed once the custom properties are known. */
export interface PendingDeclaration {
  readonly kind: "pending";
  readonly name: string;
  readonly text: string;
  readonly important: boolean;
  readonly file: string;
  readonly span: Span;
}

export type Declaration = LonghandDeclaration | CustomDeclaration | PendingDeclaration;

export interface DeclarationBlock {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
  /** Counter styles that are named and not predefined. */
  readonly counterStyles: readonly NamedStyle[];
  readonly hasImportant: boolean;
  /** Has `attr()`: its values differ from element to element. */
  readonly readsAttributes: boolean;
}
