import { useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';

/** An entry of a menu. */
export interface MenuItem {
  label: string;
  icon: IconName;
  /** Whether it is on, if it is one that is turned on and off. */
  isOn?: boolean;
  act: () => void;
}

interface Props {
  label: string;
  items: MenuItem[];
  /** Called when the menu is about to open. */
  onOpen?: () => void;
}

/** Pixels between the button and its menu. */
const GAP = 6;

/** A button with a menu, by the menu button pattern of the ARIA Authoring Practices Guide. */
export function Menu({ label, items, onOpen }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('.menu-item') ?? []),
  ];
  const beforeToggle = ({ newState }: Pick<ToggleEvent, 'newState'>): void => {
    if (newState !== 'open' || !button.current || !menu.current) return;
    place(menu.current, button.current.getBoundingClientRect());
    onOpen?.();
  };
  const toggled = ({ newState }: Pick<ToggleEvent, 'newState'>): void => {
    button.current?.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') entries()[0]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') menu.current?.hidePopover();
    else if (!moveFocus(event.key, entries())) return;
    // Escape would close a popup as well.
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  const openByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    menu.current?.showPopover();
  };
  const choose = (act: () => void): void => {
    menu.current?.hidePopover();
    act();
  };
  return (
    <>
      <button
        type="button"
        class="button icon-only"
        ref={button}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded="false"
        popoverTarget={id}
        onKeyDown={openByKey}
      >
        <Icon name="more" />
      </button>
      <div
        id={id}
        class="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        ref={menu}
        onBeforeToggle={beforeToggle}
        onToggle={toggled}
        onKeyDown={press}
      >
        {items.map(({ label, icon, isOn, act }) => (
          <button
            key={label}
            type="button"
            role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={isOn}
            tabIndex={-1}
            class="menu-item"
            onClick={() => choose(act)}
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Places a menu at its button: above it in the lower half of the window, otherwise below it. */
function place(menu: HTMLElement, { top, bottom, left, right }: DOMRect): void {
  const isLow = top > innerHeight / 2;
  menu.style.bottom = isLow ? `${innerHeight - top + GAP}px` : 'auto';
  menu.style.top = isLow ? 'auto' : `${bottom + GAP}px`;
  const isLeft = left < innerWidth - right;
  menu.style.left = isLeft ? `${left}px` : 'auto';
  menu.style.right = isLeft ? 'auto' : `${innerWidth - right}px`;
}

function moveFocus(key: string, entries: HTMLElement[]): boolean {
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const next = {
    ArrowDown: (at + 1) % entries.length,
    ArrowUp: (at - 1 + entries.length) % entries.length,
    Home: 0,
    End: entries.length - 1,
  }[key];
  if (next === undefined) return false;
  entries[next]?.focus();
  return true;
}
