// The other end of a page's connection to Supabase Realtime, in its own words: Phoenix channels, version 2 of the serializer.
// What a token may hear is asked when a channel is joined and whenever the page sends another token, and a channel whose token
// has ended is shut. https://github.com/supabase/realtime: realtime_channel.ex, user_socket.ex
import type { Server } from 'node:http';
import type { JWTPayload } from 'jose';
import { acceptWebSocket, type ServerSocket } from './web-socket.ts';

export interface BroadcastMessage {
  topic: string;
  event: string;
  payload: Record<string, unknown>;
  private: boolean;
}

export interface RealtimeSockets {
  /** To those who have joined its channel, privately or not. */
  deliver(message: BroadcastMessage): void;
  /** As it does when the token's time has come, or five minutes later: shuts the channels whose token is no good any more. */
  confirmTokens(): Promise<void>;
  /** Whether some page has joined a channel with this token, or has sent it since. */
  isHeld(token: string): boolean;
  close(): void;
}

export interface RealtimeRules {
  /** Whether the gateway lets it in; it puts a token of the role anon in its place. */
  isKey(apikey: string | null): boolean;
  /** @throws with the reason, as Realtime words it. */
  claimsOf(token: string): Promise<JWTPayload>;
  mayHear(claims: JWTPayload, topic: string): Promise<boolean>;
  /** Whether the project allows private channels alone. */
  privateOnly: boolean;
}

type Frame = [joinRef: string | null, ref: string | null, topic: string, event: string, payload: Payload];
type Payload = Record<string, unknown> & { config?: { private?: boolean }; access_token?: unknown };

interface Channel {
  socket: ServerSocket;
  joinRef: string | null;
  topic: string;
  isPrivate: boolean;
  /** Null: whoever has the publishable key. */
  token: string | null;
}

const PATH = '/realtime/v1/websocket';
const PREFIX = 'realtime:';
const ANYBODY = { role: 'anon' };

export function realtimeSockets(server: Server, rules: RealtimeRules): RealtimeSockets {
  const sockets = new Set<ServerSocket>();
  const channels = new Set<Channel>();

  server.on('upgrade', (req, connection) => {
    const url = new URL(req.url ?? '/', 'http://stand-in');
    const isRight = url.pathname === PATH && url.searchParams.get('vsn') === '2.0.0';
    if (!isRight || !rules.isKey(url.searchParams.get('apikey'))) {
      connection.end(`HTTP/1.1 ${isRight ? 401 : 404} Refused\r\nconnection: close\r\n\r\n`);
      return;
    }
    const socket = acceptWebSocket(req, connection, {
      onText: (text) => void heard(socket, JSON.parse(text)),
      onEnd() {
        sockets.delete(socket);
        for (const channel of channels) if (channel.socket === socket) channels.delete(channel);
      },
    });
    sockets.add(socket);
  });

  async function heard(socket: ServerSocket, [joinRef, ref, topic, event, payload]: Frame): Promise<void> {
    const reply = (status: 'ok' | 'error', response: object = {}) =>
      send(socket, [joinRef, ref, topic, 'phx_reply', { status, response }]);
    const known = [...channels].find((one) => one.socket === socket && one.topic === topic);
    if (topic === 'phoenix' && event === 'heartbeat') reply('ok');
    else if (event === 'phx_join') {
      if (known) channels.delete(known);
      const isPrivate = payload.config?.private === true;
      const channel = { socket, joinRef, topic, isPrivate, token: tokenIn(payload) };
      const refusal = await refusalOf(channel);
      if (refusal) return reply('error', { reason: refusal });
      channels.add(channel);
      reply('ok', { postgres_changes: [] });
    } else if (event === 'phx_leave' && known) {
      channels.delete(known);
      reply('ok');
    } else if (event === 'access_token' && known) await refresh(known, tokenIn(payload));
  }

  async function refresh(channel: Channel, token: string | null): Promise<void> {
    // A publishable key says nothing new.
    if (token === null || token === channel.token) return;
    channel.token = token;
    const refusal = await refusalOf(channel);
    if (refusal) shut(channel, refusal);
  }

  /** In Realtime's words; null where it may be listened to. */
  async function refusalOf({ topic, isPrivate, token }: Channel): Promise<string | null> {
    const name = topic.slice(PREFIX.length);
    if (!isPrivate) return rules.privateOnly ? 'PrivateOnly: This project only allows private channels' : null;
    try {
      const claims = token === null ? ANYBODY : await rules.claimsOf(token);
      if (await rules.mayHear(claims, name)) return null;
      return `Unauthorized: You do not have permissions to read from this Channel topic: ${name}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  function shut(channel: Channel, message: string): void {
    const { socket, joinRef, topic } = channel;
    channels.delete(channel);
    const told = { extension: 'system', status: 'error', message, channel: topic.slice(PREFIX.length) };
    send(socket, [joinRef, null, topic, 'system', told]);
    send(socket, [joinRef, joinRef, topic, 'phx_close', {}]);
  }

  return {
    isHeld: (token) => [...channels].some((channel) => channel.token === token),
    deliver({ topic, event, payload, private: isPrivate }) {
      for (const channel of channels) {
        if (channel.topic !== PREFIX + topic || channel.isPrivate !== isPrivate) continue;
        send(channel.socket, [null, null, channel.topic, 'broadcast', { type: 'broadcast', event, payload }]);
      }
    },
    async confirmTokens() {
      for (const channel of [...channels]) {
        const refusal = await refusalOf(channel);
        if (refusal) shut(channel, refusal);
      }
    },
    close() {
      for (const socket of sockets) socket.end();
    },
  };
}

function tokenIn({ access_token: token }: Payload): string | null {
  return typeof token === 'string' && !token.startsWith('sb_') ? token : null;
}

function send(socket: ServerSocket, frame: Frame): void {
  socket.send(JSON.stringify(frame));
}
