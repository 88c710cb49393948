/** Takes a fragment, returns it without some of its marks: `whole` go with what is in them, of `bare` the content stays. */
import type { Fragment, Inline, InlineName } from "./fragment.ts";

export interface UnwantedMarks {
  readonly whole?: readonly InlineName[];
  readonly bare?: readonly InlineName[];
}

export function withoutMarks(fragment: Fragment, unwanted: UnwantedMarks): Fragment {
  const { whole = [], bare = [] } = unwanted;
  return fragment.flatMap((inline): readonly Inline[] => {
    if (inline.type === "text") return [inline];
    if (whole.includes(inline.name)) return [];
    const children = withoutMarks(inline.children, unwanted);
    return bare.includes(inline.name) ? children : [{ ...inline, children }];
  });
}
