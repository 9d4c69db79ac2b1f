import type { TestataScheda } from '../../archivio/query/testate.ts'
import type { OggettoPermesso } from '../../dominio/permessi/permessi.ts'

type Di = Pick<TestataScheda, 'vista' | 'codice' | 'centro' | 'centroStampa' | 'assessorato'>

/**
 * A stored card as permissions look at it. Its centres are the code of its print's cover and the unit that its printed
 * name stands for, where somebody said so; never a name that merely resembles one.
 */
export const toOggetto = (scheda: Di, nomiStampati: ReadonlyMap<string, string>): OggettoPermesso => {
  const daNome = scheda.centro === null ? undefined : nomiStampati.get(scheda.centro)
  return {
    vista: scheda.vista,
    codice: scheda.codice,
    centri: [scheda.centroStampa, daNome].filter((c) => c !== null && c !== undefined),
    assessorato: scheda.assessorato,
  }
}
