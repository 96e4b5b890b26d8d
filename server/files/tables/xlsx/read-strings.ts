import { unescaped, walkXml } from "./walk-xml";

/** The texts that the cells of a workbook share, in order; none where it has none. */
export function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  if (xml === null) return strings;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      // How a Japanese name is read aloud stands beside it and is no part of it.
      else if (name === "rPh") inReading = true;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
    text: (part) => {
      if (inText && !inReading) text += part;
    },
  });
  return strings;
}
