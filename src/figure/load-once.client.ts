/**
 * Asks an address for JSON at the first call and keeps what is made of it; what failed is asked for again.
 * @param read what is made of it; default: it stays as it came.
 */
export function loadOnce<Loaded, Value = Loaded>(
  address: string,
  read: (loaded: Loaded) => Value = (loaded) => loaded as unknown as Value,
): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => {
    loading ??= load<Loaded>(address).then(read);
    // Whoever does not wait for an answer is not told of a failure.
    loading.catch(() => (loading = null));
    return loading;
  };
}

async function load<Loaded>(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return (await response.json()) as Loaded;
}
