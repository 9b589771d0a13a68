const paths = {
  initial: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11',
  translated: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M8 5v3.2l2.2 1.4',
  reviewed: 'M3 8.5l3.3 3.3L13 5',
  final: 'M1.5 8.5l3 3L10 6M6.8 11.2l.4.3L14.5 5',
  error: 'M8 1.8l6.2 6.2L8 14.2L1.8 8zM8 5v3.6M8 10.8v.2',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.3v3.4M8 11.4v.2',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M8 7.3v3.4M8 5.2v.2',
  comment: 'M2.5 3.5h11v7.5H7l-3 2.6V11H2.5z',
  person: 'M8 2.5a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2M3 13.5c.4-2.8 2.3-4 5-4s4.600 1.200 5 4',
  search: 'M7 2.5a4.500 4.500 0 1 0 0 9a4.500 4.500 0 0 0 0-9M10.400 10.400L13.800 13.800',
  back: 'M9.500 3.500L5 8l4.500 4.500',
  close: 'M4 4l8 8M12 4l-8 8',
  undo: 'M6 4L3 7l3 3M3 7h6.500a3.500 3.500 0 0 1 0 7H7',
  redo: 'M10 4l3 3l-3 3M13 7H6.500a3.500 3.500 0 0 0 0 7H9',
  keys: 'M1.800 4.500h12.400v7H1.800zM4 7h.2M6.600 7h.2M9.200 7h.2M11.800 7h.2M5 9.300h6',
} as const

export type IconName = keyof typeof paths

/** A line drawing of 16 by 16; it says nothing to screen readers, so words go with it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
