import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly id?: string
  readonly action?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of the side panel. */
export function Section({ title, id, action, children }: Props) {
  return (
    <section class="section" id={id} tabIndex={id === undefined ? undefined : -1} aria-label={title}>
      <div class="section-head">
        <h3>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}
