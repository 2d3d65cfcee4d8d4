/** Time is up; what was asked may still be running, and must look at its signal before it writes. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

/** @throws TimeIsUp after so many milliseconds, whether or not the work listens to its signal. */
export async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new TimeIsUp();
      reject(error);
      controller.abort(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), timeIsUp]);
  } finally {
    clearTimeout(timer);
  }
}
