import type { Controllo } from '../controllo.ts'

/** Kept in the registry so that a run says it was not asked: the card has no such field. */
export const i18: Controllo = {
  id: 'I18',
  gravita: 'I',
  titolo: 'Fonte e frequenza di rilevazione non indicate',
  tace: 'sempre, su una stampa: la scheda stampata non ha questi campi (non applicabile)',
  applicabile: () => 'la scheda stampata non porta fonte e frequenza degli indicatori',
  esamina: () => [],
}
