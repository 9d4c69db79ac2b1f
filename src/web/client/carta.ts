/** On paper nothing stays folded: what is closed on the screen opens before printing and closes again after. */
export const apriPerLaStampa = (): void => {
  let aperti: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    aperti = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const d of aperti) d.open = true
  })
  addEventListener('afterprint', () => {
    for (const d of aperti) d.open = false
  })
}
