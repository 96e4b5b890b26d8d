import { posix } from "node:path";
import { type Element, withName } from "./parse-xml";

type Trees = ReadonlyMap<string, Element>;

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts a part of the package is related to, by the last word of the relationship's type. */
function related(trees: Trees, part: string, type: string): string[] {
  const folder = posix.dirname(part);
  const rels = trees.get(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  return (rels ? withName(rels, "Relationship") : [])
    .filter(({ attributes }) => attributes["Type"] === `${relationships}/${type}`)
    .map(({ attributes }) => posix.join(folder, attributes["Target"] ?? ""));
}

const partsIn = (trees: Trees, folder: string) =>
  [...trees.keys()].filter((name) => posix.dirname(name) === `ppt/${folder}`);

/** What the parts of a presentation owe one another: who belongs to whom, and numbers nobody else has. */
export function checkPresentation(trees: Trees): string[] {
  const needs = (folder: string, type: string) =>
    partsIn(trees, folder)
      .filter((part) => related(trees, part, type).length !== 1)
      .map((part) => `${part} has ${related(trees, part, type).length} of ${type}`);
  return [
    ...needs("slides", "slideLayout"),
    ...needs("slideLayouts", "slideMaster"),
    ...needs("slideMasters", "theme"),
    ...needs("notesMasters", "theme"),
    ...needs("notesSlides", "notesMaster"),
    ...needs("notesSlides", "slide"),
    ...checkThemes(trees),
    ...checkNotes(trees),
    ...checkNumbers(trees),
  ];
}

/** Every master has a theme of its own. */
function checkThemes(trees: Trees): string[] {
  const masters = [...partsIn(trees, "slideMasters"), ...partsIn(trees, "notesMasters")];
  const themes = masters.flatMap((master) => related(trees, master, "theme"));
  return themes
    .filter((theme, at) => themes.indexOf(theme) !== at)
    .map((theme) => `${theme} is the theme of two masters`);
}

/** Notes lead back to the slide they belong to; where there are notes, the presentation names their master. */
function checkNotes(trees: Trees): string[] {
  const lost = partsIn(trees, "slides").filter((slide) =>
    related(trees, slide, "notesSlide").some((notes) => !related(trees, notes, "slide").includes(slide)),
  );
  const presentation = trees.get("ppt/presentation.xml");
  const named = presentation ? withName(presentation, "p:notesMasterId").length : 0;
  const masters = partsIn(trees, "notesMasters").length;
  return [
    ...lost.map((slide) => `${slide} has the notes of another slide`),
    ...(named === masters ? [] : [`the presentation names ${named} masters of notes of ${masters}`]),
    ...(partsIn(trees, "notesSlides").length > 0 && masters === 0 ? ["there are notes without a master"] : []),
  ];
}

/** Masters and layouts share one row of numbers, slides have another; every slide there is is shown. */
function checkNumbers(trees: Trees): string[] {
  const idsOf = (name: string) =>
    [...trees].flatMap(([part, tree]) =>
      part.endsWith(".rels") ? [] : withName(tree, name).map(({ attributes }) => attributes["id"] ?? ""),
    );
  const shared = [...idsOf("p:sldMasterId"), ...idsOf("p:sldLayoutId")];
  const slides = idsOf("p:sldId");
  const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
  const there = partsIn(trees, "slides").length;
  return [
    ...repeated(shared).map((id) => `two masters or layouts have the number ${id}`),
    ...repeated(slides).map((id) => `two slides have the number ${id}`),
    ...(slides.length === there ? [] : [`the presentation shows ${slides.length} slides of ${there}`]),
  ];
}
