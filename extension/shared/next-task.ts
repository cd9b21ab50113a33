/**
 * Settles when whatever else waits in this thread has had its turn. Unlike timers it is not held back in a tab that is
 * out of sight.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
