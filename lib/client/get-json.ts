/** What our own API answers to a GET; undefined when it cannot be read, whatever the reason. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T | undefined> {
  try {
    const response = await fetch(path, {
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
