/** The small-screen menu closes with Escape, giving the focus back to its button. */
export const chiudiMenu = (): void => {
  const menu = document.querySelector<HTMLDetailsElement>('.oc-menu-piccolo')
  menu?.addEventListener('keydown', (evento) => {
    if (evento.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}
