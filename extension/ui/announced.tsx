import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Says `words` to who does not see them appear; null says nothing. A live region is heard when its words change, so
 * that it stands there empty first.
 */
export function Announced({ words }: { readonly words: string | null }): VNode {
  const [said, say] = useState('');
  useEffect(() => {
    say(words ?? '');
  }, [words]);
  return (
    <p class="spoken announced" role="status">
      {said}
    </p>
  );
}
