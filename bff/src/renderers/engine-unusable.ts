// Why a server cannot start with the engine that its settings name.

/** The message is for whoever set them; it repeats no secret. */
export class EngineUnusable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EngineUnusable';
  }
}
