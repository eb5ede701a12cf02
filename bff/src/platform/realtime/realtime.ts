// Messages to one person's own channel, carried by somebody else's server. A hint only: whoever hears nothing asks.
export interface Realtime {
  /** Resolves when it is on its way or given up: a message that is lost harms nothing, so nothing is thrown. */
  tell(message: Message): Promise<void>;
  /** What lets somebody listen to their own channel, and to no other. @param until when it ends. */
  letIn(person: string, until: Date): Promise<ChannelKey>;
}

export interface Message {
  /** Of our own making, such as a UUID. */
  person: string;
  event: string;
  payload: object;
}

export interface ChannelKey {
  /** Of the service. */
  url: string;
  /** Names the project to it; everybody may read it. */
  publishableKey: string;
  topic: string;
  token: string;
}
