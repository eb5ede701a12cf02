// A file, saved where the browser saves files.

export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has read the address by then, not the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
