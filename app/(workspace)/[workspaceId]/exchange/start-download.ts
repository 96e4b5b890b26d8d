/** Hands an address to the browser as a file to keep. */
export function startDownload(address: string, name = ""): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
