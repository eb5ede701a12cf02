// One Chromium for every machine: $CHROME_PATH, else the system's, else the one inside @sparticuz/chromium.
// The packaged one is unpacked here because its own unpacking assumes a cloud function: fixed folders, no NSS libraries.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** Flags every run needs: root has no user namespace sandbox in a container, and nothing may leave the machine. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/**
 * Path of an executable Chromium; the packaged one is unpacked once into node_modules/.cache.
 * Sets FONTCONFIG_FILE and LD_LIBRARY_PATH of this process when the packaged one is used.
 */
export async function chromiumPath(): Promise<string> {
  const wanted = process.env.CHROME_PATH ?? SYSTEM.find((path) => existsSync(path));
  return wanted ?? headlessShell();
}

/** As `chromiumPath`, but always the packaged one: the headless shell, which alone draws frame by frame when it is told to. */
export async function headlessShell(): Promise<string> {
  const pkg = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8')) as { version: string };
  const cache = join(pkg, '../../.cache');
  const home = join(cache, `chromium-${version}`);
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  if (!existsSync(join(home, 'chromium'))) {
    mkdirSync(cache, { recursive: true });
    const part = mkdtempSync(join(cache, 'unpack-'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = part; // the package unpacks into os.tmpdir()
    try {
      await chromium.executablePath();
      await inflate(join(pkg, 'bin/al2023.tar.br')); // NSS libraries a bare Debian lacks
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    try {
      renameSync(part, home);
    } catch {
      rmSync(part, { recursive: true, force: true }); // another process was first
    }
  }
  // The packaged fonts.conf names a fixed temporary folder; with it every text box is 0 px wide.
  const fonts = join(home, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE ??= fonts;
  setupLambdaEnvironment(join(home, 'al2023/lib'));
  return join(home, 'chromium');
}
