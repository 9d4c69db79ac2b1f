/** Who can do what on a card, and why. */
export const indirizzoPermessi = ({
  vista,
  codice,
}: {
  readonly vista: string
  readonly codice: string
}): string => `/permessi?${new URLSearchParams({ vista, codice })}`
