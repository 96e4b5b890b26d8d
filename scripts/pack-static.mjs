import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const pack = promisify(brotliCompress);
const atOnce = 4;

/** Puts a packed copy beside every script and style of a build: packed once, and harder than there is time for in a request. */
export async function packStatic(folder) {
  const found = await readdir(folder, { recursive: true });
  const files = found.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name));
  const packNext = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const whole = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
      await writeFile(`${file}.br`, await pack(whole, { params }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, packNext));
}
