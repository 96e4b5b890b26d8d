/**
 * Measures the typefaces of the slides with the browser and writes `domain/deck/font-widths.json`: advance widths in
 * thousandths of the type size, by face, in runs of neighbouring characters that start at a hexadecimal code point.
 * Run once when a typeface changes: `node scripts/measure-fonts.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "./find-browser.mjs";

const faces = {
  "sans-regular": { package: "inter", css: "wght", weight: 400, style: "normal" },
  "sans-bold": { package: "inter", css: "wght", weight: 700, style: "normal" },
  "serif-regular": { package: "newsreader", css: "wght", weight: 400, style: "normal" },
  "serif-italic": { package: "newsreader", css: "wght-italic", weight: 400, style: "italic" },
};
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x1e00, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

function fontFaces({ package: name, css }, family) {
  const folder = new URL(`../node_modules/@fontsource-variable/${name}/`, import.meta.url);
  return readFileSync(new URL(`${css}.css`, folder), "utf8")
    .replace(/font-family: '[^']+'/g, `font-family: '${family}'`)
    .replace(/url\(\.\/([^)]+)\)/g, (_, path) => {
      const file = readFileSync(new URL(path, folder)).toString("base64");
      return `url(data:font/woff2;base64,${file})`;
    });
}

const browser = await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: false });
const page = await browser.newPage();
const styles = Object.entries(faces).map(([family, face]) => fontFaces(face, family));
await page.setContent(`<style>${styles.join("\n")}</style><canvas></canvas>`);
const widths = await page.evaluate(
  async ({ faces, ranges }) => {
    const context = document.querySelector("canvas").getContext("2d");
    const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const all = codes.map((code) => String.fromCodePoint(code)).join("");
    const measured = {};
    for (const [family, { weight, style }] of Object.entries(faces)) {
      const font = (fallback) => `${style} ${weight} 1000px ${fallback}`;
      await document.fonts.load(font(`"${family}"`), all);
      const runs = {};
      let start = "";
      let before = -2;
      for (const code of codes) {
        const letter = String.fromCodePoint(code);
        const [first, second] = ["monospace", "serif"].map((fallback) => {
          context.font = font(`"${family}", ${fallback}`);
          return Math.round(context.measureText(letter).width);
        });
        // Two fallbacks that differ mean the face has no such letter.
        if (first !== second) continue;
        if (code !== before + 1) runs[(start = code.toString(16))] = [];
        runs[start].push(first);
        before = code;
      }
      measured[family] = Object.fromEntries(Object.entries(runs).map(([from, list]) => [from, list.join(" ")]));
    }
    return measured;
  },
  { faces, ranges },
);
await browser.close();
writeFileSync(new URL("../domain/deck/font-widths.json", import.meta.url), `${JSON.stringify(widths, null, 2)}\n`);
