import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

test("a name cannot break out of its header, show another ending, or be a path", () => {
  const told = contentDisposition('a"; x=\u202egpj.exe ../..\\b\u2066|c: é.pptx');
  expect(told).toBe(
    `attachment; filename="a__ x_gpj.exe .._.._b_c_ _.pptx"; filename*=UTF-8''a_%3B%20x%3Dgpj.exe%20.._.._b_c_%20%C3%A9.pptx`,
  );
});
