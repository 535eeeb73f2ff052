// Requests to the studio in, its answers out.

import { start } from "./words";

export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly data: Record<string, unknown>;
}

/** What is asked for is not there: the server's words. */
export class NotThere extends Error {}

export async function get<T>(path: string): Promise<T> {
  const answer = await fetch(path, { cache: "no-store" });
  if (answer.status === 404) throw new NotThere((await answer.json()).pesan);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Never throws: what went wrong is `data.pesan`. */
export async function post(path: string, data: unknown): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", [start.header]: start.csrf },
      body: JSON.stringify(data),
    });
    const text = await answer.text();
    const json = text.startsWith("{") ? JSON.parse(text) : { pesan: text };
    return { ok: answer.ok, status: answer.status, data: json };
  } catch (error) {
    return { ok: false, status: 0, data: { pesan: String(error) } };
  }
}

export const inSpec = (name: string, rest: string): string =>
  `/berkas/${encodeURIComponent(name)}/${rest}`;
