import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program ended over what it was asked, by a signal or with a code; or it could not be started, or be spoken to. */
export type Ended = { readonly endedBy: string };

/** A program of ours in a process of its own (`serve.ts`), which answers what it is asked, one thing at a time. */
export type Program<Asked, Answer> = {
  /** Starts it where it doesn't run. Whoever asks waits for the answer before: it takes one thing at a time. */
  ask(asked: Asked): Promise<Answer | Ended>;
  /** Ends it, with what it is at; whoever asks next has it started anew, also before it is gone. */
  end(): void;
};

type Options = {
  /** Its file, of the sources or of what is built of them. */
  readonly file: URL;
  /** What takes longer never ends. */
  readonly mostMs: number;
};

/** What a program needs of memory beside its pictures, in MB. */
const HEAP_MB = 64;

/** None runs yet. One that has nothing to do keeps no server from ending. */
export function program<Asked extends object, Answer extends object>({
  file,
  mostMs,
}: Options): Program<Asked, Answer> {
  let running: ChildProcess | null = null;

  function started(): ChildProcess {
    // It has no secret in its environment, and nothing of the server's memory.
    const child = fork(fileURLToPath(file), {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.once('exit', () => forget(child));
    running = child;
    return child;
  }

  function forget(child: ChildProcess): void {
    if (running === child) running = null;
  }

  function end(child: ChildProcess): void {
    forget(child);
    child.kill('SIGKILL');
  }

  return {
    ask: (asked) =>
      new Promise((resolve) => {
        const child = running ?? started();
        child.ref();
        child.channel?.ref();
        const over = setTimeout(() => end(child), mostMs);
        const settle = (answer: Answer | Ended) => {
          clearTimeout(over);
          child.removeAllListeners('message');
          child.off('exit', exited);
          child.off('error', failed);
          child.unref();
          child.channel?.unref();
          resolve(answer);
        };
        const exited = (code: number | null, signal: string | null) => settle({ endedBy: signal ?? String(code) });
        const failed = (error: Error) => {
          // It may live on, without a way to it.
          end(child);
          settle({ endedBy: error.message });
        };
        child.once('message', settle);
        child.once('exit', exited);
        child.once('error', failed);
        child.send(asked);
      }),
    end: () => {
      if (running !== null) end(running);
    },
  };
}
