/** What a visitor is answered. */
export type Told = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape, and fail where it is another
  readonly json: any;
  readonly cookies: readonly string[];
  /** After how many seconds to ask again, where the answer says so. */
  readonly retryAfter: string | null;
};

/** A browser as the studio's interface sees one: it keeps cookies, and says which page it asks from. */
export class Visitor {
  readonly origin: string;
  /** The network address that a proxy tells it comes from. */
  readonly from: string;
  readonly jar = new Map<string, string>();

  constructor(origin: string, from = '203.0.113.7') {
    this.origin = origin;
    this.from = from;
  }

  get(path: string): Promise<Told> {
    return this.#ask(path, { headers: this.#headers({}) });
  }

  /** Sends a command; headers given take the place of what a browser would say, or are left out where they are ''. */
  post(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
    const own = { origin: this.origin, 'content-type': 'application/json', ...headers };
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers: this.#headers(own) });
  }

  #headers(own: Readonly<Record<string, string>>): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { 'x-forwarded-for': this.from, 'user-agent': 'Firefox', ...(cookie === '' ? {} : { cookie }), ...own };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  }

  async #ask(path: string, request: RequestInit): Promise<Told> {
    const answer = await fetch(`${this.origin}/api/studio${path}`, request);
    const cookies = answer.headers.getSetCookie();
    for (const cookie of cookies) this.#keep(cookie);
    const retryAfter = answer.headers.get('retry-after');
    return { status: answer.status, json: await answer.json(), cookies, retryAfter };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/Max-Age=0/i.test(cookie)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
