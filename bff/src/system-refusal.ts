// What the system or the database server says no to, for whoever has set it so.

const OF_FILES = ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT'];

/** @returns what to change, in a sentence; null where it is no such refusal. */
export function systemRefusal(error: Error): string | null {
  const { code = '', syscall, path, message } = error as NodeJS.ErrnoException;
  // PostgreSQL's for a lack of rights.
  if (code === '42501')
    return `${message}. Grant it to the role of DATABASE_URL; at the start it needs CREATE on the database.`;
  if (code === 'EADDRINUSE') return `${message}. Set PORT to a free one.`;
  if (syscall === 'listen' && code === 'EACCES') return `${message}. Set PORT to one that this user may open.`;
  if (syscall === 'listen' || syscall === 'getaddrinfo') return `${message}. Set HOST to an address of this machine.`;
  if (path !== undefined && OF_FILES.includes(code))
    return `${message}. The command names it, or a setting such as VISIONFIT_HOME.`;
  return null;
}
