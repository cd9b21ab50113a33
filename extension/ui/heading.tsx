import { createContext, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ref } from 'preact';

/** Level of the headings of a list: 2 right below an article's title; what shows it deeper provides another. */
const Level = createContext(2);
export const HeadingLevel = Level.Provider;

interface Props {
  /** 1 for a heading inside a part of the list that has one. */
  readonly below?: 0 | 1;
  readonly class?: string;
  readonly lang?: string | undefined;
  /** Makes it a place for the focus to go to. */
  readonly focus?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** A heading of what several surfaces show at different depths. */
export function Heading({ below = 0, focus, children, ...rest }: Props): VNode {
  const level = useContext(Level) + below;
  const Tag = `h${level}` as 'h2' | 'h3' | 'h4';
  return (
    <Tag {...rest} {...(focus ? { ref: focus, tabIndex: -1 } : {})}>
      {children}
    </Tag>
  );
}
