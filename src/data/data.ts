/** What a file of data holds, whatever it is written in. */

export type Data = string | number | boolean | null | Data[] | DataMap;
export interface DataMap {
  [key: string]: Data;
}

/** A key of a mapping, or an index of a list. */
export type Key = string | number;

export function isMap(data: Data): data is DataMap {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
