import type { RenderFunction } from '@observablehq/plot';
import type { Span } from '../../src/index';

export type GoTo = (span: Span) => void;

/**
 * Render option of a mark: its elements answer to a click by going to the place with the same index. For the mouse
 * alone; the table beside the picture has the same places as buttons.
 */
export function goingTo(places: readonly Span[], goTo: GoTo): { readonly render: RenderFunction } {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      index.forEach((at, nth) => {
        const element = group?.children[nth];
        const place = places[at];
        if (!element || !place) return;
        element.classList.add('place');
        element.addEventListener('click', () => {
          goTo(place);
        });
      });
      return group;
    },
  };
}
